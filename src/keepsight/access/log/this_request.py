"""The request being answered, as the log knows it: where it came from, and its lines so far.

Told once at the entrance, so that no page and no action can forget where somebody stood. Outside a
request (the command line, the worker for long jobs) there is none.

The network address is kept as it is, not as a hash. An investigation asks which machine stood
where, and the council's network team can answer that for an address alone; and a keyed hash of an
address is undone in minutes by whoever holds the key, so it would protect nobody. It is personal
data of staff: it stands on the log alone, and is shown to those who may ask about any child.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime


@dataclass
class ThisRequest:
    """``address``: of the network, "" where it is not known. ``lines``: the numbers of the lines
    written for it that name children. ``opened_until``: until when the child it is about stands open, where
    it was opened for a reason. ``showed_lately``: tells whether the person showed a moment ago
    that it is they; the pages say how, and until they do nobody has."""

    address: str
    lines: list[int] = field(default_factory=list)
    opened_until: datetime | None = None
    showed_lately: Callable[[], bool] = lambda: False


_NOW: ContextVar[ThisRequest | None] = ContextVar("this_request", default=None)


@contextmanager
def answering(address: str) -> Iterator[ThisRequest]:
    """While a request from this address is answered, the log knows of it."""
    request = ThisRequest(address)
    token = _NOW.set(request)
    try:
        yield request
    finally:
        _NOW.reset(token)


def this_request() -> ThisRequest | None:
    """The request being answered, None outside one."""
    return _NOW.get()
