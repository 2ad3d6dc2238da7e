#!/usr/bin/env bash
# Lets real calendar programs read the calendars that the tests left: vdirsyncer subscribes to each as it would to an address
# of ours, khal lists it on the clock of whoever reads, and the hours have to be those that the test wrote beside it. Where
# there is a NAME.before, the programs have read that earlier from the same address.
# Usage: calendar-clients.sh <folder with NAME.ics, NAME.expected and perhaps NAME.before>
set -u
samples=$(cd "$1" && pwd) || exit 1
work=$(mktemp -d) || exit 1
server=""
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT

# A port that nobody has is written down as soon as it is open.
serve() {
  mkdir "$work/served"
  python3 - "$work/served" "$work/port" <<'PY' &
import functools, http.server, os, sys

class Quiet(http.server.SimpleHTTPRequestHandler):
    extensions_map = {".ics": "text/calendar; charset=utf-8"}
    def log_message(self, *args):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=sys.argv[1]))
with open(sys.argv[2] + ".new", "w") as port:
    port.write(str(server.server_address[1]))
os.rename(sys.argv[2] + ".new", sys.argv[2])
server.serve_forever()
PY
  server=$!
  local tries=0
  until [ -s "$work/port" ]; do
    tries=$((tries + 1))
    [ $tries -le 100 ] && kill -0 "$server" 2>/dev/null || return 1
    sleep 0.1
  done
}

# subscribe <name>: to what is served under that name, into $work/<name>/calendar, one file an event.
subscribe() {
  mkdir -p "$work/$1/calendar"
  cat > "$work/$1/vdirsyncer" <<CONFIG
[general]
status_path = "$work/$1/status"
[pair feed]
a = "theirs"
b = "ours"
collections = null
[storage theirs]
type = "http"
url = "http://127.0.0.1:$(cat "$work/port")/$1.ics"
[storage ours]
type = "filesystem"
path = "$work/$1/calendar"
fileext = ".ics"
CONFIG
  yes | vdirsyncer --config "$work/$1/vdirsyncer" discover > "$work/$1/log" 2>&1 && update "$1"
}

update() { vdirsyncer --config "$work/$1/vdirsyncer" sync >> "$work/$1/log" 2>&1; }

# list <name> <zone> <from> <to>: when something begins, in order, one a line.
list() {
  cat > "$work/$1/khal" <<CONFIG
[calendars]
[[feed]]
path = $work/$1/calendar
readonly = True
[locale]
local_timezone = $2
default_timezone = $2
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = $work/$1/khal.db
CONFIG
  khal --config "$work/$1/khal" list --notstarted --day-format '' --format '{start-long}' "$3" "$4" \
    2>> "$work/$1/log" | grep . | sort
}

# renew <name>: it has changed at its address; khal knew it as it was.
renew() {
  list "$1" UTC 2000-01-01 2000-01-02 > /dev/null
  cp "$samples/$1.ics" "$work/served/$1.ics" && update "$1"
}

serve || { echo "no server for the calendars" >&2; exit 1; }
read_well=0
for calendar in "$samples"/*.ics; do
  name=$(basename "$calendar" .ics)
  { read -r zone && read -r from && read -r to; } < "$samples/$name.expected" || exit 1
  tail -n +4 "$samples/$name.expected" | sort > "$work/$name.expected"
  first="$samples/$name.before"
  [ -e "$first" ] || first=$calendar
  cp "$first" "$work/served/$name.ics"
  if ! subscribe "$name" || { [ "$first" != "$calendar" ] && ! renew "$name"; }; then
    echo "vdirsyncer cannot subscribe to $name:" >&2
    cat "$work/$name/log" >&2
    exit 1
  fi
  list "$name" "$zone" "$from" "$to" > "$work/$name.listed"
  if ! diff -u "$work/$name.expected" "$work/$name.listed" >&2; then
    echo "khal lists other hours than expected in $name ($zone)" >&2
    cat "$work/$name/log" >&2
    exit 1
  fi
  read_well=$((read_well + $(wc -l < "$work/$name.listed")))
done
if [ "$read_well" = 0 ]; then
  echo "there is no sample" >&2
  exit 1
fi
echo "$read_well hours listed by khal as expected, in calendars that vdirsyncer subscribed to"
