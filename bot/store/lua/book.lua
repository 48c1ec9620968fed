-- Give a time of the appointment book to one appointment, unless another has it or overlaps it.
-- ARGV: conversation, id, start (seconds), length (seconds), sealed appointment, moving ('1': the
-- appointment must be there already and leaves its old time in this same step; else '')
-- Returns 1 when it is booked, 0 when the time is taken, -1 when there is nothing to move.
local key = record_key(ARGV[1]) .. ':appointments'
local id, start, length = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
if ARGV[6] == '1' and redis.call('HEXISTS', key, id) == 0 then return -1 end
local near = redis.call('ZRANGEBYSCORE', 'appointments', '(' .. (start - length),
  '(' .. (start + length))
for _, other in ipairs(near) do
  if other ~= id then return 0 end
end
redis.call('HSET', key, id, ARGV[5])
redis.call('ZADD', 'appointments', start, id)
return 1
