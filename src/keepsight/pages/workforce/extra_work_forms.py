"""The forms of work beside children: give it to a worker, end it earlier."""

from __future__ import annotations

from django.http import HttpResponse

from keepsight.access.staff.staff_names import Post
from keepsight.access.staff.workloads import Extra, extras_of, may_weigh
from keepsight.actions.workforce.add_extra_work import ADD_EXTRA_WORK
from keepsight.actions.workforce.end_extra_work import END_EXTRA_WORK
from keepsight.actions.workforce.of_extra_work import NOT_YOURS
from keepsight.pages.asking import Asking, ask
from keepsight.pages.listing import address
from keepsight.pages.page import NoSuchThing, Page, View, Visit
from keepsight.pages.words import day
from keepsight.pages.workforce.worker_load import worker_at
from keepsight.writing.perform import Refused
from keepsight.writing.versions import newest_version


def add(visit: Visit) -> HttpResponse:
    post = _answered_for(visit)
    return ask(
        visit,
        Asking(
            ADD_EXTRA_WORK,
            title=f"Give {post.name} work beside children",
            button="Give this work",
            first={"started_on": visit.today},
            also={"worker": post.number},
            sentences=(
                "It counts in the load from its first day to its last, and takes room for children.",
            ),
            back=_back(visit, post),
            done=lambda made: _done(visit, f"It counts until {day(made.ended_on)}."),
        ),
    )


def end(visit: Visit) -> HttpResponse:
    post = _answered_for(visit)
    extra = _extra_at(visit, post)
    return ask(
        visit,
        Asking(
            END_EXTRA_WORK,
            title=f"End earlier: {extra.kind.lower()}, {post.name}",
            button="Set the last day",
            first={"ended_on": visit.today},
            also={"worker": post.number, "extra": extra.number},
            opened=newest_version("ExtraWork"),
            back=_back(visit, post),
            done=lambda made: _done(visit, f"It counts until {day(made.ended_on)}."),
        ),
    )


def _answered_for(visit: Visit) -> Post:
    """The worker whom the address names. Refuses (403) whoever does not answer for them."""
    post = worker_at(visit)
    if not may_weigh(visit.viewer, post.number, day=visit.today):
        raise Refused(NOT_YOURS)
    return post


def _extra_at(visit: Visit, post: Post) -> Extra:
    for extra in extras_of(visit.viewer, post.number, visit.today):
        if extra.number == visit.params["number"]:
            return extra
    raise NoSuchThing("No work of this worker has this number, or it is over.")


def _back(visit: Visit, post: Post) -> dict[str, str]:
    here = {"reference": visit.params["reference"]}
    return {
        "text": f"What {post.name} carries",
        "url": address(visit, "worker_load", path=here),
    }


def _done(visit: Visit, note: str) -> HttpResponse:
    return visit.go("worker_load", reference=visit.params["reference"], note=note)


def _page(path: str, name: str, view: View) -> Page:
    return Page(
        path=f"worker/<str:reference>/load/{path}",
        name=name,
        view=view,
        may="see_caseloads",
        methods=("GET", "POST"),
    )


PAGES = (
    _page("add", "add_extra_work", add),
    _page("<int:number>/end", "end_extra_work", end),
)
