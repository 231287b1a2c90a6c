"""What the rules of the returns find in one child's records: the field, what it has, what is wrong."""

from __future__ import annotations

from django.http import HttpResponse

from keepsight.access.record.child import child_for
from keepsight.boards.own_findings import last_checks, of_child
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.child_frame import back_to_child, tabs
from keepsight.pages.reporting.finding_words import finding, when_checked
from keepsight.pages.words import plural


def view(visit: Visit) -> HttpResponse:
    reference = visit.params["reference"]
    child = child_for(visit.viewer, reference, why="child_findings", now=visit.now)
    authority = visit.viewer.authority_id or 0
    found = of_child(authority, child.id)
    checks = last_checks(authority)
    tells_places = all(one.is_told for one in child.addresses)  # none is kept back from this person
    return visit.show(
        "people/child_findings.html",
        {
            "back": back_to_child(visit, reference, child.name),
            "child": {"name": child.name, "first_name": child.first_name},
            "tabs": tabs(visit, reference),
            "answer": _answer(len(found), bool(checks)),
            "checked": when_checked(checks),
            "rows": [finding(one, tells_places=tells_places) for one in found],
        },
    )


def _answer(found: int, checked: bool) -> str:
    if not checked:
        return "The records were not checked yet. That is done every night."
    if not found:
        return "The Department’s rules find nothing in this record."
    return f"The Department’s rules find {plural(found, 'thing')} in this record."


PAGE = Page(path="child/<str:reference>/findings", name="child_findings", view=view, reach="child")
