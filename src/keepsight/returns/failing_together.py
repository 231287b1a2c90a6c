"""The rules of one table that are an expression each, asked at once: what they share is made once."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from keepsight.kernel.rule import RuleVersion
from keepsight.returns.prepared import Tables

#: The rows of a rule that nothing fails.
NONE = pl.DataFrame()


def names_for(version: RuleVersion) -> tuple[str, ...]:
    """What a rule that is an expression asks of its table: what it reads, and the rows it names."""
    if version.fails is None:
        return ()
    _, *others = version.on
    return tuple(dict.fromkeys((*version.fails.meta.root_names(), *(f"{o}.row" for o in others))))


def rows_named(version: RuleVersion, failing: pl.DataFrame) -> pl.DataFrame:
    """The row numbers of what fails, under the names of the tables that the rule is on."""
    first, *others = version.on
    return failing.select(
        pl.col("row").alias(first), *(pl.col(f"{o}.row").alias(o) for o in others)
    )


class FailingTogether:
    """The rows that fail each rule of a run, table by table, once a table's first rule is asked for.

    A rule is left out that asks for a name that cannot be had, and all of a table's are where one
    of them breaks: by itself each says what it lacks, or how it broke.
    """

    def __init__(self, versions: Sequence[RuleVersion], tables: Tables):
        self._tables = tables
        self._waiting: dict[str, list[RuleVersion]] = {}
        self._found: dict[RuleVersion, pl.DataFrame] = {}
        for version in versions:
            if version.fails is not None:
                self._waiting.setdefault(next(iter(version.on)), []).append(version)

    def rows_of(self, version: RuleVersion) -> pl.DataFrame | None:
        """Row numbers, a column a table of ``on``, or ``NONE``; ``None`` where the rule must be asked
        alone."""
        if version.fails is not None:
            table = next(iter(version.on))
            self._ask(table, self._waiting.pop(table, []))
        return self._found.get(version)

    def _ask(self, table: str, versions: Sequence[RuleVersion]) -> None:
        askable = [version for version in versions if self._can_be_asked(table, version)]
        if not askable:
            return
        names = dict.fromkeys(name for version in askable for name in names_for(version))
        asked = {str(at): version.fails for at, version in enumerate(askable)}
        try:
            frame = self._tables(table, *names)
            fails = frame.lazy().select("row", **asked).collect().drop("row")
        except (Exception, pl.exceptions.PanicException):
            return
        if fails.height != frame.height or set(fails.dtypes) - {pl.Boolean()}:
            return
        some = fails.select(pl.all().any()).row(0)
        for mask, any_fails, version in zip(fails, some, askable, strict=True):
            self._found[version] = rows_named(version, frame.filter(mask)) if any_fails else NONE

    def _can_be_asked(self, table: str, version: RuleVersion) -> bool:
        try:
            self._tables.ensure(table, *names_for(version))
        except (Exception, pl.exceptions.PanicException):
            return False
        return True
