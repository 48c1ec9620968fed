-- Shared by every step. Keys are built from ids here rather than passed as KEYS: one Redis holds
-- all of them (a replica set is fine, a sharded cluster is not supported).

local function record_key(conversation) return 'conv:' .. conversation end
local function log_key(conversation) return 'conv:' .. conversation .. ':log' end
local function queue_key(conversation) return 'conv:' .. conversation .. ':queue' end
local function seen_key(conversation) return 'conv:' .. conversation .. ':seen' end
local function risk_key(conversation) return 'conv:' .. conversation .. ':risk' end
local function escalation_key(id) return 'escalation:' .. id end

local function signal(conversation, kind)
  redis.call('PUBLISH', record_key(conversation), kind)
  redis.call('PUBLISH', 'staff', cjson.encode({type = kind, conversation = conversation}))
end

local function signal_queue() redis.call('PUBLISH', 'staff', '{"type":"queue"}') end

-- Append a sealed entry. An id of our own choosing (a reply given while the store was away) is
-- refused by Redis when later entries are there already; the entry then goes to the end.
local function append(conversation, sealed, id)
  if id and id ~= '' then
    local added = redis.pcall('XADD', log_key(conversation), id, 'e', sealed)
    if type(added) == 'string' then return added end
  end
  return redis.call('XADD', log_key(conversation), '*', 'e', sealed)
end

local function schedule(conversation)
  redis.call('XADD', 'ready', '*', 'c', conversation)
end

-- Highest rank first, then the longest wait: seconds since 1970 stay below 1e10 until 2286.
local function place(id)
  local found = redis.call('HMGET', escalation_key(id), 'rank', 'opened')
  redis.call('ZADD', 'escalations:open', tonumber(found[2]) - tonumber(found[1]) * 1e10, id)
end

local function merge_types(old, new)
  for name in string.gmatch(new, '[^,]+') do
    if not string.find(',' .. old .. ',', ',' .. name .. ',', 1, true) then
      old = old == '' and name or old .. ',' .. name
    end
  end
  return old
end

local function reopen(key, id, due)
  redis.call('HSET', key, 'state', 'open', 'claimed_by', '', 'claimed_at', '', 'rung', 0)
  redis.call('ZADD', 'timers', due, 'alert:' .. id)
end

-- Plan when the bot checks back. plan: times (ISO, with blanks between), due (of the first).
local function check_back(id, plan)
  redis.call('HSET', escalation_key(id), 'contacts', plan.times)
  if plan.times == '' then
    redis.call('ZREM', 'timers', 'contacts:' .. id)
  else
    redis.call('ZADD', 'timers', plan.due, 'contacts:' .. id)
  end
end

local function is_planned(id, times)
  return (redis.call('HGET', escalation_key(id), 'contacts') or '') == times
end

-- Open an escalation, or strengthen the one that the conversation has.
-- e: id, reason, rank, level, types, locale, alias, opened_at, opened, due, realert, contacts (a
-- plan, when a crisis begins here).
local function escalate(conversation, e, evidence)
  local record = record_key(conversation)
  local id = redis.call('HGET', record, 'escalation')
  if not id or id == '' then
    id = e.id
    redis.call('HSET', escalation_key(id), 'conversation', conversation, 'state', 'open',
      'reason', e.reason, 'rank', e.rank, 'level', e.level, 'types', e.types, 'locale', e.locale,
      'alias', e.alias, 'opened_at', e.opened_at, 'opened', e.opened, 'rung', 0)
    redis.call('HSET', record, 'escalation', id)
    redis.call('SADD', record .. ':escalations', id)
    redis.call('ZADD', 'timers', e.due, 'alert:' .. id)
  else
    local key = escalation_key(id)
    local old = redis.call('HMGET', key, 'rank', 'types', 'state')
    local rises = e.rank > tonumber(old[1])
    if rises then
      redis.call('HSET', key, 'rank', e.rank, 'level', e.level, 'reason', e.reason)
    end
    redis.call('HSET', key, 'types', merge_types(old[2], e.types))
    local unattended = redis.call('HGET', record, 'mode') ~= 'human'
    if unattended and (rises or e.realert) then reopen(key, id, e.due) end
  end
  if evidence ~= '' then redis.call('RPUSH', escalation_key(id) .. ':evidence', evidence) end
  if e.contacts then check_back(id, e.contacts) end
  place(id)
  signal_queue()
  return id
end
