"""How pages speak of checked returns: what they are called, where they stand, their addresses."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.http import urlencode

from keepsight.pages.page import NoSuchThing, Visit
from keepsight.pages.reporting.import_words import moment_of, when_of
from keepsight.pages.words import day, plural, sentence_list, thousands
from keepsight.writing.models import ReturnCheck
from keepsight.writing.return_checks import OneCheck, check_at

TITLES = {"cin": "Children in need census", "ssda903": "Children looked after (SSDA903)"}
KINDS = {"error": "Error", "query": "Query", "internal": "Files do not fit together"}
STATES = {"new": "New", "still": "Still there", "fixed": "Fixed"}
#: The source system, as imports know it, whose numbers the children of a return bear.
SOURCES = {"cin": "cin_census", "ssda903": "ssda903"}
NO_LONGER_KEPT = "The report is no longer kept. Send the files again to see it."


def title(check: ReturnCheck) -> str:
    """ "Children in need census 2025-26"."""
    return f"{TITLES[check.which]} {check.collection}".strip()


def url(check: ReturnCheck, name: str = "return_check", **asked: Any) -> str:
    """The address of a page about a check, blanks left out."""
    given = {key: value for key, value in asked.items() if value not in ("", None, 1)}
    found = reverse(name, kwargs={"when": when_of(check.came_at)})
    return found + (f"?{urlencode(given)}" if given else "")


def check_of(visit: Visit) -> OneCheck:
    """The check in the address, of one's own council. Refuses (``NoSuchThing``) any other."""
    authority = visit.viewer.authority_id
    found = check_at(authority, moment_of(visit)) if authority else None
    if found is None:
        raise NoSuchThing("There is no such check of a return.")
    return found


def answer(check: ReturnCheck) -> str:
    """Where a check stands, or what it found, in a sentence."""
    if check.state == ReturnCheck.State.WAITING:
        return "It waits to be checked."
    if check.state == ReturnCheck.State.CHECKING:
        return f"It is being checked: {check.done} of {check.of or 'all'} rules."
    if check.state == ReturnCheck.State.UNUSABLE:
        return check.sentence
    if check.state == ReturnCheck.State.REMOVED:
        return NO_LONGER_KEPT
    counts = check.counts
    if not counts["errors"] and not counts["queries"]:
        return f"No errors and no queries. {plural(counts['ran'], 'rule')} ran."
    return (
        f"{plural(counts['errors'], 'error')} and "
        f"{plural(counts['queries'], 'query', 'queries')} for "
        f"{plural(counts['children'], 'child', 'children')}."
    )


def no_answer(check: ReturnCheck) -> str:
    """That rules gave no answer, so that nobody takes the return for clear; "" where all did."""
    counts = check.counts
    missing = counts.get("not_run", 0) + counts.get("crashed", 0)
    if not missing:
        return ""
    return f"{plural(missing, 'rule')} gave no answer, so the return is not yet clear."


def about(check: ReturnCheck, by: str) -> str:
    """Who had what checked when, and until when the report is kept."""
    names = [str(entry[1]).rpartition("/")[2] for entry in check.files if entry[3] == "this"]
    said = sentence_list(names[:3]) if len(names) <= 3 else f"{thousands(len(names))} files"
    rest = ""
    if check.removed_on and check.state == ReturnCheck.State.DONE:
        counts = check.counts
        ran = f"{thousands(counts['ran'])} rules ran"
        not_run = f", {thousands(counts['not_run'])} did not" if counts["not_run"] else ""
        broke = f", {thousands(counts['crashed'])} broke" if counts["crashed"] else ""
        rest = f" {ran}{not_run}{broke}. The report is removed on {day(check.removed_on)}."
    return f"{said}, sent by {by or 'the command line'}.{rest}"
