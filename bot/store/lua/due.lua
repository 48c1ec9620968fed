-- Take the timers that are due, each for one process only: they come again after a lease, so that
-- a process that dies with one in hand does not lose it.
-- ARGV: now, end of the lease
local due = redis.call('ZRANGEBYSCORE', 'timers', '-inf', ARGV[1], 'LIMIT', 0, 100)
for _, member in ipairs(due) do redis.call('ZADD', 'timers', ARGV[2], member) end
return due
