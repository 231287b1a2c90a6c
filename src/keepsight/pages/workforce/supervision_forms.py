"""The forms of supervision: agree, book, cancel, and record a session with its personal part."""

from __future__ import annotations

from django.http import HttpResponse

from keepsight.access.staff.sessions import booked_session
from keepsight.access.staff.staff import choices_of_workers
from keepsight.access.staff.staff_names import Post
from keepsight.access.staff.supervising import Supervising
from keepsight.actions.workforce.agree_supervision import AGREE_SUPERVISION
from keepsight.actions.workforce.book_supervision import BOOK_SUPERVISION
from keepsight.actions.workforce.cancel_supervision import CANCEL_SUPERVISION
from keepsight.actions.workforce.of_supervision import NOT_YOURS
from keepsight.actions.workforce.record_supervision import RECORD_SUPERVISION
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import NoSuchThing, Page, View, Visit
from keepsight.pages.words import day
from keepsight.pages.workforce.worker_supervision import back_to, worker_at
from keepsight.writing.perform import Refused
from keepsight.writing.versions import newest_version


def supervised_at(visit: Visit) -> tuple[Post, Supervising]:
    """The worker whom the address names, whom the viewer supervises. Refuses (403) everybody else."""
    post, who = worker_at(visit)
    if not who.supervises(post.number):
        raise Refused(NOT_YOURS)
    return post, who


def agree(visit: Visit) -> HttpResponse:
    post, who = worker_at(visit)
    if not who.may_agree(post.number):
        raise Refused("You do not answer for this worker. Ask whoever answers for the team.")
    return ask(
        visit,
        Asking(
            AGREE_SUPERVISION,
            title=f"Agree on the supervision of {post.name}",
            button="Save the agreement",
            first={"supervisor": who.supervisor.get(post.number), "started_on": visit.today},
            also={"worker": post.number},
            opened=newest_version("SupervisionAgreement"),
            choices={"workers": choices_of_workers(visit.viewer, visit.today, post.number)},
            sentences=("The standard for their role holds in any case, agency as permanent.",),
            back=back_to(visit, post),
            done=lambda made: _done(visit, f"The agreement is saved, from {day(made.started_on)}."),
        ),
    )


def book(visit: Visit) -> HttpResponse:
    post, _ = supervised_at(visit)
    return ask(
        visit,
        Asking(
            BOOK_SUPERVISION,
            title=f"Book a session with {post.name}",
            button="Book this session",
            first={"kind_code": "one_to_one"},
            also={"worker": post.number},
            back=back_to(visit, post),
            done=lambda made: _done(visit, f"Booked for {day(made.planned_on)}."),
        ),
    )


def cancel(visit: Visit) -> HttpResponse:
    post, who = supervised_at(visit)
    booked = booked_session(who, post.number, visit.params["number"])
    if booked is None:
        raise NoSuchThing
    return ask(
        visit,
        Asking(
            CANCEL_SUPERVISION,
            title=f"Cancel the session of {day(booked.planned_on)} with {post.name}",
            button="Cancel this session",
            also={"worker": post.number, "session": booked.number},
            opened=newest_version("SupervisionSession"),
            sentences=(
                "It stays on file as cancelled, and the date by which one is due stays too.",
            ),
            back=back_to(visit, post),
            done=lambda made: _done(
                visit, f"The session of {day(made.planned_on)} is cancelled. Book another."
            ),
        ),
    )


def record(visit: Visit) -> HttpResponse:
    post, who = supervised_at(visit)
    booked = booked_session(who, post.number)
    if booked is not None and booked.planned_on > visit.today:
        booked = None
    return ask(
        visit,
        Asking(
            RECORD_SUPERVISION,
            title=f"Record a session with {post.name}",
            button="Save the personal part, and go on to the children",
            first={
                "held_on": booked.planned_on if booked else visit.today,
                "kind_code": booked.kind if booked else "one_to_one",
            },
            also={"worker": post.number, "session": booked.number if booked else None},
            opened=newest_version("SupervisionSession"),
            sentences=(
                "This part is read by the two of you, the next manager and those who keep staff records, "
                "and by nobody else. What is about a child comes next, and goes on the child’s record.",
            ),
            back=back_to(visit, post),
            done=lambda made: visit.go(
                "discuss_children",
                reference=visit.params["reference"],
                note=f"The session of {day(made.held_on)} is saved.",
            ),
        ),
    )


def _done(visit: Visit, note: str) -> HttpResponse:
    return visit.go("worker_supervision", reference=visit.params["reference"], note=note)


def _page(path: str, name: str, view: View) -> Page:
    return Page(
        path=f"worker/<str:reference>/supervision/{path}",
        name=name,
        view=view,
        may="supervise",
        methods=("GET", "POST"),
    )


PAGES = (
    _page("agree", "agree_supervision", agree),
    _page("book", "book_supervision", book),
    _page("record", "record_supervision", record),
    _page("<int:number>/cancel", "cancel_supervision", cancel),
)
