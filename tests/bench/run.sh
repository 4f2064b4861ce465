#!/usr/bin/env bash
# Measures whole processes of the release build and writes docs/BENCHMARKS.md, with the medians
# that `cargo bench` left in target/criterion before it.
set -euo pipefail
cd "$(dirname "$0")/../.."

cargo build --release -p rapport-cli
cargo build --release -p rapport-shell --features custom-protocol --bin rapport-window --example empty

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
rapport=target/release/rapport
book=$scratch/book.rapport
"$rapport" sample --book "$book" --accounts 2000 --seed 1 --lang en >/dev/null
name=$("$rapport" portfolio --book "$book" --json | python3 -c \
  'import json, sys; print(json.load(sys.stdin)["accounts"][10]["name"])')

# median SECONDS of 9 runs of a command, in milliseconds, after one that does not count
median() {
  python3 - "$@" <<'PY'
import statistics, subprocess, sys, time
times = []
for run in range(10):
    began = time.perf_counter()
    subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
    if run:
        times.append(1000 * (time.perf_counter() - began))
print(f"{statistics.median(times):.0f}")
PY
}

{
  echo "# Benchmarks"
  echo
  echo "Written by \`make bench\`: medians on a release build. The machine:"
  echo "$(nproc) cores, $(uname -sr); load before the run $(cut -d ' ' -f 1-3 /proc/loadavg)."
  echo "The book: the sample of 2,000 accounts, seed 1, about 80,000 sale lines, in a file."
  echo
  echo "## Inside the program (criterion)"
  echo
  echo "| what | median | 95 % interval |"
  echo "| --- | ---: | ---: |"
  python3 - <<'PY'
import json, pathlib
def ms(ns): return f"{ns / 1e6:.2f} ms" if ns >= 1e4 else f"{ns / 1e3:.2f} µs"
for path in sorted(pathlib.Path("target/criterion").glob("**/new/estimates.json")):
    names = json.loads((path.parent / "benchmark.json").read_text())
    m = json.loads(path.read_text())["median"]
    interval = m["confidence_interval"]
    print(f"| {names['full_id']} | {ms(m['point_estimate'])} | {ms(interval['lower_bound'])} – {ms(interval['upper_bound'])} |")
PY
  echo
  echo "## Whole processes (start to end, the book opened each time)"
  echo
  echo "| command | median, ms |"
  echo "| --- | ---: |"
  echo "| \`rapport portfolio --json\`, 2,000 accounts | $(median "$rapport" portfolio --book "$book" --json) |"
  echo "| \`rapport account --json\` | $(median "$rapport" account --book "$book" "$name" --json) |"
  echo "| \`rapport chart\` to SVG | $(median "$rapport" chart --book "$book" --figure revenue-by-half --out "$scratch/c.svg") |"
  echo "| \`rapport chart\` to PNG | $(median "$rapport" chart --book "$book" --figure revenue-by-half --out "$scratch/c.png") |"
  echo "| \`rapport review\`, client edition | $(median "$rapport" review --book "$book" --account "$name" --half 2026H1 --out "$scratch/r.pptx") |"
  echo
  echo "## The window"
  echo
  xvfb-run -a -s "-screen 0 1280x800x24" cargo bench -q -p rapport-tests --bench window -- \
    "$PWD/target/release/rapport-window" "$PWD/target/release/examples/empty" "$book"
} >"$scratch/BENCHMARKS.md"
cp "$scratch/BENCHMARKS.md" docs/BENCHMARKS.md
cat docs/BENCHMARKS.md
