#!/usr/bin/env bash
# Runs clang-tidy (checks in .clang-tidy) on every source of the build but tests: lint.sh CLANG_TIDY ROOT BUILD
set -euo pipefail
clang_tidy=$1 root=$2 build=$3

mapfile -t sources < <(sed -n 's/^ *"file": "\(.*\.cpp\)",*$/\1/p' "$build/compile_commands.json" |
  grep -v -E '_test\.cpp$|/tests/|/bench/' | grep "^$root/" | sort -u)
if [ "${#sources[@]}" -lt 20 ]; then
  echo "only ${#sources[@]} sources in $build/compile_commands.json" >&2
  exit 1
fi
# Two files at once: the larger ones take a gigabyte.
printf '%s\0' "${sources[@]}" |
  xargs -0 -n 4 -P 2 "$clang_tidy" -p "$build" --quiet --extra-arg=-Wno-unknown-warning-option 2>&1 |
  { grep -v -E 'warnings? generated|Suppressed|Use -header-filter' || [ $? -eq 1 ]; } |
  { ! grep . ; }
