"""D36: a child in care leaves the country; a service manager, a head of service for a passport."""

from keepsight.delegation.answers import is_any_of, is_yes
from keepsight.delegation.on_file import CHILDS_WISHES, PARENTS_VIEWS
from keepsight.kernel.decision import Case, Decision, OnFile, Rise
from keepsight.kernel.form import Question


def is_passport(case: Case) -> bool:
    """A passport."""
    return is_any_of(case, "matter", "passport")


def is_over_a_month(case: Case) -> bool:
    """For a month or longer the law asks for more."""
    return is_yes(case, "is_over_a_month")


ALLOW_FOREIGN_TRAVEL = Decision(
    code="D36",
    title="Let a looked-after child travel abroad, or have a passport",
    why="A holiday is part of a childhood; a passport lets a child be taken away.",
    source="Children Act 1989, section 33(7) and (8)",
    level=50,
    rises=(Rise(is_passport, "a passport", 60),),
    asks=(
        Question(
            "matter",
            "What is asked for",
            kind="choice",
            choices=(("travel", "A journey abroad"), ("passport", "A passport")),
        ),
        Question("is_over_a_month", "Is it for a month or longer?", kind="yes_no"),
    ),
    on_file=(
        CHILDS_WISHES,
        PARENTS_VIEWS,
        OnFile(
            "consent_or_leave",
            "everyone’s written consent, or the court’s leave",
            when=is_over_a_month,
        ),
    ),
)
