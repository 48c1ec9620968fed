-- Free the times of a conversation's appointments and forget them.
-- ARGV: conversation, then the ids; without any, all that the conversation has.
-- Returns how many there were. An id of another conversation is left alone.
local key = record_key(ARGV[1]) .. ':appointments'
local ids = redis.call('HKEYS', key)
if #ARGV > 1 then ids = {unpack(ARGV, 2)} end
local released = 0
for _, id in ipairs(ids) do
  if redis.call('HDEL', key, id) == 1 then
    redis.call('ZREM', 'appointments', id)
    released = released + 1
  end
end
return released
