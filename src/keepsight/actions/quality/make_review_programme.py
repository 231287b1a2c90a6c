"""Set up a review: the group is taken as it was by the end of a day, and every child of it has a place."""

from __future__ import annotations

from typing import Any

from keepsight.access.apart.who_may_review import Case, WhoMayReview, who_may_review
from keepsight.actions.quality.of_reviews import (
    group_of,
    is_to_come,
    sample,
    with_those_below,
)
from keepsight.actions.stepping import answers_for
from keepsight.boards.quality.population import Member, population
from keepsight.kernel.action import Action
from keepsight.kernel.form import form_on
from keepsight.records.quality.child_review import FORM as QUESTIONS
from keepsight.records.quality.review_programme import FORM, ReviewProgramme
from keepsight.records.quality.reviewed_child import ReviewedChild
from keepsight.writing.perform import Doing, Wrong
from keepsight.writing.set_wise import create_all

#: What each group must say besides its name, by the question, and how it is asked for.
MUST_SAY = {
    "open_as": ("open_as_code", "Say what the children are open as."),
    "team": ("population_team", "Choose the team."),
    "worker": ("population_worker", "Choose the worker."),
    "not_seen_since": ("not_seen_since", "Say since which day."),
}
#: Everything that narrows a group; each belongs to one, "youngest" and "oldest" to the ages.
NARROWS = {field: code for code, (field, _) in MUST_SAY.items()} | {
    "youngest": "ages",
    "oldest": "ages",
}
OLDEST = 25


def run(doing: Doing, given: dict[str, Any]) -> ReviewProgramme:
    """The review, with a place for every child of its group.

    ``given``: the answers. Refuses (``Wrong``) a group that lacks what it asks for or is narrowed by what
    belongs to another, a day of the group still to come, a due date that is past, and a leader who may not
    lead. Children of a locked record have their places among the others, and go to somebody named on the lock.
    """
    said = _checked(doing, given)
    said["second_share"] = int(given["second_share"])
    made = doing.create(
        ReviewProgramme,
        **said,
        questions_since=form_on(QUESTIONS, doing.today).since,
        worker_id=doing.by.worker_id,
    )
    authority = doing.by.authority_id or 0
    group = group_of(made, with_those_below(authority, made.population_team_id))
    members = population(authority, group, as_at=made.taken_as_at, today=doing.today)
    who = who_may_review(doing.by, now=doing.now)
    drawn = sample(made.pk, [one.child for one in members], who.locked, made.second_share)
    create_all(doing, ReviewedChild, [_place(doing, made, one, who, drawn) for one in members])
    return made


def _place(
    doing: Doing, made: ReviewProgramme, one: Member, who: WhoMayReview, drawn: set[int]
) -> dict[str, Any]:
    named = None
    if one.child in who.locked:
        named = who.named(Case(one.child, one.team, one.worker))
    return {
        "programme_id": made.pk,
        "person_id": one.child,
        "open_as": one.open_as,
        "team_id": one.team,
        "holder_id": one.worker,
        "is_sampled": one.child in drawn,
        "reviewer_id": named,
        "given_on": doing.today if named else None,
    }


def _checked(doing: Doing, given: dict[str, Any]) -> dict[str, Any]:
    code = given["population_code"]
    if code in MUST_SAY:
        field, sentence = MUST_SAY[code]
        if not given.get(field):
            raise Wrong(sentence, field=field)
    for field, owner in NARROWS.items():
        if given.get(field) not in (None, "") and owner != code:
            raise Wrong("This belongs to another group: leave it empty.", field=field)
    if code == "ages":
        _ages_stand(given)
    day = given["taken_as_at"]
    if day > doing.today:
        raise Wrong("This day is still to come.", field="taken_as_at")
    since = given.get("not_seen_since")
    if since and since > day:
        raise Wrong("This is after the day of the group.", field="not_seen_since")
    is_to_come(doing, given, "due_on")
    said = answers_for(ReviewProgramme, FORM, given, doing)
    who = who_may_review(doing.by, now=doing.now, children=())
    leader = who.above.people.get(said["leader"].pk)
    if leader is None or not any("lead_reviews" in held.role.may for held in leader.held):
        raise Wrong("Their role does not lead reviews. Choose somebody else.", field="leader")
    return said


def _ages_stand(given: dict[str, Any]) -> None:
    ages = {
        name: int(given[name]) for name in ("youngest", "oldest") if given.get(name) is not None
    }
    if not ages:
        raise Wrong("Say from which age, or up to which.", field="youngest")
    for name, age in ages.items():
        if not 0 <= age <= OLDEST:
            raise Wrong(f"Choose an age from 0 to {OLDEST}.", field=name)
    if ages.get("oldest", OLDEST) < ages.get("youngest", 0):
        raise Wrong("This is below the first age.", field="oldest")


MAKE_REVIEW_PROGRAMME = Action(
    code="make_review_programme",
    title="Set up a review of the caseload",
    why="Whoever answers for all children has to have looked at every one of them.",
    may="lead_reviews",
    form=FORM,
    run=run,
)
