#!/usr/bin/env bash
# Runs a command against a throw-away PostgreSQL, named to it in CUNFA_TEST_DATABASE_URL:
#   bash tests/with_postgresql.sh .venv/bin/python -m pytest tests/casework
set -euo pipefail

find_binaries() { # Debian puts them out of the path
    binaries=$(compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -1)
    [ -x "$binaries/initdb" ] || binaries=$(dirname "$(command -v initdb || echo missing/initdb)")
    [ -x "$binaries/initdb" ]
}
if ! find_binaries && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q postgresql
fi
find_binaries || { echo '这些测试要用 PostgreSQL：请装上它（例如 apt install postgresql）。' >&2; exit 1; }

as_owner() { "$@"; } # the server refuses to run as root
[ "$(id -u)" != 0 ] || as_owner() { (cd / && setpriv --reuid=postgres --regid=postgres --init-groups "$@"); }

directory=$(as_owner mktemp -d /tmp/cunfa-postgresql.XXXXXX)
stop() {
    as_owner "$binaries/pg_ctl" -D "$directory" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$directory"
}
trap stop EXIT

as_owner "$binaries/initdb" -D "$directory" -A trust -U postgres --encoding=UTF8 --locale=C.UTF-8 >/dev/null
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
as_owner "$binaries/pg_ctl" -D "$directory" -w -l "$directory/log" start >/dev/null -o \
    "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c full_page_writes=off -c max_connections=300" \
    || { cat "$directory/log" >&2; exit 1; }

CUNFA_TEST_DATABASE_URL="postgresql+psycopg://postgres@127.0.0.1:$port/postgres" "$@"
