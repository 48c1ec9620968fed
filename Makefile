# Two commands: `make run` and `make test`. Both do all the set-up themselves; a second time is quick.

.DEFAULT_GOAL := help
.PHONY: help setup run test test-fast check format bench eval clean

help: ## say what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## environments, Redis, the trained model
	@./scripts/setup

run: setup ## start everything, print the addresses, Ctrl-C stops
	@.venv/bin/beside run

test: setup ## every test: also those with Rasa, a browser, faults and load
	@./scripts/setup browser
	@.venv/bin/pytest -n 2 -m "not slow"
	@.venv/bin/pytest -m slow

test-fast: setup ## the tests that need neither Rasa nor a browser, about a minute
	@.venv/bin/pytest -n 2 -m "not slow"

check: setup ## format, lint, types, imports
	@.venv/bin/ruff format --check .
	@.venv/bin/ruff check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports --no-cache

format: setup ## write the code as ruff would have it
	@.venv/bin/ruff format .
	@.venv/bin/ruff check --fix .

bench: setup ## latency and memory of a running installation
	@.venv/bin/beside bench

eval: setup ## the guards' figures on public sets, where they lie beside the project
	@.venv/bin/beside eval

clean: ## remove what was built; the clinic's records in .state stay
	rm -rf .venv dialogues/.venv dialogues/models .mypy_cache .ruff_cache .pytest_cache
