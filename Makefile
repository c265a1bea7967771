# What one can ask of this repository: `make` lists it. Each target first sets up what it needs, from the locked lists.

# Material's notice of its end of support is read at import: a hook would set this too late.
export NO_MKDOCS_2_WARNING := 1
# Each command that the tests start would compile the program anew where something set this.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= python3
BIN := .venv/bin
RUN := $(BIN)/python
CODE := hooks tests .ci

# A folder that was moved or copied is set up again: the stamp tells where .venv was made for.
ifneq ($(shell cat .venv/setup 2>/dev/null),$(CURDIR))
$(shell rm -f .venv/setup)
endif

.PHONY: help setup setup-test tools site serve check test lint audit bench lock clean
.DEFAULT_GOAL := help

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*##  *\(.*\)/make \1\t\2/p' Makefile | expand -t 18

setup: .venv/setup  ## what the site needs, in .venv
setup-test: .venv/setup-test tools  ## what the tests need as well: packages, a browser, Java, Node, a word list

tools:
	@.ci/tools

site: setup  ## check the facts and build the site in site/
	@$(RUN) .ci/build_site.py

serve: setup  ## a live preview on http://127.0.0.1:8000
	@$(RUN) -m toolbox schema --ids
	@$(RUN) -m mkdocs serve --livereload

check: setup  ## check the facts alone
	@$(RUN) -m toolbox schema --ids
	@$(RUN) -m toolbox check

lint: setup-test  ## layout, rules and types of the code, and the workflows
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)
	$(BIN)/mypy
	$(BIN)/zizmor --offline --no-progress --quiet --persona pedantic .github
	$(BIN)/actionlint
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml

test: lint  ## all tests, in a browser too
	$(BIN)/pytest -n 3 --dist worksteal -m "not audit" --cov --cov-report=term --cov-fail-under=95 $(ARGS)

audit: setup-test .venv-bench/setup  ## what is too long for every change
	HYPOTHESIS_PROFILE=audit $(BIN)/pytest -m "audit or hypothesis" $(ARGS)

bench: setup-test .venv-bench/setup  ## how fast it is, beside Hugo, stock MkDocs + Material and others
	@$(RUN) tests/benchmarks/bench.py $(ARGS)

lock: setup-test  ## the newest packages that fit pyproject.toml
	$(BIN)/uv pip compile --upgrade --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header -q \
		--extra build pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --upgrade --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header -q \
		--extra build --extra test -c requirements.lock pyproject.toml -o requirements-test.lock
	$(BIN)/uv pip compile --upgrade --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header -q \
		-c requirements.lock --extra build pyproject.toml tests/benchmarks/programs.txt -o requirements-bench.lock

clean:  ## remove everything that was made here
	rm -rf .venv .venv-* site .site-* .coverage* .mypy_cache .pytest_cache .ruff_cache .hypothesis tests/node_modules

.venv/setup: requirements.lock pyproject.toml .ci/setup
	@PYTHON="$(PYTHON)" .ci/setup requirements.lock
	@echo "$(CURDIR)" > $@

.venv/setup-test: requirements-test.lock .venv/setup
	@PYTHON="$(PYTHON)" .ci/setup requirements-test.lock
	@touch $@

.venv-bench/setup: requirements-bench.lock
	@echo "Setting up .venv-bench from $< …" >&2
	@$(PYTHON) -m venv --clear .venv-bench
	@.venv-bench/bin/python -m pip --disable-pip-version-check --quiet --quiet install --require-hashes --requirement $<
	@touch $@
