"""The rows of one import with one outcome, reason, file or table; and the same as a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpResponse

from keepsight.access.log import audit
from keepsight.access.reference import reference_of
from keepsight.pages.listing import address_of_child, page_of
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.reporting.import_words import (
    BECAME,
    import_url,
    moment_of,
    reason,
    rows_url,
    title,
)
from keepsight.pages.spreadsheet import spreadsheet
from keepsight.pages.words import plural
from keepsight.writing.batches.ledger_rows import Chosen, Rows, numbers_of
from keepsight.writing.batches.overview import OUTCOMES
from keepsight.writing.perform import Refused

ROWS_A_PAGE = 50
#: A spreadsheet of more rows is refused: it would be made in the memory of the house.
MOST_SAVED = 50_000
READY = ("new", "merged")
SAID = ("outcome", "reason", "batch", "table", "changed", "remarked", "column")


def view(visit: Visit) -> HttpResponse:
    states, chosen = asked_in(visit)
    found = Rows(chosen, visit.viewer, now=visit.now)
    at, total = moment_of(visit), found.how_many()
    first = (page_of(visit) - 1) * ROWS_A_PAGE
    rows = found.page(first, ROWS_A_PAGE) if first < total else []
    _tell_the_log(visit, "list_import_rows", rows)
    return visit.show(
        "reporting/import_rows.html",
        {
            "back": {"text": title(at), "url": import_url(at)},
            "title": _title(chosen, total),
            "said": _what_to_do(chosen),
            "rows": [_row(row, states) for row in rows],
            "paging": _paging(visit, first, len(rows), total),
        },
    )


def save(visit: Visit) -> HttpResponse:
    """The same rows as a spreadsheet; every child in it stands on the log."""
    _, chosen = asked_in(visit)
    found = Rows(chosen, visit.viewer, now=visit.now)
    if found.how_many() > MOST_SAVED:
        raise Refused(f"A spreadsheet holds at most {MOST_SAVED:,} rows. Choose fewer of them.")
    rows = found.page()
    _tell_the_log(visit, "save_import_rows", rows)
    heads = ("File", "Table", "Row", "Column", "What became of it", "Why", "In words")
    lines = (
        (
            row["file"],
            row["table"],
            row["row"],
            row["column"],
            BECAME[row["outcome"]],
            reason(row["reason"]) if row["reason"] else "",
            row["sentence"],
        )
        for row in rows
    )
    return spreadsheet(f"import-{visit.params['when']}", heads, lines)


def asked_in(visit: Visit) -> tuple[Mapping[int, str], Chosen]:
    """The batches of the import in the address with their states, and which rows are asked for.

    An unknown outcome, or a batch of another import or council, is not found (404).
    """
    given = {name: visit.request.GET.get(name, "").replace("\x00", "")[:120] for name in SAID}
    authority = visit.viewer.authority_id
    states = numbers_of(authority, moment_of(visit)) if authority else {}
    if not states:
        raise NoSuchThing("There is no such import.")
    batch = int(given["batch"]) if given["batch"].isdecimal() and len(given["batch"]) < 19 else 0
    if given["batch"] and batch not in states:
        raise NoSuchThing("There is no such file in this import.")
    if given["outcome"] not in ("", "ready", *OUTCOMES):
        raise NoSuchThing("No row ends like that.")
    ready = given["outcome"] == "ready"
    outcomes = READY if ready else (given["outcome"],) if given["outcome"] else ()
    return states, Chosen(
        batches=[batch] if batch else list(states),
        outcomes=outcomes,
        reason=given["reason"],
        table=given["table"],
        changed=given["changed"] == "1",
        remarked=given["remarked"] == "1",
        column=given["column"],
    )


def _tell_the_log(visit: Visit, act: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """One line before the page leaves: a sentence of the ledger may name a child's number."""
    children = {row["person_id"] for row in rows if row["person_id"]}
    about = {"import": visit.params["when"], "role": visit.viewer.role_code}
    audit.write_and_commit(
        act=act, now=visit.now, **visit.viewer.on_the_log, about=about, children=children
    )


def _row(row: Mapping[str, Any], states: Mapping[int, str]) -> dict[str, Any]:
    outcome, url = row["outcome"], None
    leads_to = row.get("link_id", row["person_id"])
    if leads_to and outcome in READY and states.get(row["batch_id"]) == "finished":
        url = address_of_child(reference_of("child", leads_to))
    said = BECAME[outcome]
    if row["reason"]:
        said += f": {reason(row['reason']).lower()}"
    return {
        "file": row["file"],
        "table": row["table"],
        "row": row["row"],
        "column": row["column"] or "",
        "value": "",
        "sentence": row["sentence"] or "",
        "outcome": said,
        "url": url,
    }


def _title(chosen: Chosen, total: int) -> str:
    rows = plural(total, "row")
    was, were = ("was", "wait") if total == 1 else ("were", "wait")
    if chosen.remarked:
        return f"{rows} {was} taken all the same"
    if chosen.changed:
        return f"{rows} changed a record"
    waits = "waits" if total == 1 else were
    return {
        READY: f"{rows} {'is' if total == 1 else 'are'} ready",
        ("new",): f"{rows} {'is a new record' if total == 1 else 'are new records'}",
        ("merged",): f"{rows} {was} joined to a record",
        ("waiting",): f"{rows} {waits} for a person",
        ("rejected",): f"{rows} {was} not taken",
    }.get(chosen.outcomes, f"{rows} {was} read")


def _what_to_do(chosen: Chosen) -> str:
    if chosen.outcomes == ("rejected",):
        return (
            "Put them right where they come from and read the file again; the rest stays as it is."
        )
    if chosen.remarked:
        return "They were taken as they came. Put them right where they come from."
    return ""


def _paging(visit: Visit, first: int, shown: int, total: int) -> dict[str, Any] | None:
    if not shown:
        return None
    at, page = moment_of(visit), page_of(visit)
    given = {name: visit.request.GET.get(name, "") for name in SAID}

    def of(number: int) -> str:
        return rows_url(at, **given, page=number if number > 1 else "")

    return {
        "first": first + 1,
        "last": first + shown,
        "total": total,
        "previous_url": of(page - 1) if page > 1 else None,
        "next_url": of(page + 1) if first + shown < total else None,
        "save_url": rows_url(at, "save_import_rows", **given) if total <= MOST_SAVED else None,
    }


PAGES = (
    Page(path="imports/<str:when>/rows", name="import_rows", view=view, may="import_files"),
    Page(
        path="imports/<str:when>/rows/save",
        name="save_import_rows",
        view=save,
        may="import_files",
    ),
)
