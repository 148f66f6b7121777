// What `fakefrom config init` writes: a configuration that works as it is, with every setting explained.

/// The text of a first configuration file.
public enum ConfigurationTemplate {
    public static let text = #"""
        # FakeFrom configuration. Check it with: fakefrom config check
        # All settings: docs/configuration.md. Everything can be left out.

        # What is protected. Without this part: all built-in brands.
        protect:
          builtin: all                      # or some of them: [openai, mixpanel, proton, microsoft]
          brands: []
          # - name: Tsukimi Works
          #   domains: [tsukimi-works.example]   # everything it really mails from, sub-domains included
          #   keywords: [tsukimi]                # words that stand for it
          #   neighbours: [tsukimi.example]      # honest names that are merely near

        # Domains that look like a protected one and are harmless. Reason and expiry are required.
        allow: []
        # - {domain: openai-forum.example, reason: "user group, asked 2026-03", expires: 2027-03-01}

        # Your own regular expressions (PCRE2), in single quotes. Or the path of a pattern file.
        patterns: []
        # - {name: helpdesk, field: domain, regex: '(?i)(^|-)help-?desk', target: openai}

        # A file with addresses known to have leaked, one in each line: mail to them is more severe.
        # exposed_recipients: /etc/fakefrom/exposed.txt

        # What replay and tail show and count: low, medium, high or critical.
        minimum_severity: medium

        # The name of this installation, part of every alert's id.
        # site: tokyo-1

        # The language of texts for people: en or ja. Without it: the locale.
        # lang: ja

        # Where tail reads, and where it sends alerts: webhook, syslog, file, command. Try them: fakefrom sink test
        # sources:
        #   - {files: [/var/log/mail.log]}
        # sinks:
        #   - {type: webhook, url_file: /etc/fakefrom/hook.url, secret_file: /etc/fakefrom/hook.key, format: slack}
        #   - {type: syslog, address: /dev/log, minimum_severity: high}

        # After how long without a log line people are told; off: never.
        # dead_man: 24h

        # Webhooks carry counts, not addresses or subjects, unless they are included here.
        # privacy: {include: [recipients_count], retention: {evidence: 90d, alerts: 400d}}

        # How much the state of tail may take on disk; new alerts beyond it are counted, not stored.
        # state: {cap: 1GiB}

        """#
}
