"""The rules of the returns over the council's own records: made every night, read all day.

What is kept here can be dropped and made again with the same result. A finding leads to the child
and the record whose field is at fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

import polars as pl
from django.db import transaction
from django.db.models import Count, Max, Q, QuerySet

from keepsight.access.reach.reach import Reach
from keepsight.access.viewer import day_of
from keepsight.boards.models import OwnCheck, OwnFinding
from keepsight.facts.doorway import facts
from keepsight.facts.tables import fact_tables
from keepsight.returns.cin_census.from_facts import NEEDS as CIN_NEEDS
from keepsight.returns.cin_census.from_facts import cin_from_facts
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.own_return import OwnReturn
from keepsight.returns.prepared import as_text
from keepsight.returns.ssda903.from_facts import NEEDS as SSDA903_NEEDS
from keepsight.returns.ssda903.from_facts import ssda903_from_facts
from keepsight.returns.ssda903.tables import SSDA903
from keepsight.returns.validation import rules_of, validate

#: Findings written to the database at once.
AT_ONCE = 2_000

Made = Callable[..., OwnReturn]
#: Which return → how it is made of facts, and of which.
RETURNS: dict[str, tuple[Made, tuple[str, ...]]] = {
    "cin": (cin_from_facts, CIN_NEEDS),
    "ssda903": (ssda903_from_facts, SSDA903_NEEDS),
}


@dataclass(frozen=True)
class Own:
    """One finding as it is shown. ``where``: the record, as the field calls it. ``cells``: what each
    named field has, under the return's words for it."""

    which: str
    rule: str
    severity: str
    message: str
    child: int | None
    where: str
    cells: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True)
class OwnRule:
    """One rule that found something, in reach: how many records, of how many children."""

    which: str
    rule: str
    severity: str
    message: str
    records: int
    children: int


def collection_on(day: date) -> str:
    """The collection whose year a day lies in: 31 March 2026 is of 2025-26."""
    first = day.year if (day.month, day.day) >= (4, 1) else day.year - 1
    return f"{first}-{(first + 1) % 100:02d}"


def check_own_records(authority_id: int, code: str, *, now: datetime) -> int:
    """Check a council's records with the rules of both returns; gives how many findings there are.

    What was found before is replaced in one transaction. ``code``: the council's own.
    """
    collection = collection_on(day_of(now))
    total = 0
    for which, (made, needs) in RETURNS.items():
        held = facts(authority_id, tables=needs)
        own = made(held, collection=collection, authority=code)
        last = None
        if which == "ssda903":
            last = made(held, collection=_year_before(collection), authority=code)
        result = validate(
            which,
            own.tables,
            collection=collection,
            previous=last.as_last_year() if last else None,
            authority=code,
            file_format="csv",
        )
        rows = _rows(own, result.findings)
        unanswered = [list(row) for row in result.status.iter_rows() if row[1] != "ran"]
        with transaction.atomic():
            OwnCheck.objects.filter(authority=authority_id, which=which).delete()
            check = OwnCheck.objects.create(
                authority=authority_id,
                which=which,
                collection=collection,
                checked_at=now,
                ran=result.status.filter(pl.col("status") == "ran").height,
                unanswered=unanswered,
            )
            made_rows = (
                OwnFinding(
                    check_of=check,
                    child=one["person"],
                    rule=one["rule"],
                    severity=one["severity"],
                    message=one["message"],
                    fact=one["fact"],
                    record=one["record"],
                    cells=list(zip(one["field"], one["value"], strict=True)),
                )
                for one in rows.iter_rows(named=True)
            )
            OwnFinding.objects.bulk_create(made_rows, batch_size=AT_ONCE)
        total += rows.height
    return total


def _year_before(collection: str) -> str:
    first = int(collection[:4]) - 1
    return f"{first}-{(first + 1) % 100:02d}"


def _rows(own: OwnReturn, findings: pl.DataFrame) -> pl.DataFrame:
    """A line a rule and row, with its person, record, and the cells that the rule names."""
    once = findings.unique(["rule", "table", "row", "field"], maintain_order=True)
    valued = []
    for (table, field), some in once.partition_by(["table", "field"], as_dict=True).items():
        frame = own.tables.get(str(table))
        if frame is not None and field in frame.columns:
            cells = as_text(frame[str(field)])
            cells = cells if cells.dtype == pl.String else cells.cast(pl.String, strict=False)
            value = cells.gather(some["row"].cast(pl.UInt32))
        else:
            value = pl.Series([None] * some.height, dtype=pl.String)
        valued.append(some.with_columns(value.alias("value")))
    if not valued:
        return own.traced(once.with_columns(value=pl.lit(None, pl.String)))
    traced = own.traced(pl.concat(valued))
    by = ["rule", "severity", "message", "table", "row", "person", "fact", "record"]
    return traced.group_by(by, maintain_order=True).agg("field", "value")


def last_checks(authority_id: int) -> list[OwnCheck]:
    """When each return was last checked, and what gave no answer."""
    return list(OwnCheck.objects.filter(authority=authority_id).order_by("which"))


def of_child(authority_id: int, child: int) -> list[Own]:
    """What the rules found in one child's records: errors before queries."""
    found = OwnFinding.objects.filter(check_of__authority=authority_id, child=child)
    return _shown(found.select_related("check_of").order_by("severity", "rule", "id"))


def in_reach(reach: Reach, *, which: str = "", rule: str = "") -> QuerySet[OwnFinding]:
    """The findings on children in reach; whoever reaches the council sees those on no child too."""
    if reach.everything:
        found = OwnFinding.objects.filter(check_of__authority=reach.viewer.authority_id)
        found = found.filter(Q(child__isnull=True) | reach.on_open("child"))
    else:  # the children are of the council; asked for it too, a database reads all its findings
        found = OwnFinding.objects.filter(reach.on("child"))
    if which:
        found = found.filter(check_of__which=which)
    if rule:
        found = found.filter(rule=rule)
    return found


def rules_in_reach(reach: Reach) -> list[OwnRule]:
    """Every rule that found something in reach: errors before queries, then most records first."""
    by = ("check_of__which", "rule", "severity")
    counted = (
        in_reach(reach)
        .values(*by)
        .annotate(
            said=Max("message"),
            records=Count("id"),
            children=Count("child", distinct=True, filter=Q(child__isnull=False)),
        )
    )
    order = (*by, "said", "records", "children")
    found = [OwnRule(*(one[name] for name in order)) for one in counted]
    return sorted(found, key=lambda one: (one.severity == "query", -one.records, one.rule))


def page_of_findings(found: QuerySet[OwnFinding], first: int, most: int) -> list[Own]:
    """Some of the findings, in the order of rule and child."""
    rows = found.select_related("check_of").order_by("severity", "rule", "child", "id")
    return _shown(rows[first : first + most])


@cache
def known_rules() -> frozenset[str]:
    """The codes of the rules of both returns, whether or not they found anything."""
    return frozenset(code for which in RETURNS for code in rules_of(which))


@cache
def labels(which: str) -> dict[str, str]:
    """What a return calls each of its fields, in words."""
    declared = CIN_CENSUS if which == "cin" else SSDA903
    return {
        field.name: field.label
        for fields in declared.tables.values()
        for field in fields
        if field.label
    }


def _shown(rows: Iterable[OwnFinding]) -> list[Own]:
    tables = fact_tables()
    return [
        Own(
            one.check_of.which,
            one.rule,
            one.severity,
            one.message,
            one.child,
            tables[one.fact].title if one.fact and one.fact in tables else "The whole return",
            tuple((labels(one.check_of.which).get(name, name), v) for name, v in one.cells if name),
        )
        for one in rows
    ]
