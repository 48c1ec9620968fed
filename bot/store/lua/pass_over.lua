-- Let pass when the bot would have checked back, because a human has the conversation.
-- ARGV: escalation, the plan before (times), JSON of the plan after {times, due}
-- Returns 1, or 0 if the plan was another already.
if not is_planned(ARGV[1], ARGV[2]) then return 0 end
check_back(ARGV[1], cjson.decode(ARGV[3]))
return 1
