# What one can ask of this repository: `make` lists it. Each target first sets up what it needs, from the locked lists.

# Material's notice of its end of support is read at import: a hook would set this too late.
export NO_MKDOCS_2_WARNING := 1
# Each command that the tests start would compile the program anew where something set this.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= python3
SET_UP := $(PYTHON) .ci/environment.py
BIN := .venv/bin
RUN := $(BIN)/python
CODE := hooks tests .ci

.PHONY: help setup setup-test setup-bench tools site serve check golive pictures types rules compiled test coverage lint audit bench lock clean
.DEFAULT_GOAL := help

help:  ## this list
	@awk -F ':.*##  *' '/^[a-z-]*:.*##/ { printf "make %-12s %s\n", $$1, $$2 }' Makefile

setup:  ## what the site needs, in .venv; made again whenever it is not whole
	@$(SET_UP) .venv requirements.lock --project

setup-test: setup tools  ## what the tests need as well: packages, browsers, Java, Node, a word list
	@$(SET_UP) .venv requirements-test.lock --project

setup-bench: setup-test
	@$(SET_UP) .venv-bench requirements-bench.lock

tools:
	@.ci/tools
	@$(PYTHON) .ci/node_packages.py

site: setup  ## check the facts and build the site in site/
	@$(RUN) .ci/build_site.py

serve: setup  ## a live preview on http://127.0.0.1:8000
	@$(RUN) -m toolbox schema --ids
	@$(RUN) -m mkdocs serve --livereload

check: setup  ## check the facts alone
	@$(RUN) -m toolbox schema --ids
	@$(RUN) -m toolbox check

golive: setup  ## what is done and what is not before the site is open; with GH_TOKEN the settings at GitHub too
	@$(RUN) -m toolbox golive

pictures: setup-test site  ## the picture in README.md, of the site as it is now
	@$(RUN) .ci/draw_pictures.py

lint: setup-test  ## layout, rules and types of the code, and the workflows
	@$(MAKE) --no-print-directory -j2 types rules

types:
	$(BIN)/mypy

rules:
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)
	$(BIN)/zizmor --offline --no-progress --quiet --persona pedantic .github
	$(BIN)/actionlint
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml

# What each worker would compile anew is compiled once, beside the types.
compiled:
	@said=$$($(BIN)/pytest --collect-only -qq 2>&1) || { echo "$$said"; exit 1; }

test: setup-test  ## all tests, in a browser too
	@$(MAKE) --no-print-directory -j2 types rules compiled
	$(BIN)/pytest -n 4 --dist worksteal -m "not audit" $(ARGS)

coverage: setup-test  ## how much of the program its unit tests reach: following every line doubles their time
	$(BIN)/pytest -n 3 --dist worksteal -m "not audit" --cov --cov-report=term --cov-fail-under=95 tests/toolbox

audit: setup-bench  ## what is too long for every change
	@.ci/tools --servers
	HYPOTHESIS_PROFILE=audit $(BIN)/pytest -m "audit or hypothesis" $(ARGS)
	$(if $(ARGS),,$(MAKE) coverage)
	$(if $(ARGS),,$(RUN) -m tests.orders)

bench: setup-bench  ## how fast it is, beside Hugo, stock MkDocs + Material and others
	@$(RUN) tests/benchmarks/bench.py $(ARGS)

lock: setup-test  ## the newest packages that fit pyproject.toml
	$(BIN)/uv pip compile --upgrade --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header -q \
		--extra build pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --upgrade --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header -q \
		--extra build --extra test -c requirements.lock pyproject.toml -o requirements-test.lock
	$(BIN)/uv pip compile --upgrade --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header -q \
		-c requirements.lock --extra build pyproject.toml tests/benchmarks/programs.txt -o requirements-bench.lock

clean:  ## remove everything that was made here
	rm -rf .venv .venv-* site .site-* .cache .coverage* .mypy_cache .pytest_cache .ruff_cache .hypothesis tests/node_modules
