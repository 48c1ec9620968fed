-- What a turn decided, in one step: replies, mode, escalation, and the message is done.
-- ARGV: 1 JSON of the step, 2 sealed private part of the record ('' keeps it),
--       3 sealed assessment ('' none), 4 sealed evidence ('' none), 5.. sealed replies
-- JSON: conversation, epoch, delivery, consumer, entry, mode, locale, escalation, watch, now,
--       ids (for replies that were given earlier), answer_due (when staff are reminded), version (of
--       the record, where nothing is answered), check_back (a plan, and the one before it).
-- Returns {'ok', reply ids...}, {'stale'} if the epoch or the version moved or the plan is another,
-- {'lost'} if the message is not ours.
local step = cjson.decode(ARGV[1])
local conversation = step.conversation
local record = record_key(conversation)
if redis.call('EXISTS', record) == 0 then return {'lost'} end

if step.delivery then
  local held = redis.call('XPENDING', 'ready', 'bots', step.delivery, step.delivery, 1)
  if #held == 0 or held[1][2] ~= step.consumer then return {'lost'} end
  if redis.call('LINDEX', queue_key(conversation), 0) ~= step.entry then return {'lost'} end
end
if step.epoch and tonumber(redis.call('HGET', record, 'epoch')) ~= step.epoch then
  return {'stale'}
end
if step.version and tonumber(redis.call('HGET', record, 'version') or 0) ~= step.version then
  return {'stale'}
end
local case = redis.call('HGET', record, 'escalation')
if step.check_back then
  if not case or not is_planned(case, step.check_back.before) then return {'stale'} end
  check_back(case, step.check_back)
end
redis.call('HINCRBY', record, 'version', 1)

local result = {'ok'}
for i = 5, #ARGV do
  result[#result + 1] = append(conversation, ARGV[i], step.ids and step.ids[i - 4])
end
local before = redis.call('HMGET', record, 'mode', 'locale')
-- Only staff end a human's turn: what the crisis path answered while the store was away does not.
if before[1] == 'human' then step.mode = 'human' end
redis.call('HSET', record, 'mode', step.mode, 'locale', step.locale)
if ARGV[2] ~= '' then redis.call('HSET', record, 'private', ARGV[2]) end
if ARGV[3] ~= '' then redis.call('HSET', risk_key(conversation), step.entry, ARGV[3]) end
if step.watch then redis.call('ZADD', 'escalations:watch', step.watch, conversation) end
if step.escalation then escalate(conversation, step.escalation, ARGV[4]) end

-- Somebody wrote to a human who has taken over: nobody may be left without an answer.
if step.delivery and step.mode == 'human' then
  local escalation = redis.call('HGET', record, 'escalation')
  if escalation and escalation ~= '' then
    redis.call('ZADD', 'timers', 'NX', step.answer_due, 'unanswered:' .. escalation)
  end
end

-- The answer to an entry that was brought in: until here it may be brought in again.
if not step.delivery then
  redis.call('SREM', record .. ':restored', step.entry)
  -- A turn that was under way meanwhile knows nothing of this: it is to be decided again.
  redis.call('HINCRBY', record, 'epoch', 1)
end

if step.delivery then
  redis.call('LPOP', queue_key(conversation))
  redis.call('XACK', 'ready', 'bots', step.delivery)
  redis.call('XDEL', 'ready', step.delivery)
  if redis.call('LLEN', queue_key(conversation)) > 0 then schedule(conversation) end
end
if before[1] ~= step.mode then signal(conversation, 'mode') end
if before[2] ~= step.locale then signal(conversation, 'locale') end
if #result > 1 then signal(conversation, 'entry') end
return result
