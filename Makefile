# 村法助手. `make` alone prints what there is.
PYTHON ?= python3
NPM ?= npm
VENV := .venv
BIN := $(VENV)/bin
LAWS ?=
# The folder of statutes the corpus tests and the benchmarks read; without one those tests are not selected.
TEST_LAWS ?= $(LAWS)
WEB_SOURCES := $(shell find web/src web/public web/index.html web/vite.config.ts -type f 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help run install page test test-python test-browser test-postgresql test-web lint bench client browser dev-install clean

help: ## 列出可用的命令
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-15s %s\n", $$1, $$2}'

run: install page ## 装好并启动（make run LAWS=法律文本目录 首次一并上架）
	@$(BIN)/cunfa setup $(if $(LAWS),--laws "$(LAWS)")
	@exec $(BIN)/cunfa serve

install: $(VENV)/.installed

page: web/dist/index.html

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "需要 Python 3.11 以上，可以写 make run PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.dev-installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@ $(VENV)/.installed

dev-install: $(VENV)/.dev-installed

web/node_modules/.installed: web/package.json web/package-lock.json
	@command -v $(NPM) >/dev/null || { echo '需要 Node.js 20 以上（含 npm）'; exit 1; }
	cd web && $(NPM) ci --no-audit --no-fund --loglevel=error
	@touch $@

web/dist/index.html: web/node_modules/.installed $(WEB_SOURCES)
	cd web && $(NPM) run --silent build
	@touch $@

browser:
	@bash tests/web/need_browser.sh

# One part's failure does not hide the next one's.
test: ## 装好测试要用的，跑全部测试（含真浏览器、PostgreSQL）
	@$(MAKE) --no-print-directory --keep-going test-python test-browser test-postgresql test-web

# The browser's own loop stays open in its process until the end, so its tests run in processes of their own.
PYTEST := CUNFA_TEST_LAWS="$(TEST_LAWS)" $(BIN)/python -m pytest -n auto --dist loadfile
test-python: dev-install page browser
	$(PYTEST) -m "not browser$(if $(TEST_LAWS),, and not corpus)"

test-browser: dev-install page browser
	$(PYTEST) -m browser

# What of the record is worth asking a second database at every change; others by hand: make test-postgresql ON=tests/api
ON ?= tests/test_migrations.py tests/core/test_postgresql.py tests/accounts tests/casework \
	tests/api/test_due_dates.py tests/api/test_mediation_readers.py tests/api/test_return_export.py
test-postgresql: dev-install ## 记录的测试在 PostgreSQL 上再跑一遍（ON=测试 换成别的）
	bash tests/with_postgresql.sh $(BIN)/python -m pytest -n auto --dist loadfile -m "not browser and not corpus" $(ON)

test-web: web/node_modules/.installed
	cd web && $(NPM) run --silent test

lint: dev-install web/node_modules/.installed ## 风格、类型、分层约定（Python 和页面）
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	cd web && $(NPM) run --silent client:check && $(NPM) run --silent typecheck && $(NPM) run --silent lint

client: dev-install web/node_modules/.installed ## 按接口重新生成页面的类型
	cd web && $(NPM) run --silent client

bench: dev-install page ## 量速度和检索质量，写成表（TEST_LAWS=法律文本目录）
	$(BIN)/python -m bench --laws "$(TEST_LAWS)"

clean: ## 删掉环境和构建结果（不动数据目录）
	rm -rf $(VENV) web/node_modules web/dist
