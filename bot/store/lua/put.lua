-- Take a patient's message once: drop it if its id was seen, else append it and queue it.
-- ARGV: conversation, message id, sealed entry, time (ISO)
-- Returns {'unknown'}, {'known', entry id} or {'new', entry id}.
local conversation, message = ARGV[1], ARGV[2]
if redis.call('EXISTS', record_key(conversation)) == 0 then return {'unknown'} end
local known = redis.call('HGET', seen_key(conversation), message)
if known then return {'known', known} end
local id = append(conversation, ARGV[3])
redis.call('HSET', seen_key(conversation), message, id)
redis.call('HSET', record_key(conversation), 'last_at', ARGV[4])
redis.call('PERSIST', record_key(conversation))
-- A conversation has one token in `ready` exactly as long as its queue is not empty: so its
-- messages are handled one at a time and in order, whoever takes the token.
if redis.call('RPUSH', queue_key(conversation), id) == 1 then schedule(conversation) end
signal(conversation, 'entry')
return {'new', id}
