"""The shape of an action: what a person can do, what it asks, and who may."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from keepsight.kernel.form import Form


@dataclass(frozen=True)
class Action:
    """One thing a person can do, declared in ``actions/<room>/<verb_noun>.py``.

    ``may``: the capability a role must give for it. ``run`` takes ``(doing, given)``: the open
    ``writing.perform.Doing`` and the checked answers, and returns what the page tells. It raises
    ``writing.perform.Wrong`` for an answer that cannot stand.
    """

    code: str
    title: str
    why: str
    may: str
    form: Form
    run: Callable[[Any, dict[str, Any]], Any]
