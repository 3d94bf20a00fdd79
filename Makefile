# Two commands do everything on a fresh machine: `make site` and `make test`. `make` alone lists the others.

# Where `make install` puts blogen. DESTDIR goes in front, for those who build packages.
PREFIX = /usr/local
DESTDIR =

# The Swift command, and what it is told: for release builds, for tests.
SWIFT = swift
# On Linux the standard library goes into the program, so that it runs where no Swift is installed.
SWIFT_RELEASE_FLAGS = $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
SWIFT_TEST_FLAGS =

# What `blogen build` is told, such as BLOGEN_FLAGS=--strict.
BLOGEN_FLAGS =

BINARY = .build/release/blogen
FORMATTED = Sources Tests Package.swift
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share/blogen

.PHONY: help set-up build site test check-site install uninstall format lint clean check-prefix
.DEFAULT_GOAL = help

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile | while IFS='	' read -r name text; do \
	  printf 'make %-11s %s\n' "$$name" "$$text"; done

set-up: ## install what is missing: libcmark, expat, gumbo and pkg-config
	@SWIFT="$(SWIFT)" Scripts/set-up

build: set-up ## build blogen in release mode
	$(SWIFT) build -c release --product blogen $(SWIFT_RELEASE_FLAGS)

site: build ## build the sample blog into public/
	$(BINARY) build --site . $(BLOGEN_FLAGS)
	@if command -v python3 >/dev/null 2>&1; then \
	  echo 'To look at it: python3 -m http.server --directory public 8000, then open http://localhost:8000/'; \
	else \
	  echo 'To look at it: put public/ on a web server, or open public/index.html (without its links)'; \
	fi

# LIQUID_CONFORMANCE, MARKDOWN_CONFORMANCE and MARKDOWN_GFM_CONFORMANCE name files of further examples;
# make hands them on, whether they stand in the environment or behind `make test`.
test: set-up ## run every test
	$(SWIFT) build --build-tests $(SWIFT_TEST_FLAGS)
	$(SWIFT) test --skip-build $(SWIFT_TEST_FLAGS)

# Under sudo it takes the program that is there: root may have no Swift, and should own nothing in .build.
# Python's packages go into a folder of their own below .build.
check-site: site ## read the sample blog with parsers of feeds and microformats that others wrote
	test -d .build/check-site || python3 -m venv .build/check-site
	.build/check-site/bin/pip install --quiet --requirement Tests/Site/requirements.txt
	.build/check-site/bin/python Tests/Site/check-site . public

install: check-prefix ## put blogen and its theme under PREFIX
	@if test -z "$$SUDO_USER"; then $(MAKE) --no-print-directory build; \
	elif ! test -x $(BINARY); then echo 'Please run `make build` first, without sudo.' >&2; exit 1; fi
	install -d "$(BIN)" "$(SHARE)/themes"
	install -m 755 $(BINARY) "$(BIN)/blogen"
	rm -rf "$(SHARE)/themes/saft"
	cp -R themes/saft "$(SHARE)/themes/saft"
	chmod -R u=rwX,go=rX "$(SHARE)/themes/saft"

uninstall: check-prefix ## remove what `make install` put there
	rm -f "$(BIN)/blogen"
	rm -rf "$(SHARE)/themes/saft"
	@rmdir "$(SHARE)/themes" "$(SHARE)" 2>/dev/null || true

# A `~` that the shell left as it is would become a folder of that name.
check-prefix:
	@case "$(PREFIX)" in \
	  /*) ;; \
	  *) echo 'PREFIX is "$(PREFIX)": give a full path, such as PREFIX="$$HOME/.local".' >&2; exit 1 ;; \
	esac

format: ## format all Swift files
	$(SWIFT) format --in-place --recursive $(FORMATTED)

lint: ## check the format of all Swift files
	$(SWIFT) format lint --strict --recursive $(FORMATTED)

clean: ## remove everything that make and blogen made here
	rm -rf .build .blogen public
