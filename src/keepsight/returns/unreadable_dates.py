"""Dates that cannot be read and that no rule of the Department's speaks of: a check of the house's own.

To every rule such a date is a blank. Where one of the Department's rules is about the field's being
a date (or being there), the finding is that rule's; else it would be lost without a word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

import polars as pl

from keepsight.kernel.rule import RuleVersion
from keepsight.returns.expressions import unreadable
from keepsight.returns.findings import Found
from keepsight.returns.prepared import LAST, Tables

#: Under this code stands what could not be read of a return.
UNREAD = "UNREAD"

MESSAGE = "{field} holds something that is not a date."

#: Table and field → the Department's rule that finds an unreadable date there.
OF_A_RULE = {
    ("Header", "DOB"): "102",
    ("Header", "MC_DOB"): "171",
    ("UASC", "DUC"): "104",
    ("AD1", "DATE_INT"): "112",
    ("AD1", "DATE_MATCH"): "113",
    ("PlacedAdoption", "DATE_PLACED"): "115",
    ("PlacedAdoption", "DATE_PLACED_CEASED"): "116",
    ("Episodes", "DECOM"): "141",
    ("Episodes", "DEC"): "147",
    ("Reviews", "REVIEW"): "166",
    ("PrevPerm", "DATE_PERM"): "632",
    ("Missing", "MIS_START"): "1004",
    ("Missing", "MIS_END"): "1005",
    ("SWEpisodes", "SW_DECOM"): "SW04STG1",
    ("SWEpisodes", "SW_DEC"): "SW05STG1",
    ("DoLo", "DOLO_START"): "700",
    ("DoLo", "DOLO_END"): "701",
    ("Header", "ReferenceDate"): "100",
    ("CINdetails", "CINreferralDate"): "8600",
    ("CINplanDates", "CINPlanStartDate"): "4010",
    ("ChildProtectionPlans", "CPPstartDate"): "8720",
    ("Reviews", "CPPreviewDate"): "8842Q",
}


def unreadable_dates(tables: Tables, ran: Collection[str]) -> Iterator[Found]:
    """What is found in each date field of this year's tables of which no rule that ``ran`` speaks."""
    for table, fields in tables.shape.dates.items():
        for field in fields:
            if table.endswith(LAST) or not tables.has(table, field):
                continue
            if OF_A_RULE.get((table, field)) in ran:
                continue
            wrong = tables(table, field, f"{field}:text").filter(unreadable(field))
            if wrong.height:
                yield Found(
                    _says(table, field), "ran", None, wrong.select(pl.col("row").alias(table))
                )


def _says(table: str, field: str) -> RuleVersion:
    message = MESSAGE.format(field=field)
    return RuleVersion(UNREAD, None, "error", message, {table: (field,)}, None, None)
