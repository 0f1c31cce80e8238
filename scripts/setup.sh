# What ./run and ./check share: install what is missing, build one preset. Sourced, with `set -euo pipefail` in force.
# A start with nothing to do must stay cheap and off the network: one dpkg query and one ninja no-op.

setup_fail() {
  printf 'set-up failed: %s\n' "$1" >&2
  exit 1
}

# setup_packages LIST...: installs the Debian packages named in the files, one a line, that are not installed yet.
setup_packages() {
  command -v dpkg-query >/dev/null || setup_fail "dpkg-query is not there; Manganize is built on Debian 12 or a relative of it"
  local wanted missing
  wanted=$(sed 's/#.*//' "$@" | tr -s ' \n' '\n' | sed '/^$/d' | sort -u)
  # shellcheck disable=SC2086
  missing=$(comm -23 <(printf '%s\n' $wanted) \
    <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^installed //p' | sort -u))
  # A Node.js from elsewhere brings npm with it.
  if command -v npm >/dev/null; then missing=$(grep -v -x -E 'npm|nodejs' <<<"$missing" || true); fi
  [ -n "$missing" ] || return 0

  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || setup_fail "these packages are missing and sudo is not there; as root: apt-get install $(tr '\n' ' ' <<<"$missing")"
    as_root=(sudo)
  fi
  printf 'Installing Debian packages: %s\n' "$(tr '\n' ' ' <<<"$missing")" >&2
  local log
  log=$(mktemp)
  # shellcheck disable=SC2086
  if ! { "${as_root[@]}" apt-get update -q && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends $missing; } >"$log" 2>&1 </dev/null; then
    local reason
    reason=$(grep -m 1 '^E:' "$log" || tail -n 1 "$log")
    setup_fail "apt-get: ${reason:-no reason given} (whole log: $log)"
  fi
  rm -f "$log"
}

# setup_browser_packages ROOT: the npm packages of the lock file, when they are not there as locked.
setup_browser_packages() {
  local root=$1 stamp="$1/node_modules/.manganize-lock"
  if [ ! -f "$stamp" ] || ! cmp -s "$root/package-lock.json" "$stamp"; then
    local log
    log=$(mktemp)
    printf 'Installing npm packages of package-lock.json\n' >&2
    (cd "$root" && npm ci --no-audit --no-fund --ignore-scripts >"$log" 2>&1 </dev/null) ||
      setup_fail "npm ci: $(grep -m 1 -i 'error' "$log" || tail -n 1 "$log") (whole log: $log)"
    rm -f "$log"
    cp "$root/package-lock.json" "$stamp"
  fi
}

# setup_build ROOT PRESET: configures once, builds what changed; silent when there is nothing to do.
setup_build() {
  local root=$1 preset=$2 tree="$1/build/$2" log
  exec 8>"$root/.build-lock" || setup_fail "cannot write in $root; the build needs it"
  flock -w 1800 8 || setup_fail "another build has held $root/.build-lock for 30 minutes"
  log=$(mktemp)
  if [ ! -f "$tree/build.ninja" ]; then
    printf 'Configuring (%s)\n' "$preset" >&2
    (cd "$root" && cmake --preset "$preset") >"$log" 2>&1 ||
      setup_fail "cmake: $(grep -m 1 -A 3 'CMake Error' "$log" | tr -s '\n ' ' ' || tail -n 1 "$log") (whole log: $log)"
  fi
  if ! ninja -C "$tree" -n 2>/dev/null | grep -q 'no work to do'; then
    printf 'Building (%s); the first time takes some minutes\n' "$preset" >&2
    local shown=/dev/null
    [ -z "${CI:-}" ] || shown=/dev/stderr
    (cd "$root" && cmake --build --preset "$preset") 2>&1 | tee "$log" >"$shown" ||
      setup_fail "build: $(grep -m 1 -E 'error:|FAILED' "$log" || tail -n 1 "$log") (whole log: $log)"
  fi
  rm -f "$log"
  exec 8>&-
}
