"""How pages speak of imports: their address and title, where they stand, what reasons are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Literal

from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode

from keepsight.importers.importing import source_systems
from keepsight.pages.page import NoSuchThing, Visit
from keepsight.pages.words import capital, day, moment, plural, sentence_list, thousands, time_of
from keepsight.writing.batches.as_seen import Total
from keepsight.writing.batches.overview import OUTCOMES, Import, Part

State = Literal["reading", "stopped", "ready", "accepted", "thrown_away", "unreadable"]
SHAPE = "%Y%m%dT%H%M%S%fZ"
NOTHING_YET = "Nothing is on a child’s record yet."

#: Where a row stands, as readers begin their sentences: "Episodes.csv, row 290, column CIN: ".
PLACE = re.compile(
    r"^(?:[^:,]{1,150}, )?(?:row|line) [0-9,]+(?:, child [^:,]{1,40})?(?:, column [^:]{1,120})?: ",
    re.IGNORECASE,
)

#: Reasons of the ledger, of remarks and of questions, in words; another is said by its own code.
REASONS = {
    "not_a_date": "Not a date",
    "date_impossible": "Date that cannot be",
    "not_a_number": "Number that cannot be",
    "not_yes_or_no": "Neither yes nor no",
    "not_text": "Text that cannot be read",
    "too_long": "Text that is too long",
    "missing_required": "Something that must be there is missing",
    "no_child": "No child with this number",
    "two_children": "Two children under one number",
    "points_to_nothing": "What the row belongs to was not taken",
    "not_held": "Not held by Keepsight",
    "table_not_taken": "Table that Keepsight does not take",
    "unknown_code": "Code that nobody knows",
    "unknown_column": "Column that nobody knows",
    "missing_column": "Column that is missing",
    "systems_differ": "Two systems differ",
    "no_primary_need": "No primary need",
    "closed_without_reason": "Closed without a reason",
    "plans_overlap": "Two plans at one time",
    "not_at_its_conference": "Plan that began without its conference",
    "on_a_weekend": "On a weekend",
    "longer_than_lawful": "Longer than the law allows",
    "recorded_before_it_happened": "Written down before it happened",
    "ended_before_it_began": "Ended before it began",
    "born_differs": "One number, two dates of birth",
    "two_records": "Two records hold these numbers",
    "one_number": "Two children under one number",
    "one_upn": "One pupil number, two numbers of the council",
    "two_workers": "Two systems name different workers",
    "looks_alike": "Looks like the same child",
}
#: What becomes of a row, as the column of a list says it.
BECAME = {
    "new": "New record",
    "merged": "Joined to a record",
    "waiting": "Waiting for a person",
    "rejected": "Not taken",
    "": "Taken all the same",
}
#: After how many things that wait: of each kind of question, one and several.
ASKS = {
    "born_differs": ("child whose date of birth differs", "children whose dates of birth differ"),
    "two_records": ("child with two records", "children with two records"),
    "one_number": ("number that two children bear", "numbers that two children bear"),
    "one_upn": ("pupil number under two numbers", "pupil numbers under two numbers"),
    "two_workers": ("child with two workers", "children with two workers"),
    "looks_alike": ("pair that may be the same child", "pairs that may be the same child"),
}


def reason(code: str) -> str:
    """A reason in words: "Date that cannot be"."""
    return REASONS.get(code) or capital(code.replace("_", " "))


def when_of(at: datetime) -> str:
    """The moment of an import as it stands in its address."""
    return at.astimezone(UTC).strftime(SHAPE)


def moment_of(visit: Visit) -> datetime:
    """The moment in the address. Refuses (``NoSuchThing``) what is none."""
    try:
        return datetime.strptime(visit.params["when"], SHAPE).replace(tzinfo=UTC)
    except ValueError:
        raise NoSuchThing("There is no such import.") from None


def import_url(at: datetime, name: str = "import_batch") -> str:
    """The address of an import, or of what is done with it."""
    return reverse(name, kwargs={"when": when_of(at)})


def rows_url(at: datetime, name: str = "import_rows", **asked: Any) -> str:
    """The address of rows of an import; blanks are left out."""
    given = {key: value for key, value in asked.items() if value not in ("", None, False, 0)}
    return import_url(at, name) + (f"?{urlencode(given)}" if given else "")


def waiting_url(**asked: Any) -> str | None:
    """The address of what waits for a person."""
    try:
        return reverse("waiting") + (f"?{urlencode(asked)}" if asked else "")
    except NoReverseMatch:
        return None


def title(at: datetime) -> str:
    return f"Import of {day(at)}"


def system(source: str) -> str:
    """What a source system is called."""
    found = source_systems().get(source)
    return found.title if found else "Not read"


def state_of(one: Import, *, at_work: bool) -> State:
    """Where an import stands. ``at_work``: whether somebody is reading files in right now."""
    states = one.states()
    if one.upload in ("waiting", "reading", "accepted", "thrown_away"):
        return "reading" if at_work else "stopped"
    if states & {"reading", "applying"}:
        return "reading" if at_work else "stopped"
    if "staged" in states:
        return "ready"
    if "finished" in states:
        return "accepted"
    return "thrown_away" if "thrown_away" in states else "unreadable"


def sentence(one: Import, state: State) -> str:
    """Where an import stands, for the person: the fear first, whether anything is on a record."""
    if state in ("reading", "stopped"):
        return _under_way(one, state)
    if state == "ready":
        if "finished" in one.states():
            return "Part of it is on the records; the rest is not."
        return NOTHING_YET
    over = [part for part in one.parts if part.finished_at]
    last = max(over, key=lambda part: (part.finished_at, part.number), default=None)
    if state == "unreadable":
        said = [remark for part in one.parts for remark in part.remarks]
        return f"{said[0]} {NOTHING_YET}" if len(said) == 1 else f"No file was read. {NOTHING_YET}"
    if last is None or last.finished_at is None:
        return "Thrown away."
    verb = "Accepted" if state == "accepted" else "Thrown away"
    if state == "accepted":
        accepted = [part for part in over if part.state == "finished"]
        last = accepted[-1]
    by = f" by {last.finished_by}" if last.finished_by else ""
    return f"{verb}{by}, {moment(last.finished_at or one.moment)}."


def _under_way(one: Import, state: State) -> str:
    if one.upload == "thrown_away":
        return "It is being thrown away."
    if one.upload == "accepted" or "applying" in one.states():
        done = "Being put on the records." if state == "reading" else "Accepted, and not done yet."
        return f"{done} None of it is seen before all of it is there."
    if one.upload == "waiting":
        return f"Waiting to be read since {time_of(one.moment)}. {NOTHING_YET}"
    if state == "stopped":
        return f"Reading was cut short. {NOTHING_YET}"
    return f"{_what_is_read(one)} {NOTHING_YET}"


def _what_is_read(one: Import) -> str:
    now = [part.name for part in one.parts if part.state == "reading"]
    return f"Reading {sentence_list(now)}." if now else "Reading the files."


def progress_of(one: Import) -> Mapping[str, Any]:
    """How far it is: files read of those sent, or parts put on the records."""
    here = import_url(one.moment)
    if one.upload == "accepted" or "applying" in one.states():
        of = sum(part.chunks for part in one.parts)
        done = sum(
            part.chunks if part.state == "finished" else part.chunks_applied for part in one.parts
        )
        said = f"Putting it on the records: {done} of {plural(of, 'part')}."
    else:
        of = max(len(one.files), len(one.parts))
        done = sum(part.state != "reading" for part in one.parts)
        said = f"{_what_is_read(one)} {plural(len(one.files), 'file')} came in."
    return {"said": said, "done": done, "of": max(of, 1), "url": here}


def counts(one: Import, totals: Iterable[Total], read: int, **asked: Any) -> dict[str, Any]:
    """Ledger counts (``components/ledger.html``), each opening its rows."""
    by = one.counts(totals)
    found: dict[str, Any] = {"read": read, "read_url": rows_url(one.moment, **asked)}
    for outcome in OUTCOMES:
        found[outcome] = by[outcome]
        found[f"{outcome}_url"] = rows_url(one.moment, outcome=outcome, **asked)
    return found


def example(file: str, table: str, row: int, column: str, sentence: str) -> str:
    """One row as an example; the place that a reader's own sentence begins with is not said twice."""
    where = f", “{column}”" if column else ""
    bare = capital(PLACE.sub("", sentence, count=1))
    return f"{file}, {table} row {thousands(row)}{where}: {bare}"


def file_of(one: Import, part: Part) -> str:
    """What a batch was read from: its file, or how many files."""
    files = {total.file for total in one.totals if total.batch == part.number}
    return f"{len(files)} files" if len(files) > 1 else next(iter(files), part.name)
