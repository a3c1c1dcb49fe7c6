#!/usr/bin/env bash
# run.sh TARGET [FLAG...]: fuzzes one target on one core, by default for a minute; flags are libFuzzer's.
# Needs a nightly toolchain and cargo-fuzz (cargo install cargo-fuzz --locked).
set -euo pipefail
cd "$(dirname "$0")"
target=$1
shift

# The crate forbids unsafe code, so an address sanitizer would only slow this down. Debug assertions and
# overflow checks are on.
flags=(-max_len=1024 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -max_total_time=60)
[ -f "dictionaries/$target.dict" ] && flags+=("-dict=fuzz/dictionaries/$target.dict")

# libFuzzer adds what it finds to the first folder; the second is the one kept in the repository.
mkdir -p "corpus/$target"
cd ..
exec cargo +nightly fuzz run --sanitizer none "$target" \
  "fuzz/corpus/$target" "tests/fuzz/corpus/$target" -- "${flags[@]}" "$@"
