"""Every kind of transaction that the lab can make a real Postfix log: what `fakefrom parse` is tried on.

Each has a name of its own; what is true of it stands in what is sent and what comes back.
"""

from . import headers, hostile, local, sessions, stages

#: Everything, in an order that mixes the kinds.
KINDS = [item for module in (stages, headers, sessions, hostile, local) for item in module.ALL]
