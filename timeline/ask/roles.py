"""The roles that the words of a question allow whoever they name: who did it, to whom, or who took part at all."""

from __future__ import annotations

from timeline.events import Role

BY = frozenset((Role.BY,))
#: to whom a verb is done directly
OBJECT = frozenset((Role.TARGET,))
DONE_TO = frozenset((Role.TARGET, Role.PARTY))
TAKING_PART = frozenset(Role)
