# Two commands do most of it: `make site` and `make test`. Works with GNU make 3.81, as macOS has it.
.POSIX:
.PHONY: help site serve check test test-hostile test-lists test-wheel test-properdocs bench audit gallery sbom lock clean
.DEFAULT_GOAL := help

help:  ## show this list
	@sed -n 's/^\([a-z-]*\):.*##/  make \1	/p' Makefile

site: .venv/ready-to-build  ## set up what is needed and build the sample site into site/
	@scripts/build
	@echo "Built. To look at it: make serve, then open http://127.0.0.1:8000/"

serve: .venv/ready-to-build  ## show the site at http://127.0.0.1:8000/ and follow every edit
	@NO_MKDOCS_2_WARNING=1 .venv/bin/campaign serve

check: .venv/ready-to-test  ## lint, types and import contracts
	@scripts/check

test: check  ## everything `make check` does, then every everyday test
	@scripts/test

test-hostile: .venv/ready-to-test  ## kills, full disks, odd files, public lists and hostile snippets, on Linux
	@scripts/test-hostile

test-lists: .venv/ready-to-test  ## install and start a real list server, sign up to it in a browser, read the member back
	@scripts/test-lists

test-wheel: .venv/ready-to-test  ## build the wheel, install it elsewhere, make and build a site with it
	@scripts/test-wheel

test-properdocs: .venv/ready-to-test  ## build the sample site with ProperDocs in place of MkDocs
	@scripts/test-properdocs

bench: .venv/ready-to-build  ## 1,000 responses beside stock Material, and what the sample costs
	@NO_MKDOCS_2_WARNING=1 .venv/bin/python -m benchmarks

audit: .venv/ready-to-test  ## Lighthouse, HTML_CodeSniffer, Nu and axe over the pages that matter most, in one table
	@scripts/audit

gallery: .venv/ready-to-build  ## every component with its examples, on one page in build/gallery/
	@.venv/bin/python -m campaign.rendering.gallerypage build/gallery

sbom: .venv/ready-to-test  ## what a built site rests on, as CycloneDX JSON, in build/sbom.json
	@scripts/sbom

lock:  ## choose the packages anew and write both lock files
	@scripts/lock

clean:  ## remove what was built and the environment
	rm -rf .venv site dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.venv/ready-to-build: requirements.lock pyproject.toml
	@scripts/set-up requirements.lock
	@touch $@

.venv/ready-to-test: requirements-dev.lock pyproject.toml
	@scripts/set-up requirements-dev.lock
	@touch $@ .venv/ready-to-build
