#!/bin/sh
# wait-for.sh HOST:PORT -- COMMAND ...   waits until the port answers, then becomes the command
host=${1%:*}
port=${1#*:}
shift 2

until nc -z "$host" "$port" 2>/dev/null; do
  echo "waiting for $host:$port"
  sleep 1
done

echo "$host:$port answers"
sleep 2
exec "$@"
