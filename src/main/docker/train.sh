#!/usr/bin/env bash
# Makes app.aot in the folder of the packaged application: starts it once as it will be started, with a PostgreSQL and a Kafka
# that are thrown away afterwards. While an image is built, or by hand:
#   train.sh <folder of the application> <folder with the libraries of the embedded servers>
set -eu
app=$(cd "$1" && pwd)
servers=$(cd "$2" && pwd)
options=$(cd "$(dirname "$0")" && pwd)/java.options
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
data=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$data"' EXIT

# await <file> <text>: until the text stands in it.
await() {
  for _ in $(seq 1 600); do
    if grep -q "$2" "$1" 2>/dev/null; then return; fi
    sleep 0.2
  done
  cat "$1" >&2
  exit 1
}

# ask <path>: one request, so that what answers is in the cache too.
ask() {
  exec 3<>/dev/tcp/localhost/18080
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer nobody\r\nConnection: close\r\n\r\n' "$1" >&3
  cat <&3 >/dev/null
  exec 3>&-
}

server() { exec "$java" --sun-misc-unsafe-memory-access=allow -cp "$app/app/*:$servers/*" org.kinbridge.demo.Servers "$@"; }
mkdir "$data/postgres" "$data/kafka"
server postgres 15432 "$data/postgres" >"$data/postgres.log" 2>&1 &
server kafka 19092 "$data/kafka" >"$data/kafka.log" 2>&1 &
await "$data/postgres.log" "ready postgres"
postmaster=$(grep "ready postgres" "$data/postgres.log" | awk '{ print $NF }')
await "$data/kafka.log" "ready kafka"

cd "$app"
QUARKUS_PROFILE=demo QUARKUS_HTTP_PORT=18080 KINBRIDGE_DEMO_FAMILIES_ENABLED=false \
  QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://localhost:15432/postgres QUARKUS_DATASOURCE_USERNAME=postgres \
  QUARKUS_DATASOURCE_PASSWORD=postgres KAFKA_BOOTSTRAP_SERVERS=localhost:19092 \
  "$java" "@$options" -XX:AOTCacheOutput=app.aot -jar quarkus-run.jar >"$data/service.log" 2>&1 &
service=$!
await "$data/service.log" "Listening on"
for _ in $(seq 1 20); do
  for path in /.well-known/jwks.json /q/health/ready /q/metrics /v1/me /v1/families; do ask "$path"; done
done
kill "$service"
wait "$service" || true
kill "$postmaster"
test -s app.aot || { cat "$data/service.log" >&2; exit 1; }
