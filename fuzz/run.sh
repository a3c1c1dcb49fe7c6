#!/usr/bin/env bash
# run.sh TARGET [FLAG...]: fuzzes one target on one core, by default for a minute; flags are libFuzzer's.
# Needs a nightly toolchain and cargo-fuzz (cargo install cargo-fuzz --locked).
set -euo pipefail
target=$1
shift
cd "$(dirname "$0")/.."

flags=(-max_len=1024 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -max_total_time=60)
dictionary=fuzz/dictionaries/$target.dict
[ -f "$dictionary" ] && flags+=("-dict=$dictionary")
# A short input makes no story worth comparing; a long one takes its time.
[ "$target" = comparison ] && flags+=(-len_control=0 -max_len=256)

# The crate forbids unsafe code, so an address sanitizer would only slow this down; debug assertions and
# overflow checks are on. Watching comparisons costs more executions than it finds.
build=(--sanitizer none --no-trace-compares)

# libFuzzer adds what it finds to the first folder; the second is the one kept in the repository.
mkdir -p "fuzz/corpus/$target"
exec cargo +nightly fuzz run "${build[@]}" "$target" \
  "fuzz/corpus/$target" "tests/fuzz/corpus/$target" -- "${flags[@]}" "$@"
