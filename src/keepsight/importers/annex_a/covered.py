"""What a workbook holds: six months of events, and of plans and care only the latest of each thing."""

from __future__ import annotations

import polars as pl

from keepsight.importers import periods
from keepsight.importers.annex_a.maps import Lists
from keepsight.importers.annex_a.workforce import HANDLING, HOLDING
from keepsight.importers.rows import numbered
from keepsight.importers.taken import Taken
from keepsight.kernel.source import ReadFile

#: Every event of the last six months, by the codes of the fact tables.
WHOLE: dict[str, tuple[str, ...]] = {
    "List 1": ("contact",),
    "List 2": ("early_help_assessment",),
    "List 3": ("referral",),
    "List 4": ("assessment",),
    "List 5": ("strategy_discussion", "section_47_enquiry", "conference"),
    "List 6": ("episode_of_need",),
    "List 7": ("protection_plan",),
    "List 8": ("period_of_care",),
    "List 9": ("care_leaver",),
}
#: Only the latest of each child.
LATEST: dict[str, tuple[str, ...]] = {
    "List 6": ("visit",),
    "List 7": ("visit", "protection_plan_review"),
    "List 8": ("visit", "legal_status", "placement", "care_review", "health_check"),
}


def coverage(read: ReadFile, taken: Taken, lists: Lists) -> None:
    """Coverage until the day of the workbook, and each child whose worker the lists would name.

    A list is whole for the council's children of its kind. Who holds a child is told for the
    children on lists 3 to 9 alone: a blank beside one of them is a finding.
    """
    if lists.day is None:
        return
    start = pl.select(pl.lit(lists.day).dt.offset_by("-6mo").dt.offset_by("1d")).item()
    there = set(read.tables)
    whole = [code for table, codes in WHOLE.items() if table in there for code in codes]
    latest = {code for table, codes in LATEST.items() if table in there for code in codes}
    parts = [
        periods.coverage(whole, whom=periods.ALL, from_on=start, until_on=lists.day, whole=True),
        periods.coverage(latest, whom=periods.ALL, from_on=start, until_on=lists.day, whole=False),
    ]
    listed = _listed(taken, lists)
    if not listed.is_empty():
        taken.records["ListedChild"] = listed
        parts.append(
            periods.coverage(
                ("allocation",),
                whom=periods.LISTED,
                from_on=lists.day,
                until_on=lists.day,
                whole=False,
            )
        )
    taken.records["Coverage"] = periods.together(parts)


def _listed(taken: Taken, lists: Lists) -> pl.DataFrame:
    nobody = pl.DataFrame(schema={"_person": pl.Int64})
    found = [
        frame.select("_person")
        for table in (*HOLDING, *HANDLING)
        if (frame := lists.of(table)) is not None and "worker" in frame.columns
    ]
    children = pl.concat([nobody, *found]).unique(maintain_order=True)
    return numbered(children).with_columns(
        table_code=pl.lit("allocation"), listed_on=pl.lit(lists.day)
    )
