"""D26: a child under 18 sleeps where no child should; the director alone, night by night."""

from keepsight.delegation.answers import AGE, may_be_under
from keepsight.delegation.on_file import CHILDS_WISHES, RISK_ASSESSMENT
from keepsight.kernel.decision import Case, Decision, OnFile
from keepsight.kernel.form import Question


def may_be_under_16(case: Case) -> bool:
    """Under 16, or of an age that nobody knows."""
    return may_be_under(case, AGE, 16)


USE_UNSUITABLE_ACCOMMODATION = Decision(
    code="D26",
    title="Use bed and breakfast, or another unsuitable place, for a child",
    why="If a child sleeps in a hotel tonight, the director has said so, and looks again tomorrow.",
    source=(
        "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 27A; "
        "Statutory guidance on homeless 16 and 17 year olds (April 2018); local standard for who decides"
    ),
    level=80,
    asks=(
        Question(
            "kind",
            "What kind of place",
            kind="choice",
            choices=(
                ("bed_and_breakfast", "Bed and breakfast, hotel or hostel"),
                ("unregistered", "An unregistered home"),
                ("other", "Another unsuitable place"),
            ),
        ),
    ),
    turns_on=(AGE,),
    on_file=(
        CHILDS_WISHES,
        RISK_ASSESSMENT,
        OnFile("what_was_tried", "every place that was tried, and what each said"),
        OnFile("who_stays", "who stays with the child, or looks in, through the night"),
        OnFile("looked_at_again", "when this is looked at again: the next day at the latest"),
        OnFile("legal_advice", "legal advice", when=may_be_under_16),
    ),
    weighs_options=True,
)
