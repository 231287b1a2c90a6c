"""End work with a child: nothing still open, nothing overdue unsaid, and a summary for who comes next."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.need.of_ending import (
    protected_or_in_care_since,
    refuse_unsaid,
    refuse_what_still_runs,
)
from keepsight.actions.need.of_plan_actions import actions_end
from keepsight.actions.stepping import Around, completing
from keepsight.actions.workforce.of_allocations import AT_WORK, end_allocations
from keepsight.actions.workforce.of_decisions import CASE
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.need.assessment import Assessment
from keepsight.records.need.case_transfer import CaseTransfer
from keepsight.records.need.step_down import StepDown
from keepsight.writing.perform import Wrong

#: Reasons of the census: died, to another council, after an assessment, and then to early help.
DIED, OTHER_COUNCIL, ASSESSED, TO_EARLY_HELP = "RC2", "RC5", ("RC8", "RC9"), "RC9"
PROTECTED, STEPS_DOWN = f"{CASE}was_protected_or_in_care", f"{CASE}steps_down"

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "ended_on", "When work with the child ended", kind="date", may_follow_death=True
                ),
                Question(
                    "end_reason_code",
                    "Why work ends",
                    kind="choice",
                    choices="cin:ReasonForClosure",
                ),
                Question(
                    "closing_summary",
                    "What was done, and what is different for the child now",
                    kind="long_text",
                    most=20000,
                ),
                Question(
                    "would_bring_back",
                    "What would bring the child back to us, and who would see it first",
                    kind="long_text",
                    most=8000,
                ),
                Question(
                    "childs_view",
                    "What the child and the family say about ending",
                    kind="long_text",
                    hint="In their own words",
                    most=8000,
                ),
                Question(
                    "left_undone",
                    "What is overdue or not done, and who sees to it",
                    kind="long_text",
                    hint="The dates are on the child’s page. Leave it empty where nothing is overdue",
                    required=False,
                    most=8000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def may_end(around: Around, given: dict[str, Any]) -> None:
    """Refuse an ending that leaves something open, or whose reason the record does not bear out."""
    refuse_what_still_runs(around)
    _reason_stands(around, given["end_reason_code"], given)
    found = list(protected_or_in_care_since(around, given["ended_on"]))
    if found and not given.get(PROTECTED):
        raise Wrong(f"The record shows {found[0]}: answer yes.", field=PROTECTED)
    refuse_unsaid(around, given.get("left_undone"), "left_undone")


def _reason_stands(around: Around, reason: str, given: dict[str, Any]) -> None:
    episode, field = around.rows["episode_of_need"], "end_reason_code"
    if (reason == DIED) != (around.child.died_on is not None):
        raise Wrong("The reason and the child’s record do not agree on a death.", field=field)
    authorised = Assessment.objects.filter(person=around.child, authorised_on__isnull=False)
    begun = episode.started_on
    if reason in ASSESSED and not any(
        begun is None or one.authorised_on >= begun for one in authorised
    ):
        raise Wrong("No assessment was authorised in this time.", field=field)
    accepted = StepDown.objects.filter(episode=episode, accepted_on__isnull=False)
    if reason == TO_EARLY_HELP and not accepted.exists():
        raise Wrong("Early help has not accepted the child. Offer a step down first.", field=field)
    if reason == TO_EARLY_HELP and not given.get(STEPS_DOWN):
        raise Wrong("Early help takes over, as the reason says.", field=STEPS_DOWN)
    taken = CaseTransfer.objects.filter(episode=episode, to_team=None, accepted_on__isnull=False)
    if reason == OTHER_COUNCIL and not taken.exists():
        raise Wrong("No other council has taken the child yet. Offer the child first.", field=field)


def nobody_holds(around: Around, episode: Any, given: dict[str, Any]) -> None:
    """Who worked with the child does so no longer, and what was agreed is nobody's task any more."""
    end_allocations(around.doing, around.child.pk, AT_WORK, given["ended_on"], why="work ended")
    actions_end(around, given["ended_on"], why="work ended")


CLOSE_EPISODE = completing(
    "episode_of_need",
    ASKED,
    check=may_end,
    then=nobody_holds,
    why_changed="work ended",
    code="close_episode",
    title="End work with a child",
    why="The months after work ends are when children come back, so ending is looked at from above.",
    decides="D16",
    shows={"summary": "closing_summary", "childs_wishes": "childs_view"},
)
