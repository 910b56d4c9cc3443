# What a developer does with this project; every target sets up what it needs.
#   make demo   set up and look          make test   set up and run the tests
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
ARTICLES ?= ../shared/articles
SUBJECTS := space rail cups games medicine

.PHONY: demo test lint types imports docs write-docs pictures bench questions requirements clean

demo: $(READY)
	$(BIN)/timeline --database $(VENV)/demo.db load
	$(BIN)/timeline --database $(VENV)/demo.db show --actor chevron

test: $(READY)
	$(BIN)/pytest --numprocesses auto --cov --cov-report term-missing:skip-covered

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(READY)
	$(BIN)/mypy

imports: $(READY)
	$(BIN)/lint-imports

# samples, help texts and tables in the documents are what the commands print
docs: $(READY)
	$(BIN)/cog -P -I . --check README.md docs/*.md

write-docs: $(READY)
	$(BIN)/cog -P -I . -r README.md docs/*.md

# needs Debian's chromium
pictures: $(READY)
	$(BIN)/python docs/pictures.py

bench: $(READY)
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/asking.py

questions: $(READY)
	$(BIN)/timeline --database $(VENV)/questions.db load
	$(BIN)/python benchmarks/questions.py --database $(VENV)/questions.db tests/questions/*.yaml
	set -e; for subject in $(SUBJECTS); do \
	    $(BIN)/timeline --database $(VENV)/$$subject.db load tests/questions/$$subject/events.yaml; \
	    $(BIN)/python benchmarks/questions.py --database $(VENV)/$$subject.db tests/questions/$$subject/questions*.yaml; \
	done

# pinned and hashed; without addresses, so that any index will do
requirements: $(READY)
	npm install --silent --package-lock-only --omit-lockfile-registry-resolved --ignore-scripts --prefix requirements
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	  --no-header --allow-unsafe --all-extras --output-file requirements/run.txt pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	  --no-header --allow-unsafe --output-file requirements/develop.txt requirements/develop.in

# what comes from npm is for tests of the browser alone, which are skipped without it
$(READY): requirements/develop.txt requirements/run.txt requirements/package-lock.json pyproject.toml
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/pip install --quiet --require-hashes --no-deps -r requirements/run.txt -r requirements/develop.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	cp requirements/package.json requirements/package-lock.json $(VENV)
	if command -v npm >/dev/null; then npm ci --silent --ignore-scripts --no-audit --no-fund --prefix $(VENV) \
	  || echo "npm got nothing: tests that need its packages are skipped" >&2; fi
	touch $@

clean:
	rm -rf $(VENV) dist .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis
