# `make help` lists what this file does.

.DEFAULT_GOAL := help
# Two Swift builds at once fight over .build and over memory.
.NOTPARALLEL:
.PHONY: help site test bench format lint clean docs dependencies test-dependencies tests-built \
	swift-tests docs-current site-tests kill-test

RELEASE := .build/release/cursus
# The tests use the debug build that `swift test` has made anyway.
DEBUG := .build/debug/cursus
CHECKED_SITE := .build/checked-site

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

site: dependencies ## build the course in content/ into site/
	swift build -c release --static-swift-stdlib --product cursus
	$(RELEASE) build --course content --output site

test: test-dependencies lint tests-built swift-tests docs-current kill-test site-tests ## run every check

bench: ## measure sites beside Hugo, reports beside Jinja2, paper beside Typst and others; BENCH=--quick for one small round
	Scripts/install-dependencies --bench
	swift build -c release --static-swift-stdlib --product cursus
	python3 Benchmarks/run.py $(BENCH)
	.venv/bin/python Benchmarks/reports.py
	.venv/bin/python Benchmarks/paper.py $(filter --quick,$(BENCH))

format: ## format the Swift code
	Scripts/format

lint: ## report Swift code that is not formatted or breaks a rule
	Scripts/format --check

docs: ## write docs/diagnostics.md from the checks and docs/content.md from the course
	swift build --product cursus
	mkdir -p docs
	$(DEBUG) explain --all --format markdown > docs/diagnostics.md
	Scripts/content-report --write docs/content.md

clean: ## remove everything that was built
	rm -rf .build .build-* .venv
	find site -mindepth 1 -maxdepth 1 ! -name .gitignore -exec rm -rf {} +

dependencies:
	@Scripts/install-dependencies

test-dependencies:
	@Scripts/install-dependencies --test

tests-built:
	swift build --build-tests

swift-tests:
	swift test --skip-build
	python3 -B Tests/AssessmentTests/check-vectors.py
	.venv/bin/python -B Tests/AssessmentTests/check-schema.py

docs-current:
	@$(DEBUG) explain --all --format markdown | diff -u docs/diagnostics.md - \
		|| { echo "docs/diagnostics.md is not what the checks say; run: make docs" >&2; exit 1; }
	@Scripts/content-report | diff -u docs/content.md - \
		|| { echo "docs/content.md is not what the course says; run: make docs" >&2; exit 1; }
	@Scripts/content-report --check
	@diff -u docs/learning-record.schema.json themes/sol/assets/learning-record.schema.json \
		|| { echo "the site's schema is not that of docs/; copy docs/learning-record.schema.json" >&2; exit 1; }

kill-test:
	Scripts/kill-test --cursus $(DEBUG) --rounds 40

# Last, because its closing line counts the checks on the site.
site-tests:
	rm -rf $(CHECKED_SITE)
	$(DEBUG) build --course content --output $(CHECKED_SITE)
	Scripts/test-site $(CHECKED_SITE)
