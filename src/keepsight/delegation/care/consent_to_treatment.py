"""D35: a parent cannot be asked, or says no; a service manager, and higher the graver it is."""

from keepsight.delegation.answers import is_any_of
from keepsight.delegation.on_file import CHILDS_WISHES
from keepsight.kernel.decision import Case, Decision, OnFile, Rise
from keepsight.kernel.form import Question


def parent_refuses(case: Case) -> bool:
    """The parent refuses."""
    return is_any_of(case, "why", "refuses")


def is_withdrawal(case: Case) -> bool:
    """Treatment that keeps the child alive is to end."""
    return is_any_of(case, "why", "withdrawal")


def parent_not_reached(case: Case) -> bool:
    """The parent cannot be reached."""
    return is_any_of(case, "why", "not_reached")


def parent_is_not_willing(case: Case) -> bool:
    """The parent refuses, or treatment is to end."""
    return is_any_of(case, "why", "refuses", "withdrawal")


CONSENT_TO_TREATMENT = Decision(
    code="D35",
    title="Consent to a looked-after child’s medical treatment",
    why="Where a parent’s word is missing, somebody must give theirs, and the graver the matter the higher.",
    source="Children Act 1989, section 3(5), section 33(3) and section 100",
    level=50,
    rises=(
        Rise(parent_refuses, "the parent refuses", 60),
        Rise(is_withdrawal, "treatment that keeps the child alive is to end", 80),
    ),
    asks=(
        Question(
            "why",
            "Why the parent’s consent is not enough",
            kind="choice",
            choices=(
                ("not_reached", "The parent cannot be reached"),
                ("refuses", "The parent refuses"),
                ("withdrawal", "Treatment that keeps the child alive is to end"),
            ),
        ),
    ),
    on_file=(
        CHILDS_WISHES,
        OnFile("doctors_advice", "the doctor’s advice in writing"),
        OnFile("efforts_to_reach", "how the parent was tried", when=parent_not_reached),
        OnFile("legal_advice", "legal advice", when=parent_is_not_willing),
        OnFile("high_court_order", "the High Court’s order", when=is_withdrawal),
    ),
)
