"""The case-system list as a source: what it fills, and its files turned into a proposal."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from keepsight.importers import periods
from keepsight.importers.case_list import decisions, meetings, people, workforce
from keepsight.importers.case_list.extract import is_there
from keepsight.importers.spans import span
from keepsight.importers.taken import Taken
from keepsight.kernel.source import ReadFile, SourceSystem
from keepsight.writing.batches.proposal import Proposal

#: What each file holds of every child and worker, by the codes of the fact tables, and the date
#: that says when a row of it happened.
COVERED: dict[str, tuple[str, tuple[str, ...]]] = {
    "staff": ("started_on", ("worker", "role_held", "line_manager")),
    "absences": ("started_on", ("absence",)),
    "allocations": ("started_on", ("allocation",)),
    "visits": ("visited_on", ("visit",)),
    "core_groups": ("held_on", ("core_group",)),
}

#: One map a file, each where the folder holds it; people, teams and workers come before.
MAPS: dict[str, Callable[[ReadFile, Taken], None]] = {
    "addresses": people.addresses,
    "relationships": people.relationships,
    "absences": workforce.absences,
    "allocations": workforce.allocations,
    "visits": meetings.visits,
    "core_groups": meetings.core_groups,
    "decisions": decisions.decisions,
}


def propose(read: ReadFile, scheme: str) -> Proposal:
    """The proposal of a folder as ``importers.case_list.reader`` read it."""
    taken = Taken(scheme=scheme)
    people.people(read, taken)
    workforce.teams(read, taken)
    workforce.staff(read, taken)
    for table, take in MAPS.items():
        if is_there(read, table):
            take(read, taken)
    taken.records["Coverage"] = _coverage(read)
    return taken.proposal(read, CASE_LIST.code)


def _coverage(read: ReadFile) -> pl.DataFrame:
    """Each file from its earliest date on, all until the day of the export.

    The files of a folder are one export: its day is the latest on which anything was recorded, or
    where none says so, on which anything happened.
    """
    there = {table: frame for table, frame in read.tables.items() if table in COVERED}
    happened = {
        table: frame[COVERED[table][0]].drop_nulls().alias("day")
        for table, frame in there.items()
        if COVERED[table][0] in frame.columns
    }
    recorded = [
        frame["recorded_at"].drop_nulls().dt.convert_time_zone("Europe/London").dt.date()
        for frame in there.values()
        if "recorded_at" in frame.columns
    ]
    days = [series.alias("day") for series in recorded if not series.is_empty()]
    days = days or [series for series in happened.values() if not series.is_empty()]
    reach = span(pl.concat(days)) if days else None
    if reach is None:
        return periods.together(())
    parts = []
    for table, dates in happened.items():
        own = span(dates)
        if own and own[0] <= reach[1]:
            parts.append(
                periods.coverage(
                    COVERED[table][1],
                    whom=periods.ALL,
                    from_on=own[0],
                    until_on=reach[1],
                    whole=True,
                )
            )
    return periods.together(parts)


CASE_LIST = SourceSystem(
    code="case_list",
    title="Case-system list",
    why="Names, workers, allocations and visits stand in no return.",
    source="Our own: returns/case_list/tables.py",
    scheme="case_list",
    fills=(
        "Person",
        "PersonName",
        "Identifier",
        "HouseholdMember",
        "Address",
        "Relationship",
        "Team",
        "Worker",
        "RoleHeld",
        "LineManager",
        "Absence",
        "Allocation",
        "Visit",
        "CoreGroup",
        "Decision",
        "Coverage",
    ),
    propose=propose,
)
