#!/bin/sh
# Redis as Beside needs it. The settings come through standard input, so that the password is in no
# command line; they are those of bot/processes.py.
: "${REDIS_PASSWORD:?}"
exec redis-server - <<CONFIG
requirepass $REDIS_PASSWORD
dir ${REDIS_DIR:-/data}
appendonly yes
appendfsync always
save ""
maxmemory 512mb
maxmemory-policy noeviction
CONFIG
