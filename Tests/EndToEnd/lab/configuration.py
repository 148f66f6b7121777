"""main.cf, master.cf and the tables of a lab Postfix. The scenarios know what stands here."""

import socket

from . import names

DOMAIN = "tsukimi-works.example"

#: Everybody who has a mailbox; all others are `User unknown`.
PEOPLE = ["taro.yamada", "hanako.sato", "jiro.suzuki", "keiri", "info", "soumu", "saiyou", "support", "helpdesk"]
#: Recipients whose mail goes elsewhere than to the mail store.
ROUTES = {
    "branch.osaka": "smtp:[127.0.0.1]:{closed}",       # refused: deferred until it expires
    "legacy": "smtp:[127.0.0.1]:{old_store}",          # no SMTPUTF8 there
    "mobile": "lmtp:inet:127.0.0.1:{store}",
    "archive": "labpipe:",
    "blackhole": "discard:dropped by policy",
    "retired": "error:5.1.1 mailbox disabled for this recipient",
    "full.mailbox": None, "left.company": None, "never.works": None,
    "milter-rcpt-tempfail": None, "greylisted": None, "redirected": None,
}


class Ports:
    """Where the lab listens, on 127.0.0.1 only."""

    names = ["mx", "submission", "reinject", "filtered", "proxied", "milter", "screened", "early", "store",
             "old_store", "sasl", "milter_service", "closed", "strict_utf8", "broken_proxy", "limited", "piped"]

    def __init__(self, private: bool):
        base = 10000 if private else _free_base(len(self.names))
        for offset, name in enumerate(self.names, 25):
            setattr(self, name, base + offset)

    def all(self) -> dict[str, int]:
        return dict(vars(self))


def _free_base(count: int) -> int:
    for base in range(20000, 60000, 100):
        try:
            for port in range(base + 25, base + 25 + count):
                with socket.socket() as probe:
                    probe.bind(("127.0.0.1", port))
            return base
        except OSError:
            continue
    raise RuntimeError("no free ports on 127.0.0.1")


def write(instance) -> None:
    """Writes all files into the instance's configuration folder."""
    folder = instance.configuration
    files = {"main.cf": main(instance), "master.cf": master(instance), **tables(instance)}
    for name, text in files.items():
        (folder / name).write_text(text)


def main(instance) -> str:
    profile, ports, software = instance.profile, instance.ports, instance.software
    from .instance import MAIL_OWNER, SETGID_GROUP, UNPRIVILEGED
    etc = instance.configuration
    store = "mailstore." + DOMAIN if instance.dns else "127.0.0.1"
    blocklists = f"reject_rbl_client {names.CLIENT_BLOCKLIST}" if instance.dns else ""
    known_domain = f"reject_unknown_sender_domain, reject_rhsbl_sender {names.DOMAIN_BLOCKLIST}" if instance.dns else ""
    lines = f"""\
compatibility_level = 3.6
queue_directory = {instance.queue}
data_directory = {instance.folder}/data
daemon_directory = {software.daemons}
command_directory = {software.commands}
sendmail_path = {software.commands}/sendmail
mail_owner = {MAIL_OWNER}
setgid_group = {SETGID_GROUP}
default_privs = {UNPRIVILEGED}
import_environment = MAIL_CONFIG TZ LANG=C LD_LIBRARY_PATH
export_environment = TZ PATH MAIL_CONFIG LD_LIBRARY_PATH
maillog_file = {instance.log}
maillog_file_prefixes = {instance.folder}
syslog_name = {profile.syslog_name}
enable_long_queue_ids = {'yes' if profile.long_queue_ids else 'no'}
myhostname = {profile.host}.{DOMAIN}
mydestination = {profile.host}.{DOMAIN}
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = all
relay_domains = {DOMAIN}
relay_recipient_maps = texthash:{etc}/recipients
transport_maps = texthash:{etc}/transport
relay_transport = smtp:[{store}]:{ports.store}
default_transport = smtp:[{store}]:{ports.store}
virtual_alias_maps = texthash:{etc}/virtual_aliases
virtual_mailbox_domains = guests.example
virtual_mailbox_base = {instance.folder}/mailboxes
virtual_mailbox_maps = texthash:{etc}/virtual_mailboxes
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
virtual_minimum_uid = 100
alias_maps = texthash:{etc}/aliases
alias_database =
local_recipient_maps =
mail_spool_directory = {instance.folder}/mailboxes/
allow_mail_to_files = alias,forward
allow_mail_to_commands = alias,forward
smtp_host_lookup = native
smtp_tls_security_level = none
smtp_header_checks = regexp:{etc}/smtp_header_checks
smtpd_peername_lookup = {'yes' if instance.dns else 'no'}
smtpd_error_sleep_time = 0
smtpd_junk_command_limit = 20
smtpd_helo_required = yes
smtpd_discard_ehlo_keywords =
smtpd_client_connection_rate_limit = 0
message_size_limit = 200000
smtpd_helo_restrictions = reject_invalid_helo_hostname
smtpd_sender_restrictions = check_sender_access texthash:{etc}/sender_access, reject_non_fqdn_sender, {known_domain}
smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination
smtpd_recipient_restrictions = check_recipient_access texthash:{etc}/recipient_access, {blocklists}
smtpd_data_restrictions = check_sender_access texthash:{etc}/data_access
smtpd_end_of_data_restrictions = check_sender_access texthash:{etc}/end_access
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{ports.sasl}
smtpd_etrn_restrictions = reject
notify_classes =
queue_run_delay = 1s
minimal_backoff_time = 2s
maximal_backoff_time = 3s
transport_retry_time = 1s
maximal_queue_lifetime = 7s
bounce_queue_lifetime = 7s
delay_warning_time = 2s
bounce_template_file = {etc}/bounce.cf
max_idle = 20s
postscreen_greet_wait = 2s
postscreen_greet_action = enforce
postscreen_dnsbl_action = enforce
postscreen_dnsbl_sites = {names.CLIENT_BLOCKLIST + '*2' if instance.dns else ''}
postscreen_dnsbl_threshold = 2
postscreen_dnsbl_timeout = 2s
postscreen_cache_map = btree:{instance.folder}/data/postscreen_cache
postscreen_upstream_proxy_protocol = haproxy
postscreen_access_list =
milter_default_action = accept
enable_original_recipient = yes
"""
    if profile.header_checks:
        lines += f"header_checks = regexp:{etc}/header_checks\nbody_checks = regexp:{etc}/body_checks\n"
    return lines


def master(instance) -> str:
    from .instance import UNPRIVILEGED
    ports = instance.ports
    proxied = "\n  -o smtpd_upstream_proxy_protocol=haproxy -o mynetworks="
    smtpd = "{}:{} inet n - n - {} {}"

    def listen(port: int, options: str, *, limit: str = "-", daemon: str = "smtpd") -> str:
        return smtpd.format("127.0.0.1", port, limit, daemon) + options

    name = instance.profile.syslog_name
    reinject = f"127.0.0.1:{ports.reinject}"
    services = [
        listen(ports.mx, proxied),
        listen(ports.early, proxied + f" -o smtpd_delay_reject=no -o smtpd_log_access_permit_actions=static:all"
               f"\n  -o smtpd_client_restrictions=check_client_access,texthash:{instance.configuration}/client_access"),
        listen(ports.limited, proxied + " -o smtpd_client_message_rate_limit=1"),
        listen(ports.filtered, proxied + f" -o content_filter=scan:[127.0.0.1]:{ports.reinject}"),
        listen(ports.piped, proxied + " -o content_filter=simple:"),
        listen(ports.proxied, proxied + f" -o smtpd_proxy_filter={reinject}"),
        listen(ports.broken_proxy, proxied + f" -o smtpd_proxy_filter=127.0.0.1:{ports.strict_utf8}"),
        listen(ports.milter, proxied + f" -o smtpd_milters=inet:127.0.0.1:{ports.milter_service}"),
        listen(ports.strict_utf8, "\n  -o syslog_name=" + name + "/reinject -o smtpd_sender_restrictions=reject"
               " -o smtpd_authorized_xforward_hosts=127.0.0.0/8"),
        listen(ports.submission, f"\n  -o syslog_name={name}/submission -o smtpd_sasl_auth_enable=yes -o mynetworks="
               "\n  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject -o smtpd_tls_security_level=may"
               "\n  -o smtpd_tls_cert_file=none -o smtpd_upstream_proxy_protocol=haproxy"),
        listen(ports.reinject, f"\n  -o syslog_name={name}/reinject -o content_filter= -o smtpd_sender_restrictions="
               "\n  -o smtpd_authorized_xforward_hosts=127.0.0.0/8"),
        listen(ports.screened, "", limit="1", daemon="postscreen"),
        "smtpd pass - - n - - smtpd",
        "dnsblog unix - - n - 0 dnsblog",
        "tlsproxy unix - - n - 0 tlsproxy",
        "pickup unix n - n 1 1 pickup",
        "cleanup unix n - n - 0 cleanup",
        "qmgr unix n - n 300 1 qmgr",
        "rewrite unix - - n - - trivial-rewrite",
        "bounce unix - - n - 0 bounce",
        "defer unix - - n - 0 bounce",
        "trace unix - - n - 0 bounce",
        "verify unix - - n - 1 verify",
        "flush unix n - n 1000? 0 flush",
        "proxymap unix - - n - - proxymap",
        "proxywrite unix - - n - 1 proxymap",
        "smtp unix - - n - - smtp",
        "relay unix - - n - - smtp",
        "scan unix - - n - 10 smtp\n  -o smtp_send_xforward_command=yes -o disable_mime_output_conversion=yes",
        "showq unix n - n - - showq",
        "error unix - - n - - error",
        "retry unix - - n - - error",
        "discard unix - - n - - discard",
        "local unix - n n - - local",
        "virtual unix - n n - - virtual",
        "lmtp unix - - n - - lmtp",
        "anvil unix - - n - 1 anvil",
        "scache unix - - n - 1 scache",
        "tlsmgr unix - - n 1000? 1 tlsmgr",
        # A simple content filter (FILTER_README) that lets everything pass.
        f"simple unix - n n - 10 pipe flags=Rq user={UNPRIVILEGED}"
        f"\n  argv={instance.software.commands}/sendmail -G -i -f ${{sender}} -- ${{recipient}}",
        "labpipe unix - n n - - pipe flags=Rq user=nobody argv=/bin/true",
    ]
    if not instance.profile.rfc3339:
        services.append("postlog unix-dgram n - n - 1 postlogd")
    if instance.profile.verbose:
        services = [verbose(service) for service in services]
    return "\n".join(services) + "\n"


def verbose(service: str) -> str:
    """The service with -v behind its program, which is the eighth word."""
    first, *options = service.split("\n")
    words = first.split(" ")
    words = [word for word in words if word]
    if words[7] in ("postlogd", "dnsblog", "tlsproxy", "pipe"):
        return service
    return "\n".join([" ".join([*words[:8], "-v", *words[8:]]), *options])


def tables(instance) -> dict[str, str]:
    ports = instance.ports.all()
    routes = {name: (route or "smtp:").format(**ports) for name, route in ROUTES.items()}
    addresses = [f"{name}@{DOMAIN}" for name in [*PEOPLE, *ROUTES]]
    return {
        "recipients": "".join(f"{address} ok\n" for address in addresses),
        "transport": "".join(
            f"{name}@{DOMAIN} {route}\n" for name, route in routes.items() if route != "smtp:"),
        "virtual_aliases": f"redirected@{DOMAIN} keiri@{DOMAIN}\n",
        "virtual_mailboxes": "guest@guests.example guest/\n",
        "aliases": ALIASES.format(folder=instance.folder),
        "sender_access": SENDER_ACCESS.format(**ports),
        "recipient_access": f"greylisted@{DOMAIN} 450 4.2.0 Greylisted, come back in 300 seconds\n",
        "data_access": "refused.at.data@openai-support.net REJECT not at this stage\n",
        "end_access": "refused.at.end@openai-support.net REJECT not after the data\n",
        "client_access": "198.51.100.99 REJECT this client is banned\n",
        "header_checks": HEADER_CHECKS.format(**ports),
        "smtp_header_checks": f"/^From: Rewrite Me/ REPLACE From: Rewritten <rewritten@{DOMAIN}>\n",
        "body_checks": "/^lab-body-warn/ WARN a body rule\n/^lab-body-reject/ REJECT a body rule\n",
        "bounce.cf": BOUNCE_TEMPLATES,
    }


ALIASES = f"""\
postmaster /dev/null
root /dev/null
to.file {{folder}}/mailboxes/to.file
to.command "|cat >/dev/null"
to.broken.command "|exit 1"
to.forward keiri@{DOMAIN}
to.nobody forwarded.nowhere@{DOMAIN}
"""

SENDER_ACCESS = """\
blocked@mixpanel-security.com REJECT on our block list
later@mixpanel-security.com DEFER come back later
drop@mixpanel-security.com DISCARD dropped by sender
hold@mixpanel-security.com HOLD held by sender
release@mixpanel-security.com HOLD held by sender
note@mixpanel-security.com INFO seen before
redirect@mixpanel-security.com REDIRECT soumu@tsukimi-works.example
copy@mixpanel-security.com BCC soumu@tsukimi-works.example
filter@mixpanel-security.com FILTER smtp:[127.0.0.1]:{store}
tag@mixpanel-security.com PREPEND X-Seen: yes
warn@mixpanel-security.com warn_if_reject reject
hangup@mixpanel-security.com 521 5.7.1 go away
"""

HEADER_CHECKS = """\
/^X-Lab-Action: reject/ REJECT a header rule
/^X-Lab-Action: hold/ HOLD a header rule
/^X-Lab-Action: discard/ DISCARD a header rule
/^X-Lab-Action: redirect/ REDIRECT soumu@tsukimi-works.example
/^X-Lab-Action: filter/ FILTER smtp:[127.0.0.1]:{store}
/^X-Lab-Action: bcc/ BCC soumu@tsukimi-works.example
/^X-Lab-Action: prepend/ PREPEND X-Seen: yes
/^X-Lab-Action: replace/ REPLACE X-Lab-Done: yes
/^X-Lab-Action: strip/ STRIP a header rule
/^X-Lab-Action: warn/ WARN a header rule
/^X-Lab-Action: info/ INFO a header rule
/^X-Spam-Flag: YES/ DISCARD spam
/^Subject:.*wire transfer/ HOLD looks like payment fraud
/^(From|Reply-To|Sender|Subject|Message-ID):/ INFO
"""

# The built-in delay template counts in hours, and warns in the log where the lab's seconds come to none.
BOUNCE_TEMPLATES = """\
delay_template = <<EOF
Charset: us-ascii
From: MAILER-DAEMON (Mail Delivery System)
Subject: Delayed Mail (still being retried)
Postmaster-Subject: Postmaster Warning: Delayed Mail

Your mail could not be delivered yet. It will be retried.
EOF
"""


def rsyslog(instance) -> str:
    """rsyslog listens where Postfix's own log daemon would, and writes its standard file format."""
    return f"""\
global(localHostname="{instance.profile.host}" workDirectory="{instance.folder}")
module(load="imuxsock" SysSock.Use="off")
input(type="imuxsock" Socket="{instance.queue}/public/postlog" UseSpecialParser="off" ParseHostname="on"
      RateLimit.Interval="0" UsePIDFromSystem="off")
action(type="omfile" file="{instance.log}" template="RSYSLOG_FileFormat" fileCreateMode="0644")
"""
