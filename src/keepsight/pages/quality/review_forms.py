"""The forms of a review: set up, share out, move, sign; and of one child of it: give, leave out, open again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.access.apart.places_in_reviews import Place, place
from keepsight.access.apart.review_programmes import Programme, programme
from keepsight.access.apart.who_may_review import choices_of_reviewers, who_may_review
from keepsight.access.record.children import names_for
from keepsight.access.staff.staff import choices_of_workers
from keepsight.access.staff.teams import choices_of_teams
from keepsight.actions.quality.give_review import FIRST, GIVE_REVIEW, SECOND
from keepsight.actions.quality.make_review_programme import MAKE_REVIEW_PROGRAMME
from keepsight.actions.quality.move_review_due import MOVE_REVIEW_DUE
from keepsight.actions.quality.reopen_review import REOPEN_REVIEW
from keepsight.actions.quality.say_why_not_reviewed import SAY_WHY_NOT_REVIEWED
from keepsight.actions.quality.share_out_reviews import SHARE_OUT_REVIEWS, Shared
from keepsight.actions.quality.sign_coverage import NOT_YOURS, SIGN_COVERAGE
from keepsight.boards.quality.population import reckoned
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import NoSuchThing, Page, View, Visit
from keepsight.pages.quality.review_words import back_to_review
from keepsight.pages.quality.reviews import programme_at
from keepsight.pages.words import day, plural
from keepsight.writing.perform import Refused
from keepsight.writing.versions import newest_version

SIGNED = "This child is signed for, and so nothing of its review changes any more."


def make(visit: Visit) -> HttpResponse:
    _reckon(visit)
    return ask(
        visit,
        Asking(
            MAKE_REVIEW_PROGRAMME,
            title="Set up a review of the caseload",
            button="Set it up",
            first={
                "population_code": "all_open",
                "taken_as_at": visit.today,
                "second_share": "10",
                "leader": visit.viewer.worker_id,
            },
            choices={
                "teams": choices_of_teams(visit.viewer, visit.today),
                "workers": choices_of_workers(visit.viewer, visit.today),
            },
            sentences=(
                "Every child of the group has a place in the review and keeps it, whatever changes later. "
                "A child whose record is locked goes at once to somebody named on the lock.",
            ),
            back={"text": "Reviews of the caseload", "url": reverse("reviews")},
            done=lambda made: visit.go(
                "review_programme", number=made.pk, note=f"{made.title} is set up."
            ),
        ),
    )


def _reckon(visit: Visit) -> None:
    """Have the boards of the day asked for before anything is written: a day long past takes a while."""
    if not visit.is_post:
        return
    said = [visit.request.POST.get(f"taken_as_at-{part}", "") for part in ("year", "month", "day")]
    try:
        year, month, on = (int(part) for part in said)
        as_at = visit.today.replace(year=year, month=month, day=on)
    except ValueError:
        return
    if as_at <= visit.today:
        reckoned(visit.viewer.authority_id or 0, as_at=as_at, today=visit.today)


def share(visit: Visit) -> HttpResponse:
    one = programme_at(visit)
    who = who_may_review(visit.viewer, now=visit.now, children=())
    return ask(
        visit,
        Asking(
            SHARE_OUT_REVIEWS,
            title=f"Share out: {one.title}",
            button="Share them out",
            also={"programme": one.number},
            opened=newest_version("ReviewedChild"),
            choices={
                "reviewers": choices_of_reviewers(who),
                "teams": choices_of_teams(visit.viewer, visit.today),
            },
            sentences=(
                "Whoever has nobody yet goes to whoever of those chosen has the fewest. The reviewers may "
                f"open the children given to them until {day(one.due_on)}, that day too.",
            ),
            back=back_to_review(visit, one),
            done=lambda made: _back(visit, one, _shared(made)),
        ),
    )


def _shared(made: Shared) -> str:
    said = f"{plural(made.given, 'child', 'children')} given"
    if made.second:
        said += f", {made.second} of them or of others for a second look"
    if made.left:
        said += f". For {plural(made.left, 'look')} none of those chosen may be it: choose somebody else"
    return f"{said}."


def move(visit: Visit) -> HttpResponse:
    one = programme_at(visit)
    return ask(
        visit,
        Asking(
            MOVE_REVIEW_DUE,
            title=f"Move the due date: {one.title}",
            button="Move it",
            also={"programme": one.number},
            opened=newest_version("ReviewProgramme"),
            sentences=(f"It is due on {day(one.due_on)}.",),
            back=back_to_review(visit, one),
            done=lambda made: _back(visit, one, f"It is due on {day(made.due_on)} now."),
        ),
    )


def sign(visit: Visit) -> HttpResponse:
    one = programme_at(visit)
    if not one.signed_by(visit.viewer):
        raise Refused(NOT_YOURS)
    return ask(
        visit,
        Asking(
            SIGN_COVERAGE,
            title=f"Sign for: {one.title}",
            button="Sign",
            also={"programme": one.number},
            opened=newest_version("ReviewedChild"),
            sentences=(
                "You say that every child of this review was looked at, or why not. It can be signed once "
                "no child is left and no urgent finding is without an answer. Nothing of it can be changed "
                "afterwards.",
            ),
            confirms=True,
            back=back_to_review(visit, one),
            done=lambda _: visit.go("coverage", number=one.number, note="It is signed."),
        ),
    )


def _back(visit: Visit, one: Programme, note: str) -> HttpResponse:
    return visit.go("review_programme", number=one.number, note=note)


# --- one child of it --------------------------------------------------------------------------------


def _place_at(visit: Visit) -> tuple[Place, Programme, str]:
    """The child's place that the address names, its review, and what the child is called here."""
    found = place(visit.viewer, visit.params["number"], now=visit.now)
    if found is None:
        raise NoSuchThing("No child of a review has this number.")
    if found.certificate is not None:
        raise Refused(SIGNED)
    one = programme(visit.viewer, found.programme)
    if one is None:
        raise NoSuchThing
    line = names_for(visit.viewer, [found.child], why="place_in_review", now=visit.now)[found.child]
    if not line.is_named:  # a leader who may not open the record reads no words of it
        found = replace(found, why_not_words="", why_reopened="")
    return found, one, line.name or line.reference


def give(visit: Visit) -> HttpResponse:
    found, one, called = _place_at(visit)
    who = who_may_review(visit.viewer, now=visit.now, children=[found.child])
    is_second = found.first is not None or (found.is_sampled and found.reviewer is not None)
    now_with = found.second_reviewer if is_second else found.reviewer
    return _asked(
        visit,
        one,
        GIVE_REVIEW,
        title=f"Give to a reviewer: {called}",
        button="Give the child",
        found=found,
        first={"which": SECOND if is_second else FIRST, "reviewer": now_with},
        choices={"reviewers": choices_of_reviewers(who)},
        note=f"{called} is given.",
        sentences=("Who holds the child, answers for the work or knows the family is refused.",),
    )


def why_not(visit: Visit) -> HttpResponse:
    found, one, called = _place_at(visit)
    return _asked(
        visit,
        one,
        SAY_WHY_NOT_REVIEWED,
        title=f"Say why not: {called}",
        button="Save the reason",
        found=found,
        first={"not_reviewed_code": found.why_not, "why_not_reviewed": found.why_not_words},
        note="The reason is saved, and stands on the certificate.",
        sentences=("It stands on the certificate until somebody looks at the child.",),
    )


def reopen(visit: Visit) -> HttpResponse:
    found, one, called = _place_at(visit)
    return _asked(
        visit,
        one,
        REOPEN_REVIEW,
        title=f"Open again: {called}",
        button="Open it again",
        found=found,
        note=f"{called} is to be looked at anew.",
        sentences=("What was found stays on file and counts no more.",),
    )


def _asked(
    visit: Visit, one: Programme, action: Any, *, found: Place, note: str, **more: Any
) -> HttpResponse:
    return ask(
        visit,
        Asking(
            action,
            also={"place": found.number},
            opened=newest_version("ReviewedChild"),
            children=(found.child,),
            back=back_to_review(visit, one),
            done=lambda _: _back(visit, one, note),
            **more,
        ),
    )


def _page(path: str, name: str, view: View) -> Page:
    return Page(
        path=f"reviews/{path}",
        name=name,
        view=view,
        may="lead_reviews",
        methods=("GET", "POST"),
    )


PAGES = (
    _page("add", "make_review_programme", make),
    _page("<int:number>/share", "share_out_reviews", share),
    _page("<int:number>/due", "move_review_due", move),
    _page("<int:number>/sign", "sign_coverage", sign),
    _page("child/<int:number>/give", "give_review", give),
    _page("child/<int:number>/why-not", "say_why_not_reviewed", why_not),
    _page("child/<int:number>/again", "reopen_review", reopen),
)
