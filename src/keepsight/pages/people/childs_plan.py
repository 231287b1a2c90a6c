"""A child's plans as they are read with the child: in plain words and large letters, to be printed and kept."""

from __future__ import annotations

from django.http import HttpResponse

from keepsight.access.record.child import child_for
from keepsight.access.record.notes import sees_notes
from keepsight.access.record.plans import plans_of
from keepsight.pages.page import Page, Visit
from keepsight.pages.people.child_frame import back_to_child, tabs


def view(visit: Visit) -> HttpResponse:
    child = child_for(visit.viewer, visit.params["reference"], why="childs_plan", now=visit.now)
    plans, promised = plans_of(visit.viewer, child, visit.today)
    return visit.show(
        "people/childs_plan.html",
        {
            "back": back_to_child(visit, child.reference, child.name),
            "child": {"name": child.name, "first_name": child.first_name},
            "tabs": tabs(visit, child.reference),
            "may_see": sees_notes(visit.viewer),
            "plans": [
                {
                    "title": one.title,
                    "since_on": one.since_on,
                    "said": [{"words": words, "text": text} for words, text in one.said],
                }
                for one in plans
            ],
            "promised": [
                {"change": one.change, "action": one.action, "who": one.who, "on": one.by_when_on}
                for one in promised
            ],
        },
    )


PAGE = Page(path="child/<str:reference>/plan", name="childs_plan", view=view, reach="child")
