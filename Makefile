# Rapport. `make run` opens the window; `make test` checks everything.
#
#   run    build and open the window (ARGS="--lang ru" passes arguments on)
#   test   formats, lints, documents, tests; the real window under Xvfb
#   setup  install what is missing: Debian packages, npm packages
#   dev    the window over Vite, redrawn as the UI's sources change
#   bench  measure; a release build
#   gen    write the generated sources anew
#   fmt    format all sources

.PHONY: run test setup dev bench gen fmt ui gen-is-fresh
.NOTPARALLEL:
SHELL := bash
.SHELLFLAGS := -euo pipefail -c

GENERATED := ui/src/api/types.gen.ts ui/src/style/palette.gen.css ui/src/text/keys.gen.ts
OWN := --workspace --exclude rapport-tests

run: setup ui
	cargo run --release -p rapport-shell --features custom-protocol -- $(ARGS)

test:
	.ci/setup test
	npm --prefix ui run format:check
	npm --prefix ui run lint
	npm --prefix ui run check
	npm --prefix ui test
	npm --prefix ui run build
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps
	$(MAKE) --no-print-directory gen-is-fresh
	if cargo nextest --version >/dev/null 2>&1; then \
	  cargo nextest run --workspace -E 'not binary(window)'; \
	else \
	  cargo test $(OWN) --lib --bins --tests; \
	  cargo test -p rapport-tests --lib --test journeys; \
	fi
	cargo test --workspace --doc
	cargo build -p rapport-shell
	xvfb-run -a -s "-screen 0 1600x1000x24" cargo test -p rapport-tests --test window

setup:
	.ci/setup

ui:
	npm --prefix ui run build

dev: setup
	npm --prefix ui run dev & vite=$$!; trap "kill $$vite" EXIT; \
	TAURI_CONFIG="$$(cat src-tauri/tauri.dev.conf.json)" cargo run -p rapport-shell -- $(ARGS)

bench:
	.ci/setup test
	npm --prefix ui run build
	cargo bench $(OWN) --exclude rapport-shell --benches
	tests/bench/run.sh

gen:
	cargo run -q -p rapport-api --example types > ui/src/api/types.gen.ts.new
	mv ui/src/api/types.gen.ts.new ui/src/api/types.gen.ts
	cargo run -q -p rapport-charts --example palette_css > ui/src/style/palette.gen.css.new
	mv ui/src/style/palette.gen.css.new ui/src/style/palette.gen.css
	npm --prefix ui run gen:text

# Generates into place and compares with what stood there, so that a stale file fails the test
# and is already put right.
gen-is-fresh:
	before=$$(cksum $(GENERATED)); $(MAKE) --no-print-directory gen; \
	if [ "$$before" != "$$(cksum $(GENERATED))" ]; then \
	  echo "Generated sources were stale; they are written anew: keep them." >&2; exit 1; \
	fi

fmt:
	cargo fmt --all
	npm --prefix ui run format
