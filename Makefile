# Two commands are enough on a fresh machine: `make demo` and `make test`. Both install what is missing.

PORT ?= 8000
WITH := pkg-config/with.sh

.PHONY: help demo test build bench check fmt clean

help: ## Lists these targets
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' $(MAKEFILE_LIST)

demo: ## Serves the live demo on loopback (PORT=8000, or the next free one)
	@$(WITH) rust wasm-bindgen npm -- sh -c 'node pkg-config/build.mjs && exec node pkg-config/serve.mjs $(PORT)'

test: ## Builds the package and runs every check, in three browsers too
	@$(WITH) rust wasm-bindgen npm chromium firefox webkit wasm-pack -- node tests/run.mjs

build: ## Makes the npm package in pkg/, if anything it is made from has changed, and prints its sizes
	@$(WITH) rust wasm-bindgen npm -- node pkg-config/build.mjs --sizes

bench: build ## Measures the engine natively (criterion) and in headless Chromium
	@$(WITH) rust -- cargo bench --quiet --features cli --bench compare -- --quiet
	@$(WITH) rust npm chromium -- node pkg-config/bench.mjs
	@$(WITH) rust npm chromium -- node pkg-config/bench-interactions.mjs

check: ## The checks that need no browser: format, lint, types, docs, native tests
	@$(WITH) rust wasm-bindgen npm -- node tests/run.mjs --no-browser

fmt: ## Formats Rust and JavaScript
	@$(WITH) rust npm -- sh -c 'cargo fmt && prettier --write --log-level=warn .'

clean: ## Removes what was built; installed tools stay
	@rm -rf pkg && cargo clean --quiet
