"""Checks of returns: those there are, the report of one, and how long reports are kept."""

from __future__ import annotations

import io
import json
import struct
from dataclasses import dataclass
from datetime import date, datetime

import polars as pl
from django.conf import settings

from keepsight.access import stored_files
from keepsight.records.workforce.account import Account
from keepsight.returns.checking import Checked
from keepsight.returns.comparing import compared, rows_found
from keepsight.returns.report import KeptReport, RuleSummary, summary
from keepsight.returns.report_workbook import write_workbook
from keepsight.returns.unreadable_dates import UNREAD
from keepsight.writing.models import ReturnCheck

__all__ = [
    "UNREAD",
    "Gone",
    "KeptReport",
    "OneCheck",
    "check_at",
    "checks",
    "keep_report",
    "one_before",
    "remove",
    "remove_what_is_over",
    "report_of",
    "rows_of",
    "unanswered",
    "workbook_of",
]

State = ReturnCheck.State


class Gone(Exception):
    """The report is no longer kept."""


@dataclass(frozen=True)
class OneCheck:
    """A check as a page shows it. ``by``: who had it made."""

    check: ReturnCheck
    by: str


def checks(authority_id: int, *, first: int, most: int) -> tuple[list[OneCheck], int]:
    """The checks of a council, newest first, some of them; and how many there are."""
    every = ReturnCheck.objects.filter(authority_id=authority_id)
    found = list(every.order_by("-came_at")[first : first + most])
    return [OneCheck(one, by) for one, by in zip(found, _names(found), strict=True)], every.count()


def check_at(authority_id: int, moment: datetime) -> OneCheck | None:
    """The check that came at a moment; None where the council has none."""
    found = ReturnCheck.objects.filter(authority_id=authority_id, came_at=moment).first()
    return OneCheck(found, _names([found])[0]) if found else None


def _names(found: list[ReturnCheck]) -> list[str]:
    accounts = Account.objects.filter(pk__in={one.came_by_id for one in found})
    names = {
        one.pk: one.worker.name if one.worker else "" for one in accounts.select_related("worker")
    }
    return [names.get(one.came_by_id, "") for one in found]


def one_before(check: ReturnCheck) -> ReturnCheck | None:
    """The last check of the same return that still has its report: what it is compared with."""
    same = ReturnCheck.objects.filter(
        authority_id=check.authority_id,
        which=check.which,
        collection=check.collection,
        state=State.DONE,
        came_at__lt=check.came_at,
    )
    return same.order_by("-came_at").first()


def keep_report(check: ReturnCheck, checked: Checked, *, today: date) -> None:
    """Keep a report with its check and say its answer. The caller saves the check."""
    lines = summary(checked)
    findings = checked.placed(checked.findings)
    once = findings.unique(["rule", "table", "row"])
    queries = once.filter(pl.col("severity") == "query").height
    status = dict(checked.validation.status["status"].value_counts().iter_rows())
    check.counts = {
        "errors": once.height - queries,
        "queries": queries,
        "children": once["child"].drop_nulls().n_unique(),
        "rules": sum(1 for line in lines if line.rows),
        **{how: status.get(how, 0) for how in ("ran", "not_run", "crashed")},
    }
    check.collection = checked.collection
    check.report = stored_files.keep(_packed(checked, findings))
    check.removed_on = date.fromordinal(today.toordinal() + settings.RETURNS_KEPT_DAYS)
    check.state = State.DONE


def report_of(check: ReturnCheck) -> KeptReport:
    """The report of a check. Raises ``Gone`` where it is no longer kept."""
    if not check.report:
        raise Gone
    try:
        content = stored_files.read(check.report)
    except FileNotFoundError:
        raise Gone from None
    (length,) = struct.unpack(">I", content[:4])
    said = json.loads(content[4 : 4 + length])
    return KeptReport(
        check.which,
        check.collection,
        pl.read_parquet(io.BytesIO(content[4 + length :])),
        pl.DataFrame(said["status"], schema=["rule", "status", "reason"], orient="row").cast(
            pl.String
        ),
        tuple(said["remarks"]),
    )


def rows_of(check: ReturnCheck) -> tuple[KeptReport, pl.DataFrame, ReturnCheck | None]:
    """The report, its rows with their ``state`` (``returns.comparing``), and the check before."""
    report = report_of(check)
    before = one_before(check)
    try:
        then = rows_found(report_of(before).findings) if before else None
    except Gone:
        before, then = None, None
    return report, compared(rows_found(report.findings), then), before


def unanswered(report: KeptReport) -> list[RuleSummary]:
    """The rules that gave no answer: what broke, then what lacked something."""
    return [line for line in summary(report) if line.status != "ran"]


def workbook_of(report: KeptReport) -> bytes:
    """The report as a workbook (``returns.report_workbook``)."""
    kept = io.BytesIO()
    write_workbook(report, kept)
    return kept.getvalue()


def remove(check: ReturnCheck) -> None:
    """Take a report away; that there was one stays."""
    stored_files.forget(check.report)
    check.report, check.state, check.counts = "", State.REMOVED, {}
    check.save()


def remove_what_is_over(*, today: date) -> int:
    """Take away the reports whose time is over; gives how many. Done every night."""
    over = ReturnCheck.objects.filter(state=State.DONE, removed_on__lte=today)
    for check in over:
        remove(check)
    kept = ReturnCheck.objects.exclude(report="").values_list("report", flat=True)
    stored_files.forget_all_but(kept)
    return len(over)


def _packed(checked: Checked, findings: pl.DataFrame) -> bytes:
    """Status and remarks as JSON behind their length, then the findings as Parquet."""
    said = {"status": checked.validation.status.rows(), "remarks": list(checked.remarks)}
    head = json.dumps(said, ensure_ascii=False).encode()
    body = io.BytesIO()
    findings.write_parquet(body)
    return struct.pack(">I", len(head)) + head + body.getvalue()
