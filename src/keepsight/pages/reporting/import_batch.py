"""One import: is anything on a record yet, is every row somewhere, what waits; and deciding about it."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.actions.reporting.accept_import import ACCEPT_IMPORT
from keepsight.actions.reporting.resume_import import RESUME_IMPORT
from keepsight.actions.reporting.throw_away_import import THROW_AWAY_IMPORT
from keepsight.importers.alone import is_somebody_at_work
from keepsight.importers.jobs import SMALL_ROWS, set_going
from keepsight.kernel.action import Action
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.reporting.import_words import (
    ASKS,
    counts,
    example,
    file_of,
    import_url,
    moment_of,
    progress_of,
    reason,
    rows_url,
    sentence,
    state_of,
    system,
    title,
    waiting_url,
    when_of,
)
from keepsight.pages.words import day, plural, thousands
from keepsight.writing.batches.as_seen import Total
from keepsight.writing.batches.overview import Import, Part, one_import
from keepsight.writing.perform import Wrong, perform


def view(visit: Visit) -> HttpResponse:
    one = import_of(visit)
    state = state_of(one, at_work=is_somebody_at_work())
    at = one.moment
    read = [part for part in one.parts if part.source and part.state != "thrown_away"]
    is_ready = state == "ready"
    return visit.show(
        "reporting/import_batch.html",
        {
            "back": {"text": "Imports", "url": reverse("imports")},
            "title": title(at),
            "state": state,
            "sentence": sentence(one, state),
            "read_by": one.by or "the command line",
            "began_at": at,
            "ended_at": None,
            "progress": progress_of(one) if state == "reading" else None,
            "counts": counts(one, one.totals, one.rows_read),
            "ready_url": rows_url(at, outcome="ready"),
            "files": [_file(one, part) for part in read if part.state != "reading"],
            "kinds": _kinds(one),
            "reasons": _reasons(one),
            "reasons_url": rows_url(at, "save_import_rows", outcome="rejected"),
            "waiting": _waiting(one),
            "again": _again(one),
            "remarks": _remarks(one, state),
            "remarked": _remarked(one),
            "accept_url": import_url(at, "accept_import") if is_ready else None,
            "throw_away_url": import_url(at, "throw_away_import") if is_ready else None,
            "resume_url": import_url(at, "resume_import") if state == "stopped" else None,
        },
    )


def accept(visit: Visit) -> HttpResponse:
    one = import_of(visit)
    return _act(visit, one, ACCEPT_IMPORT, at_once=one.rows_read <= SMALL_ROWS)


def resume(visit: Visit) -> HttpResponse:
    return _act(visit, import_of(visit), RESUME_IMPORT, at_once=False)


def throw_away(visit: Visit) -> HttpResponse:
    """Asks for the number of rows to be typed, then takes everything back."""
    one = import_of(visit)
    rows = sum(part.rows_read for part in one.parts if part.state == "staged")
    here = import_url(one.moment)

    def done(_: Any) -> HttpResponse:
        set_going(now=visit.now, at_once=True)
        return visit.go("import_batch", when=when_of(one.moment))

    return ask(
        visit,
        Asking(
            THROW_AWAY_IMPORT,
            title=f"Throw away the import of {day(one.moment)}",
            button="Throw it all away",
            back={"text": title(one.moment), "url": here},
            done=done,
            also={"moment": one.moment},
            sentences=(
                f"{plural(rows, 'row')} of this import will be thrown away, with what is said of them.",
                "No child’s record changes. It cannot be had back; the files can be read again.",
            ),
            confirms=True,
        ),
    )


def import_of(visit: Visit) -> Import:
    """The import in the address, of one's own council. Refuses (``NoSuchThing``) any other."""
    found = one_import(visit.viewer, moment_of(visit), now=visit.now)
    if found is None:
        raise NoSuchThing("There is no such import.")
    return found


def _act(visit: Visit, one: Import, action: Action, *, at_once: bool) -> HttpResponse:
    """Run an action without questions and go back to the import, which says where it stands."""
    note = ""
    if visit.is_post:
        try:
            perform(action, {"moment": one.moment}, by=visit.viewer, now=visit.now)
        except Wrong as wrong:
            note = str(wrong)
        else:
            set_going(now=visit.now, at_once=at_once)
    return visit.go("import_batch", note=note, when=when_of(one.moment))


def _file(one: Import, part: Part) -> dict[str, Any]:
    totals = [total for total in one.totals if total.batch == part.number]
    return {
        "source": system(part.source) + (f", {part.collection}" if part.collection else ""),
        "name": file_of(one, part),
        "url": rows_url(one.moment, batch=part.number),
        "counts": counts(one, totals, part.rows_read, batch=part.number),
    }


def _kinds(one: Import) -> list[dict[str, Any]]:
    """Each table of each file: what was in it, and where that is now."""
    found: dict[tuple[int, str], list[Total]] = {}
    for total in one.totals:
        found.setdefault((total.batch, total.table), []).append(total)
    several = len({batch for batch, _ in found}) > 1
    sources = {part.number: system(part.source) for part in one.parts}
    return [
        _kind(one, f"{sources[batch]}: {table}" if several else table, batch, table, totals)
        for (batch, table), totals in found.items()
    ]


def _kind(
    one: Import, what: str, batch: int, table: str, totals: Iterable[Total]
) -> dict[str, Any]:
    by = one.counts(totals)
    here: dict[str, Any] = {"batch": batch, "table": table}
    return {
        "what": what,
        "in_files": sum(by.values()),
        "here": by["new"] + by["merged"],
        "waiting": by["waiting"],
        "rejected": by["rejected"],
        "in_files_url": rows_url(one.moment, **here),
        "here_url": rows_url(one.moment, outcome="ready", **here),
        "waiting_url": rows_url(one.moment, outcome="waiting", **here),
        "rejected_url": rows_url(one.moment, outcome="rejected", **here),
    }


def _reasons(one: Import) -> list[dict[str, Any]]:
    """Why rows were not taken, most rows first, each with one example."""
    found: dict[str, list[Total]] = {}
    for total in one.totals:
        if total.outcome == "rejected":
            found.setdefault(total.reason, []).append(total)
    lines = []
    for code, totals in found.items():
        rows = sum(total.rows for total in totals)
        url = rows_url(one.moment, outcome="rejected", reason=code)
        text = "See this row" if rows == 1 else f"See these {thousands(rows)}"
        lines.append(
            {
                "text": reason(code),
                "rows": rows,
                "rows_url": url,
                "example": _example_of(totals),
                "act": {"text": text, "url": url},
            }
        )
    return sorted(lines, key=lambda line: (-int(str(line["rows"])), str(line["text"])))


def _example_of(totals: Iterable[Total]) -> str:
    most = max(totals, key=attrgetter("rows"))
    return example(
        most.file, most.table, most.first_row or 0, most.first_column, most.first_sentence
    )


def _waiting(one: Import) -> list[dict[str, Any]]:
    return [
        {
            "number": number,
            "url": waiting_url(kind=kind),
            "text": ASKS.get(kind, ("thing", "things"))[number != 1],
            "act": None,
        }
        for kind, number in one.asks
    ]


def _again(one: Import) -> list[Any]:
    """What a file that was read before changes, and what a later one of the same system does."""
    before = dict(one.before)
    pieces: list[Any] = []
    for part in one.parts:
        totals = [total for total in one.totals if total.batch == part.number]
        changed = sum(total.changed for total in totals)
        new = one.counts(totals)["new"]
        if part.number in before:
            pieces.append(f"{file_of(one, part)} was read before, on {day(before[part.number])}. ")
        if part.number in before and not changed and not new:
            pieces.append("It changes nothing. ")
        elif changed:
            url = rows_url(one.moment, batch=part.number, changed="1")
            pieces += [
                "" if part.number in before else f"{file_of(one, part)}: ",
                "This file changes ",
                {"text": plural(changed, "record"), "url": url},
                "; the rest are as they were. What we believed before is kept. ",
            ]
    return pieces


def _remarks(one: Import, state: str) -> list[str]:
    """What is said of files as a whole, why some were not read, and what was odd in rows taken."""
    alone = len(one.parts) == 1
    said = [
        remark if part.source or part.name in remark else f"{part.name}: {remark}"
        for part in one.parts
        for remark in part.remarks
        if not (state == "unreadable" and alone)
    ]
    if state == "ready" and sum(part.state == "staged" for part in one.parts) > 1:
        said.append(
            "The files are counted against what is held today. Accepted, each is compared with those "
            "before it, so more rows may be joined."
        )
    return said


def _remarked(one: Import) -> list[dict[str, Any]]:
    return [
        {
            "text": reason(line.reason) + (f", “{line.column}”" if line.column else ""),
            "rows": line.rows,
            "rows_url": rows_url(
                one.moment, remarked="1", reason=line.reason, column=line.column or ""
            ),
            "example": example(
                line.file, line.table, line.first_row, line.column or "", line.sentence
            ),
        }
        for line in one.remarked
    ]


_HERE = "imports/<str:when>"
_MAY = "import_files"
PAGES = (
    Page(path=_HERE, name="import_batch", view=view, may=_MAY),
    Page(
        path=f"{_HERE}/accept", name="accept_import", view=accept, may=_MAY, methods=("GET", "POST")
    ),
    Page(
        path=f"{_HERE}/carry-on",
        name="resume_import",
        view=resume,
        may=_MAY,
        methods=("GET", "POST"),
    ),
    Page(
        path=f"{_HERE}/throw-away",
        name="throw_away_import",
        view=throw_away,
        may=_MAY,
        methods=("GET", "POST"),
    ),
)
