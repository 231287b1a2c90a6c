"""Look again at one child: four questions, what was found, and what must be done. Urgent goes up at once."""

from __future__ import annotations

from typing import Any

from keepsight.access.apart.who_may_review import HOLDS, IN_LINE, TIED, who_may_review
from keepsight.access.reach.ground import ground_of
from keepsight.actions.need.agreed_tasks import Task, agree, tasks_of
from keepsight.actions.quality.of_reviews import case_of, place_at
from keepsight.actions.stepping import Around, answers_for
from keepsight.kernel.action import Action
from keepsight.kernel.form import form_of
from keepsight.records.need.plan_action import CASELOAD_REVIEW
from keepsight.records.people.person import Person
from keepsight.records.quality.child_review import FORM, SAFE_OUTCOME, URGENT, ChildReview
from keepsight.records.quality.review_follow_up import ReviewFollowUp
from keepsight.records.quality.urgent_finding import UrgentFinding
from keepsight.writing.perform import Doing, Refused, Wrong

DAYS = ("seen_on", "plan_on", "manager_on")
NOT_YOURS = "This child is not yours to look at again."
TIME_IS_UP = (
    "You cannot open this child: the review was due, or the record is closed to you. "
    "Ask whoever leads the review."
)
DONE = "You have finished this look. Whoever leads the review can open it again."
#: Said to reviewers of themselves what a leader is told of them.
OF_ONESELF = {
    HOLDS: "You hold this child now, and so do not look at it again. Tell whoever leads the review.",
    IN_LINE: "You answer for the work with this child now. Tell whoever leads the review.",
    TIED: "You know this child or the family. Tell whoever leads the review.",
}


def run(doing: Doing, given: dict[str, Any]) -> ChildReview:
    """The review, finished: it is never changed. ``given``: place, and the answers.

    Its tasks become actions of the child, each with an owner and a day; what is urgent becomes an urgent
    finding. Refuses (``Refused``) whoever is not the child's reviewer, cannot open the child, or has come to
    hold it, answer for it or know it since; (``Wrong``) a look that is done, a day to come or before the
    birth, "safe" where nobody saw the child or it is not safe, and anything but safe without a task.
    """
    held = place_at(doing, given["place"])
    me = doing.by.worker_id
    is_second = me is not None and me == held.second_reviewer_id
    if me is None or me not in (held.reviewer_id, held.second_reviewer_id):
        raise Refused(NOT_YOURS, children=[held.person_id])
    if not ground_of(doing.by, held.person_id, now=doing.now):
        raise Refused(TIME_IS_UP, children=[held.person_id])
    who = who_may_review(doing.by, now=doing.now, children=[held.person_id])
    sentence = who.why_not(me, case_of(held))
    if sentence in OF_ONESELF and not (sentence == IN_LINE and held.person_id in who.locked):
        raise Refused(OF_ONESELF[sentence], children=[held.person_id])
    if (held.second_review_id if is_second else held.first_review_id) is not None:
        raise Wrong(DONE)
    child = Person.objects.get(pk=held.person_id)
    form = form_of(FORM, held.programme.questions_since)
    _days_stand(doing, given, child)
    tasks = _stands_together(doing, given)
    made = doing.create(
        ChildReview,
        programme_id=held.programme_id,
        person=child,
        worker_id=me,
        is_second=is_second,
        reviewed_on=doing.today,
        form_since=form.since,
        finished_at=doing.now,
        **answers_for(ChildReview, form, given, doing),
    )
    which = "second_review" if is_second else "first_review"
    excused = {} if is_second else {"not_reviewed_code": "", "why_not_reviewed": ""}
    doing.amend(held, why="looked at again", **{which: made}, **excused)
    _follow_up(doing, made, child, tasks)
    return made


def _follow_up(doing: Doing, made: ChildReview, child: Person, tasks: list[Task]) -> None:
    around = Around(doing, child, {}, {})
    for action in agree(around, tasks, CASELOAD_REVIEW, doing.today):
        doing.create(ReviewFollowUp, person=child, review=made, action=action)
    if made.outcome_code == URGENT:
        doing.create(
            UrgentFinding,
            person=child,
            review=made,
            worker_id=doing.by.worker_id,
            raised_on=doing.today,
            raised_at=doing.now,
            found=made.outcome_words,
        )


def _days_stand(doing: Doing, given: dict[str, Any], child: Person) -> None:
    for field in DAYS:
        day = given.get(field)
        if day and day > doing.today:
            raise Wrong("This day is still to come.", field=field)
        if day and child.born_on and day < child.born_on and field == "seen_on":
            raise Wrong("This is before the child was born.", field=field)


def _stands_together(doing: Doing, given: dict[str, Any]) -> list[Task]:
    """The tasks, where the finding and the answers go together."""
    outcome = given["outcome_code"]
    tasks = tasks_of(given.get("tasks"), doing.today)
    if outcome == SAFE_OUTCOME:
        if given["safe_code"] == "not_safe":
            raise Wrong("You said that the child is not safe.", field="outcome_code")
        if given["seen_code"] == "not_seen":
            raise Wrong("Of a child whom nobody sees nobody knows it.", field="outcome_code")
    elif not tasks:
        raise Wrong(
            "Say what must be done: one task a line, who does it, and the day.", field="tasks"
        )
    if given["safe_code"] == "not_safe" and outcome != URGENT:
        raise Wrong("A child who is not safe today is urgent.", field="outcome_code")
    return tasks


REVIEW_CHILD = Action(
    code="review_child",
    title="Look again at a child",
    why="Somebody who does not hold the child reads the record with four plain questions.",
    may="review_children",
    form=FORM,
    run=run,
)
