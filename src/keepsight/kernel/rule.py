"""A rule of a statutory return: the Department's message, and the expression that finds faults."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import polars as pl

#: ``internal``: a check that the files of a return fit together, which no list of DfE's holds.
Severity = Literal["error", "query", "internal"]

#: Table → the fields that a finding on one of its rows names.
On = Mapping[str, Sequence[str]]

#: A function of the tables of one run (``returns.prepared.Tables``). It gives a frame with a column
#: of row numbers (or of lists of them) for each table of ``on``, one line a group; or whether the
#: whole return fails.
Finds = Callable[[Any], pl.DataFrame | bool]

#: What a later version may say anew.
CHANGEABLE = frozenset({"severity", "message", "on", "fails", "finds"})


@dataclass(frozen=True, eq=False)
class Rule:
    """One rule, in all its versions, found as ``returns/<return>/rules/rule_<code>.py``.

    ``code``, ``severity``, ``message``: the Department's. ``source``: its document, or whose check
    it is. ``on``: table → fields; ``fails`` reads the first table, and reaches the others by the
    row numbers it carries (``"Header.row"``). ``fails``: one expression over that prepared table,
    where true fails and null does not. ``finds``: instead, a named function (see ``Finds``).
    ``since``, ``until``: the first and the last collection in force ("2023-24"); a ``since`` of
    ``None`` was never in force and runs only when it is named. ``changed``: collection → what
    differs from then on; a version says only what it changes.
    """

    code: str
    severity: Severity
    message: str
    source: str
    on: On
    since: str | None
    fails: pl.Expr | None = None
    finds: Finds | None = None
    until: str = ""
    changed: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse what says no fault, two of them, or a change that no version can make."""
        if not self.on:
            raise ValueError(f"{self.code}: a rule is on a table at least")
        for version in self.versions():
            if (version.fails is None) == (version.finds is None):
                raise ValueError(f"{self.code}: a rule has one of fails and finds")
        for collection, differs in self.changed.items():
            if self.since is None or collection <= self.since or set(differs) - CHANGEABLE:
                raise ValueError(f"{self.code}: no version can change so in {collection}")

    def versions(self) -> tuple[RuleVersion, ...]:
        """What the rule says, oldest first."""
        says = RuleVersion(
            self.code, self.since, self.severity, self.message, self.on, self.fails, self.finds
        )
        found = [says]
        for collection in sorted(self.changed):
            differs = dict(self.changed[collection])
            if "finds" in differs:
                differs.setdefault("fails", None)
            elif "fails" in differs:
                differs["finds"] = None
            says = replace(says, version=collection, **differs)
            found.append(says)
        return tuple(found)

    def is_in_force(self, collection: str) -> bool:
        """Whether the Department applies it to a collection ("2025-26")."""
        if self.since is None or collection < self.since:
            return False
        return not self.until or collection <= self.until

    def version_for(self, collection: str) -> RuleVersion:
        """What it says for a collection; before its first, as at first; after its last, as last."""
        versions = self.versions()
        begun = [one for one in versions if one.version and one.version <= collection]
        return begun[-1] if begun else versions[0]


@dataclass(frozen=True, eq=False)
class RuleVersion:
    """What one rule says from one collection on. ``version``: that collection, or ``None``."""

    code: str
    version: str | None
    severity: Severity
    message: str
    on: On
    fails: pl.Expr | None
    finds: Finds | None
