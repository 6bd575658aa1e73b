# Every target works in a fresh clone with Python 3.11 or later, pip and make, and asks nothing.
.DEFAULT_GOAL := help
.PHONY: help run app test quick explore test-servers check bench soak gallery screenshots predict docs clean

VENV := .venv
BIN := $(VENV)/bin
# The first interpreter that is new enough; PYTHON=… names another.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)

help:            ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## */  make \1\t/' | expand -t 22

$(VENV)/.app: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "mentee needs Python 3.11 or later; install it, or name it: make PYTHON=/path/to/python3" >&2; exit 2; }
	@test -x $(BIN)/python || { echo "Setting up $(VENV) (once) …"; $(PYTHON) -m venv $(VENV); }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.app
	@echo "Installing what the tests need (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

run: $(VENV)/.app ## the main job on a sample: notes in, a prepared meeting out
	@$(BIN)/mentee prep fixtures/notes/ward-lead.md --today 2026-11-16 --workspace $(VENV)/no-workspace
	@echo
	@echo "Open the app on a sample: make app (the same as: $(BIN)/mentee demo)"

app: $(VENV)/.app ## the app on a sample workspace (mentee demo)
	@$(BIN)/mentee demo

test: $(VENV)/.dev ## all tests
	@$(BIN)/python -m pytest -n auto

quick: $(VENV)/.dev ## the tests without the slow ones
	@$(BIN)/python -m pytest -n auto -m "not slow"

explore: $(VENV)/.dev ## the property tests on new examples, other ones each time
	@HYPOTHESIS_PROFILE=new $(BIN)/python -m pytest -n auto $$(grep -rlE 'from hypothesis import' tests --include='test_*.py')

test-servers: $(VENV)/.dev ## tests against aimock (npm) and llama.cpp's server, installed once
	@$(BIN)/python -m tools.real_servers "$(VENV)/servers"

check: $(VENV)/.dev ## lint, format and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: $(VENV)/.dev ## ratios measured in one run
	@$(BIN)/python -m tests.benchmarks

soak: $(VENV)/.dev ## kill and resume a real process two hundred times
	@$(BIN)/python -m tools.soak --kills 200

gallery: $(VENV)/.dev ## every kind and channel in docs/gallery.md
	@$(BIN)/python -m tools.gallery

screenshots: $(VENV)/.dev ## pictures of the app in docs/pictures
	@$(BIN)/python -m tools.screenshots

predict: $(VENV)/.dev ## what the readers find: make predict DATA=DIR OUT=DIR
	@test -n "$(DATA)" && test -n "$(OUT)" || { echo "say where: make predict DATA=DIR OUT=DIR" >&2; exit 2; }
	@$(BIN)/python -m tools.predict "$(DATA)" "$(OUT)"

docs: $(VENV)/.dev ## docs/checks.md from the table of rules
	@$(BIN)/python -m tools.check_docs

clean:           ## remove what was built
	@rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
