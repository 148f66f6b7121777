# The two commands of the README: `make run` shows FakeFrom at work on real Postfix logs,
# `make test` runs every test. Both install what is missing first (scripts/setup) and ask nothing.

SHELL := /bin/bash
export PATH := $(PATH):$(HOME)/.local/share/swiftly/bin:/opt/swift/usr/bin

# Where `make install` puts things; packages set DESTDIR.
PREFIX ?= /usr
SYSCONFDIR ?= /etc
UNITDIR ?= $(PREFIX)/lib/systemd/system
COMPLETIONS = $(DESTDIR)$(PREFIX)/share
INSTALL = install -D

.PHONY: run test bench setup build sample-logs install uninstall clean

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

# Installs what `make build` made; needs no compiler (sudo make install).
install:
	@test -x .build/release/fakefrom || { echo "build it first: make build"; exit 1; }
	$(INSTALL) -m 755 -s .build/release/fakefrom $(DESTDIR)$(PREFIX)/bin/fakefrom
	$(INSTALL) -m 644 packaging/fakefrom.1 $(DESTDIR)$(PREFIX)/share/man/man1/fakefrom.1
	install -d $(DESTDIR)$(UNITDIR)
	sed 's|/usr/bin/fakefrom|$(PREFIX)/bin/fakefrom|' packaging/systemd/fakefrom.service \
	  > $(DESTDIR)$(UNITDIR)/fakefrom.service
	chmod 644 $(DESTDIR)$(UNITDIR)/fakefrom.service
	$(INSTALL) -m 644 packaging/systemd/fakefrom.tmpfiles.conf $(DESTDIR)$(PREFIX)/lib/tmpfiles.d/fakefrom.conf
	$(INSTALL) -m 644 packaging/logrotate/fakefrom $(DESTDIR)$(SYSCONFDIR)/logrotate.d/fakefrom
	install -d $(DESTDIR)$(SYSCONFDIR)/fakefrom
	install -d $(COMPLETIONS)/bash-completion/completions $(COMPLETIONS)/zsh/site-functions $(COMPLETIONS)/fish/vendor_completions.d
	.build/release/fakefrom --generate-completion-script bash > $(COMPLETIONS)/bash-completion/completions/fakefrom
	.build/release/fakefrom --generate-completion-script zsh > $(COMPLETIONS)/zsh/site-functions/_fakefrom
	.build/release/fakefrom --generate-completion-script fish > $(COMPLETIONS)/fish/vendor_completions.d/fakefrom.fish

# Leaves configuration and state where they are.
uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/fakefrom $(DESTDIR)$(PREFIX)/share/man/man1/fakefrom.1 \
	  $(DESTDIR)$(UNITDIR)/fakefrom.service $(DESTDIR)$(PREFIX)/lib/tmpfiles.d/fakefrom.conf \
	  $(DESTDIR)$(SYSCONFDIR)/logrotate.d/fakefrom $(COMPLETIONS)/bash-completion/completions/fakefrom \
	  $(COMPLETIONS)/zsh/site-functions/_fakefrom $(COMPLETIONS)/fish/vendor_completions.d/fakefrom.fish

clean:
	rm -rf .build
