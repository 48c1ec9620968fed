-- What staff do with an escalation, in one step each.
-- ARGV: 1 JSON {op, escalation, staff, now, closed (now in seconds), outcome, message}, 2.. sealed entries for the transcript
-- Returns {'ok', entry ids...}, {'unknown'}, or {'conflict', who or state}.
local step = cjson.decode(ARGV[1])
local key = escalation_key(step.escalation)
local found = redis.call('HMGET', key, 'state', 'claimed_by', 'conversation')
local state, owner, conversation = found[1], found[2], found[3]
if not state then return {'unknown'} end
if state == 'closed' then return {'conflict', 'closed'} end
local record = record_key(conversation)
local mine = state == 'claimed' and owner == step.staff
local human = redis.call('HGET', record, 'mode') == 'human'

local function answered()
  redis.call('ZREM', 'timers', 'unanswered:' .. step.escalation)
  redis.call('HSET', key, 'reminded', 0)
end

local function switch(mode)
  redis.call('HSET', record, 'mode', mode)
  redis.call('HINCRBY', record, 'epoch', 1)
  signal(conversation, 'mode')
end

local function write(result)
  for i = 2, #ARGV do result[#result + 1] = append(conversation, ARGV[i]) end
  signal(conversation, 'entry')
  return result
end

if step.op == 'claim' then
  if state == 'claimed' and not mine then return {'conflict', owner} end
  if mine and human then return {'ok'} end
  if not human then redis.call('HSET', key, 'before', redis.call('HGET', record, 'mode')) end
  redis.call('HSET', key, 'state', 'claimed', 'claimed_by', step.staff, 'claimed_at', step.now)
  redis.call('ZREM', 'timers', 'alert:' .. step.escalation)
  switch('human')
  signal_queue()
  return write({'ok'})
end

if not mine then return {'conflict', owner or state} end

if step.op == 'say' then
  if not human then return {'conflict', 'handed_back'} end
  answered()
  local seen = 'staff:' .. step.message
  local known = redis.call('HGET', seen_key(conversation), seen)
  if known then return {'ok', known} end
  local result = write({'ok'})
  redis.call('HSET', seen_key(conversation), seen, result[2])
  redis.call('HSET', key, 'said_at', step.now)
  return result
end

if step.op == 'hand_back' then
  if not human then return {'conflict', 'handed_back'} end
  answered()
  switch('dialogue')
  signal_queue()
  return write({'ok'})
end

-- Who claimed it does not answer: the bot comes back to where it was, for nobody has helped in a
-- crisis that was going on, and the alerts begin anew.
if step.op == 'lapse' then
  answered()
  if not human then return {'conflict', 'handed_back'} end
  reopen(key, step.escalation, step.closed)
  switch(redis.call('HGET', key, 'before') or 'dialogue')
  signal_queue()
  return write({'ok'})
end

if step.op == 'close' then
  answered()
  redis.call('HSET', key, 'state', 'closed', 'outcome', step.outcome, 'closed_at', step.now)
  redis.call('HSET', record, 'escalation', '')
  redis.call('ZREM', 'escalations:open', step.escalation)
  redis.call('ZADD', 'escalations:closed', step.closed, step.escalation)
  redis.call('ZREM', 'timers', 'alert:' .. step.escalation)
  check_back(step.escalation, {times = ''})
  signal_queue()
  if not human then switch('dialogue') return {'ok'} end
  switch('dialogue')
  return write({'ok'})
end
return redis.error_reply('no such step: ' .. tostring(step.op))
