-- Bring in a message that came while the store was away, as if it had been put in time.
-- ARGV: conversation, message id, sealed entry, entry id, time (ISO), sealed private part (for a
-- conversation that the store does not know), hash of its token ('' if the message came from the
-- store), then field/value pairs of its record
-- Returns the entry's id, as long as its answer was not committed, '' if it was or if the message
-- had been put and answered before, or 'foreign' if the conversation has another token: while the
-- store was away nobody could check it.
local conversation, message = ARGV[1], ARGV[2]
local record = record_key(conversation)
if redis.call('EXISTS', record) == 0 then
  redis.call('HSET', record, 'private', ARGV[6], unpack(ARGV, 8))
elseif ARGV[7] ~= '' and redis.call('HGET', record, 'token') ~= ARGV[7] then
  return 'foreign'
end
local known = redis.call('HGET', seen_key(conversation), message)
local restored = record .. ':restored'
if known then
  if redis.call('SISMEMBER', restored, known) == 1 then return known end
  -- Put in time. If it still stands in the queue, its answer is at hand: whoever takes it is told.
  if not redis.call('LPOS', queue_key(conversation), known) then return '' end
  if redis.call('SADD', record .. ':done', known) == 0 then return '' end
  redis.call('SADD', restored, known)
  return known
end
local id = append(conversation, ARGV[3], ARGV[4])
redis.call('HSET', seen_key(conversation), message, id)
redis.call('SADD', restored, id)
redis.call('HSET', record, 'last_at', ARGV[5])
return id
