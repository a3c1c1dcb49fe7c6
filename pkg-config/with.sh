#!/usr/bin/env bash
# with.sh NAME... -- COMMAND...: sees to it that each named thing is there, then runs the command with it.
# Says in one line what it installs; a second run finds everything in place and says nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

# Each tool has a folder of its own per version and is used from there, whatever else is on the PATH.
tools=${XDG_CACHE_HOME:-$HOME/.cache}/source-compare/tools

# This command must match the library to the last digit, so the lock file says which.
wasm_bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' Cargo.lock)
wasm_bindgen=$tools/wasm-bindgen-$wasm_bindgen_version

wasm_pack_version=0.15.1
wasm_pack=$tools/wasm-pack-$wasm_pack_version

geckodriver_version=0.37.1
geckodriver=$tools/geckodriver-$geckodriver_version

log=$(mktemp)
trap 'rm -f "$log"' EXIT

fail() {
  echo "Stopped: $1" >&2
  exit 1
}

# step "what is done" "what to say if it fails" COMMAND...: quiet unless the command fails.
step() {
  local what=$1 otherwise=$2
  shift 2
  echo "$what"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 30 "$log" >&2
    fail "$otherwise"
  fi
}

has() {
  command -v "$1" >/dev/null 2>&1
}

install_rust() {
  has cargo || fail "Rust is missing; install a stable toolchain with rustup."
  local target=wasm32-unknown-unknown part
  if [ ! -d "$(rustc --print target-libdir --target "$target")" ]; then
    step "Installing Rust's $target target" "rustup could not add the target $target." rustup target add "$target"
  fi
  for part in fmt clippy; do
    cargo "$part" --version >/dev/null 2>&1 && continue
    local component=${part/fmt/rustfmt}
    step "Installing $component" "rustup could not add $component." rustup component add "$component"
  done
}

# cargo_tool NAME VERSION FOLDER [FLAG...]: from source, into a folder of its own.
cargo_tool() {
  local crate=$1 version=$2 folder=$3
  shift 3
  # Away from the project, so that its settings do not apply.
  (
    mkdir -p "$folder" && cd "$folder"
    step "Installing $crate $version (a few minutes, once)" "cargo could not install $crate $version." \
      cargo install "$crate" --version "$version" --root "$folder" "$@"
  )
}

install_wasm_bindgen() {
  [ -n "$wasm_bindgen_version" ] || fail "Cargo.lock names no wasm-bindgen."
  "$wasm_bindgen/bin/wasm-bindgen" --version >/dev/null 2>&1 && return
  # Without --locked: its lock file can name a release that a registry mirror does not have.
  cargo_tool wasm-bindgen-cli "$wasm_bindgen_version" "$wasm_bindgen"
}

install_wasm_pack() {
  "$wasm_pack/bin/wasm-pack" --version >/dev/null 2>&1 && return
  cargo_tool wasm-pack "$wasm_pack_version" "$wasm_pack" --locked
}

install_npm() {
  has node && has npm || fail "Node.js with npm is missing; install version 20 or later."
  [ "$(node -p 'parseInt(process.versions.node)')" -ge 20 ] || fail "Node.js $(node -v) is too old; install version 20 or later."
  # The copy is written last, so an installation that was broken off is done again.
  local installed=node_modules/.installed-lock.json
  cmp -s package-lock.json "$installed" && return
  step "Installing the npm packages" "npm could not install the packages." npm ci
  cp package-lock.json "$installed"
}

# apt_tools WHAT "COMMAND..." "PACKAGE...": from Debian's packages, if one of the commands is not there.
apt_tools() {
  local what=$1 commands=$2 packages=$3
  missing_of "$commands" >/dev/null || return 0
  has apt-get || fail "$what is missing; install what has the commands $commands."
  local root=() by_hand="$what is missing; as root: apt-get install $packages"
  if [ "$(id -u)" -ne 0 ]; then
    has sudo || fail "$by_hand"
    root=(sudo)
    sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; } || fail "$by_hand"
  fi
  local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120) missing
  step "Installing $what" "apt could not read its package lists." "${apt[@]}" update
  # shellcheck disable=SC2086 # a list of packages
  "${apt[@]}" install -y --no-install-recommends $packages >"$log" 2>&1 </dev/null ||
    { tail -n 30 "$log" >&2 && fail "apt could not install $packages."; }
  ! missing=$(missing_of "$commands") || fail "apt installed $packages, but $missing is not on the PATH."
}

# Says which of these commands is not there; fails if all are.
missing_of() {
  local command
  for command in $1; do
    has "$command" || { echo "$command" && return; }
  done
  return 1
}

install_chromium() {
  apt_tools "Chromium and its driver" "chromium chromedriver" "chromium chromium-driver"
}

install_firefox() {
  apt_tools Firefox firefox firefox-esr
  # Debian has no package of the driver.
  "$geckodriver/bin/geckodriver" --version >/dev/null 2>&1 && return
  cargo_tool geckodriver "$geckodriver_version" "$geckodriver" --locked
}

install_webkit() {
  # WebKitGTK's browser has no headless mode, so it gets a screen that nobody sees.
  apt_tools "WebKitGTK's driver and a virtual screen" "WebKitWebDriver Xvfb" "webkit2gtk-driver xvfb"
}

while [ $# -gt 0 ] && [ "$1" != -- ]; do
  "install_${1//-/_}"
  shift
done
shift

rm -f "$log"
export PATH="$wasm_bindgen/bin:$wasm_pack/bin:$geckodriver/bin:$PWD/node_modules/.bin:$PATH"
exec "$@"
