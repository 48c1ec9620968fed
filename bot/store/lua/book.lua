-- Give a time of the appointment book to one appointment, unless another has it or overlaps it.
-- ARGV: conversation, id, start (seconds), length (seconds), sealed appointment, moving ('1': the
-- appointment must be there already and leaves its old time in this same step; else '')
-- Returns the id of the appointment that has the time now (an older one when the same conversation
-- books the same time again), '' when the time is taken, false when there is nothing to move.
local key = record_key(ARGV[1]) .. ':appointments'
local id, start, length = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local moving = ARGV[6] == '1'
if moving and redis.call('HEXISTS', key, id) == 0 then return false end
local near = redis.call('ZRANGEBYSCORE', 'appointments', '(' .. (start - length),
  '(' .. (start + length))
for _, other in ipairs(near) do
  if other ~= id then
    local again = not moving and redis.call('HEXISTS', key, other) == 1
      and tonumber(redis.call('ZSCORE', 'appointments', other)) == start
    return again and other or ''
  end
end
redis.call('HSET', key, id, ARGV[5])
redis.call('ZADD', 'appointments', start, id)
return id
