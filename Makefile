# The two commands of the README: `make run` shows FakeFrom at work on real Postfix logs,
# `make test` runs every test. Both install what is missing first (scripts/setup) and ask nothing.

SHELL := /bin/bash
export PATH := $(PATH):$(HOME)/.local/share/swiftly/bin:/opt/swift/usr/bin

.PHONY: run test bench setup build sample-logs clean

run: build
	FAKEFROM=.build/release/fakefrom scripts/run-sample-logs

test: setup
	swift build --build-tests
	set -o pipefail; status=0; swift test --skip-build 2>&1 | tee .build/swift-test.log || status=1; \
	FAKEFROM=.build/debug/fakefrom Tests/EndToEnd/run || status=1; \
	grep -aE "^✘|recorded an issue" .build/swift-test.log || true; exit $$status

setup:
	@scripts/setup

build: setup
	swift build -c release --product fakefrom

# CPU seconds beside ripgrep's on the same generated log; takes what `benchmarks/throughput --help` says.
bench: build
	benchmarks/throughput $(BENCH)

# Writes sample-logs/ anew with a real Postfix (root, sudo or user namespaces; see its README).
sample-logs:
	Tests/EndToEnd/make_sample_logs

clean:
	rm -rf .build
