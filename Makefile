# The front door: `make run` and `make test` need no more than Debian 12, make and git.
# Whatever installs or builds writes to stderr, so that the stdout of `make run` is the program's alone.
PRESET ?= release
JOBS ?= $(shell nproc)
KCL := $(CURDIR)/build/$(PRESET)/bin/kcl
TARGET ?= all
SECONDS ?= 60
STACK := examples/storefront/dev

MAKEFLAGS += --no-print-directory
.PHONY: run test build packages update-cases asan fuzz soak bench format tidy clean help

help:
	@echo 'make run           build, then compile the example stack ($(STACK)) to YAML'
	@echo 'make test          build and run every test'
	@echo 'make build         build $(PRESET) (PRESET=release|debug|asan)'
	@echo 'make asan          run every test with AddressSanitizer and UndefinedBehaviorSanitizer'
	@echo 'make fuzz          build the fuzz targets with clang 19 and run each for SECONDS (60)'
	@echo 'make soak          the same for 30 minutes each'
	@echo 'make update-cases  rewrite the goldens of the cases that fail (CASES=regex picks some)'
	@echo 'make bench         measure the workloads of benchmarks/ beside the other tools that are installed'
	@echo 'make format, tidy  run clang-format, clang-tidy over our sources'

run:
	@$(MAKE) build TARGET=kcl >&2
	@cd $(STACK) && $(KCL) run -Y kcl.yaml -Y ci-test/settings.yaml

test: build
	@ctest --test-dir build/$(PRESET) --output-on-failure -j $(JOBS)

build: packages
	@cmake --preset $(PRESET) >build/configure.$(PRESET).log 2>&1 || { cat build/configure.$(PRESET).log; exit 1; }
	@cmake --build --preset $(PRESET) -j $(JOBS) --target $(TARGET)

packages:
	@mkdir -p build
	@tools/cmake/install_packages.sh

asan:
	@$(MAKE) test PRESET=asan

fuzz:
	@$(MAKE) build PRESET=fuzz >&2
	@python3 tests/fuzz/run.py --build build/fuzz --seconds $(SECONDS) $(FUZZ)

soak:
	@$(MAKE) fuzz SECONDS=1800

update-cases: build
	@python3 tests/run_cases.py --kcl $(KCL) --update --match '$(CASES)' tests/cases examples

bench: build
	@python3 benchmarks/run.py --kcl $(KCL)

SOURCES = $(shell git ls-files '*.cpp' '*.h' | grep -v '^grammar/generated/')

format:
	@clang-format -i $(SOURCES)

tidy:
	@clang-tidy -p build/$(PRESET) --quiet $(filter %.cpp,$(SOURCES))

clean:
	@rm -rf build
