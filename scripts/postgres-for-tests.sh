#!/bin/sh
# Starts and stops a throw-away PostgreSQL for the contract tests.
#
#   scripts/postgres-for-tests.sh start <directory> [<port>]   prints its URL on standard output
#   scripts/postgres-for-tests.sh stop <directory>             stops it and deletes the directory
#
# The directory must be new; without a port a free one is found.
#
# The cluster listens on the loopback interface only, with a password of its own, and keeps fsync
# on: the contract asks for durable commits. PostgreSQL refuses to run as root, so root hands it to
# the user "postgres" (another one: COMITY_POSTGRES_USER).
set -eu

usage() {
  sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
  exit 64
}

as_server_user() {
  if [ "$(id -u)" -eq 0 ]; then
    runuser -u "${COMITY_POSTGRES_USER:-postgres}" -- "$@"
  else
    "$@"
  fi
}

# Debian keeps the server's programs outside PATH, one directory for each major version.
programs() {
  newest=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  if [ -n "$newest" ] && [ -x "$newest/initdb" ]; then
    echo "$newest"
  elif command -v initdb >/dev/null; then
    dirname "$(command -v initdb)"
  else
    echo "postgres-for-tests: no initdb found; install PostgreSQL 15 or later" >&2
    exit 69
  fi
}

free_port() {
  node -e 'const server = require("node:net").createServer();
    server.listen(0, "127.0.0.1", () => { console.log(server.address().port); server.close(); });'
}

# The data lie in a directory of the server's own user: it may not be able to reach the caller's.
start() {
  directory=$1
  port=${2:-$(free_port)}
  if [ -e "$directory" ]; then
    echo "postgres-for-tests: $directory exists; name a new directory" >&2
    exit 73
  fi
  bin=$(programs)
  mkdir -p "$directory"
  cluster=$(cd / && as_server_user mktemp -d "${TMPDIR:-/tmp}/comity-postgres.XXXXXX")
  echo "$cluster" >"$directory/cluster"
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  echo "$password" | (cd / && as_server_user sh -c "umask 077; cat >'$cluster/password'")
  (cd / && as_server_user "$bin/initdb" --pgdata="$cluster/data" --username=comity --encoding=UTF8 \
    --locale=C --auth=scram-sha-256 --pwfile="$cluster/password") >"$directory/initdb.log" 2>&1
  (cd / && as_server_user "$bin/pg_ctl" --pgdata="$cluster/data" --log="$cluster/server.log" --wait \
    --options="-c port=$port -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" \
    start) >/dev/null || {
    cat "$cluster/server.log" >&2
    exit 1
  }
  echo "postgres://comity:$password@127.0.0.1:$port/postgres"
}

stop() {
  directory=$1
  if [ ! -f "$directory/cluster" ]; then
    echo "postgres-for-tests: no cluster was started for $directory" >&2
    exit 66
  fi
  cluster=$(cat "$directory/cluster")
  (cd / && as_server_user "$(programs)/pg_ctl" --pgdata="$cluster/data" --mode=immediate --wait \
    stop) >/dev/null || echo "postgres-for-tests: it was not running" >&2
  rm -rf "$cluster" "$directory"
}

case "${1:-}" in
  start) [ $# -eq 2 ] || [ $# -eq 3 ] || usage; shift; start "$@" ;;
  stop) [ $# -eq 2 ] || usage; stop "$2" ;;
  *) usage ;;
esac
