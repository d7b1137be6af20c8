# `make build` and `make test` need only git, make and Python 3.11 or later: they set up the rest.

PYTHON ?= python3
LOCK := dependencies.lock
BIN := .venv/bin
READY := .venv/.ready

.PHONY: help build test lint bench measure serve reference lock clean
.DELETE_ON_ERROR:
export PYTHON
# Containers often forbid it; here hundreds of processes would each compile everything anew.
unexport PYTHONDONTWRITEBYTECODE

help: ## List these targets
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' Makefile

build: $(READY) ## Check the model and build its site
	@.ci/system-tools dot japanese-font || true
	$(BIN)/reqmodel check
	$(BIN)/reqmodel build

test: $(READY) ## Run all tests, those in a browser included
	@.ci/system-tools dot japanese-font || true
	@.ci/system-tools libatomic chromium || .ci/system-tools libatomic libnss3 # Chromium from npm
	$(BIN)/pytest -n auto --dist loadfile

lint: $(READY) ## Check style, formatting, types and architecture
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: $(READY) ## Measure checking and the Excel loop with 10,000 records, and a site of 1,000
	@for one in check loop site; do $(BIN)/python tests/bench/$$one.py || failed=1; done; test -z "$$failed"

measure: $(READY) ## Measure the neutrality rules on labelled sentences; keep the figures
	$(BIN)/python tests/measure_neutrality.py
	$(BIN)/reqmodel manual --out site/reference

serve: $(READY) ## Serve the site; it follows what you edit
	$(BIN)/reqmodel serve

reference: $(READY) ## Write anew what is generated and kept: the reference, the JSON Schema
	$(BIN)/reqmodel manual --out site/reference
	$(BIN)/reqmodel schema --out requirements/schema.json

lock: ## Pin the newest versions that pyproject.toml allows
	$(PYTHON) -m venv build/uv
	build/uv/bin/pip install -q uv
	build/uv/bin/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes \
		--only-binary :all: --no-emit-index-url --custom-compile-command "make lock" \
		--group dev -o $(LOCK) pyproject.toml

clean: ## Remove what was built and installed here
	rm -rf build dist .venv .*_cache .hypothesis

# Made anew when the lock changes, so that nothing the lock does not name stays behind.
.venv/pyvenv.cfg: $(LOCK)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed; name one with: make PYTHON=python3.11 …"; exit 1; }
	@.ci/system-tools venv
	$(PYTHON) -m venv --clear .venv
	$(BIN)/pip install -q --require-hashes --only-binary :all: -r $(LOCK)
	@touch $@

$(READY): .venv/pyvenv.cfg pyproject.toml
	$(BIN)/pip install -q --no-index --no-deps --no-build-isolation -e .
	@$(BIN)/pip check || { echo "The lock is behind pyproject.toml; renew it with: make lock"; exit 1; }
	@touch $@
