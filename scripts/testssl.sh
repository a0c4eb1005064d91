#!/bin/sh
# Asks testssl of Debian's package testssl.sh about ports that speak TLS, and shows all that it finds
# above informational. Exit code: 0 for nothing, 1 for a finding or a failure, 2 for wrong use.
#
# Its version 3.0 knows no group with ML-KEM, so it agrees on nothing with a peer port and calls that
# a finding (TLS1_2, TLS1_3, PFS "not offered"); that the port speaks TLS 1.3 with X25519MLKEM768 and
# nothing else, test/e2e/peer-certificates.test.ts shows.
set -eu

if [ "$#" -eq 0 ]; then
  echo "usage: scripts/testssl.sh HOST:PORT..." >&2
  exit 2
fi
command -v testssl >/dev/null || { echo "install Debian's package testssl.sh" >&2; exit 1; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
found=0
number=0
for target in "$@"; do
  number=$((number + 1))
  report="$folder/$number.json"
  testssl --quiet --color 0 --warnings off --ip one --jsonfile "$report" "$target" >/dev/null 2>&1 || true
  if [ ! -s "$report" ]; then
    echo "$target: testssl gave no report"
    found=1
    continue
  fi
  count=$(grep -c '"severity"' "$report" || true)
  # Each finding is one object over several lines: its id and its text stand beside its severity.
  worse=$(tr -d '\n' <"$report" | sed 's/}/}\n/g' | grep -E '"severity" *: *"(LOW|MEDIUM|HIGH|CRITICAL|FATAL)"' || true)
  echo "$target: $count results, $(printf '%s' "$worse" | grep -c . || true) above informational"
  if [ -n "$worse" ]; then
    printf '%s\n' "$worse" | sed -E 's/.*"id" *: *"([^"]*)".*"severity" *: *"([^"]*)".*"finding" *: *"([^"]*)".*/  \2  \1: \3/'
    found=1
  fi
done
exit "$found"
