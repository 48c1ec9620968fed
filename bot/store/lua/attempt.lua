-- Count an attempt to sign in as a failure under each key, unless one of them is locked.
-- KEYS: the counters   ARGV: now (seconds), window (seconds), failures allowed, id of the attempt
-- Returns 1 if the attempt may go on, 0 if it is locked (it is then not counted).
for _, key in ipairs(KEYS) do
  redis.call('ZREMRANGEBYSCORE', key, '-inf', tonumber(ARGV[1]) - tonumber(ARGV[2]))
  if redis.call('ZCARD', key) >= tonumber(ARGV[3]) then return 0 end
end
for _, key in ipairs(KEYS) do
  redis.call('ZADD', key, ARGV[1], ARGV[4])
  redis.call('EXPIRE', key, ARGV[2])
end
return 1
