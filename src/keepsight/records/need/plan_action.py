"""One thing to be done under a plan, or agreed at a meeting: what is done, who does it, by when."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

#: The plans that have actions, by the names of the files of their records.
PLANS = (
    ("protection_plan", "Child protection plan"),
    ("child_in_need_plan", "Child in need plan"),
)
#: Tasks agreed at a strategy discussion are of no plan: there may be none yet, or another after it.
STRATEGY = "strategy_discussion"
#: Nor are those agreed when the child was looked at again in a review of the caseload.
CASELOAD_REVIEW = "caseload_review"
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "what_is_to_change",
                    "What is to be different for the child",
                    kind="long_text",
                    hint="As the child would notice it",
                    most=2_000,
                ),
                Question("action", "What is done about it", hint="In one line"),
                Question(
                    "owner_words",
                    "Who does it",
                    hint="A parent, a teacher, the health visitor: a name and not a service",
                ),
                Question(
                    "owner",
                    "The worker of ours who does it",
                    kind="choice",
                    choices="workers",
                    hint="Leave it empty where it is nobody of ours",
                    required=False,
                ),
                Question("by_when_on", "By when it is done", kind="date", may_lie_ahead=True),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child of the plan",
        "plan_kind_code": "the plan that is open: never two at once; or the strategy discussion, or the review",
        "written_on": "the day of writing, or of the meeting or review that agreed it",
        "done_on": "asked by finish_plan_action",
        "outcome_words": "asked by finish_plan_action",
        "ended_on": "asked by drop_plan_action, or the day on which the plan or all work ends",
        "why_ended": "asked by drop_plan_action",
    },
)
PRIVACY = Privacy(
    restricted=("what_is_to_change", "action", "owner_words", "outcome_words", "why_ended")
)
OPEN = Open(
    "an action of a plan",
    begins="written_on",
    ends=("done_on", "ended_on"),
    kind="action",  # of ten actions each is told by what is done
)

TOLD = {
    "written_on": "Action agreed. {action}",
    "done_on": "Action done. {outcome_words}",
    "ended_on": "Action not done, and ended. {why_ended}",
}


class PlanAction(Record):
    """A plan that does not say who does what by when is a wish."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    plan_kind_code = models.CharField(max_length=20, blank=True, default="")
    written_on = models.DateField(null=True, blank=True)
    what_is_to_change = models.TextField(blank=True, default="")
    action = models.TextField(blank=True, default="")
    owner_words = models.CharField(max_length=200, blank=True, default="")
    owner = models.ForeignKey(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    by_when_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    outcome_words = models.TextField(blank=True, default="")
    why_ended = models.TextField(blank=True, default="")

    MATCH_ON = ("person", "plan_kind_code", "written_on", "action")
