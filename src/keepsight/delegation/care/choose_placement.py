"""D23: with whom a child will live; who decides goes by the kind of placement."""

from keepsight.delegation.answers import is_any_of
from keepsight.delegation.on_file import CARE_PLAN, CHILDS_WISHES, PARENTS_VIEWS
from keepsight.kernel.decision import Case, Decision, OnFile, Rise
from keepsight.kernel.form import Question


def is_agency(case: Case) -> bool:
    """An independent fostering agency."""
    return is_any_of(case, "kind", "agency")


def is_residential(case: Case) -> bool:
    """A children’s home."""
    return is_any_of(case, "kind", "residential")


CHOOSE_PLACEMENT = Decision(
    code="D23",
    title="Choose a placement",
    why="The nearest manager may use our own carers; what is bought, and what is a home of staff, goes higher.",
    source="Children Act 1989, section 22C; local standard for who decides",
    level=40,
    rises=(
        Rise(is_agency, "an independent fostering agency", 50),
        Rise(is_residential, "a children’s home", 60),
    ),
    asks=(
        Question(
            "kind",
            "What kind of placement",
            kind="choice",
            choices=(
                ("in_house", "Our own foster carers"),
                ("agency", "An independent fostering agency"),
                ("residential", "A children’s home"),
            ),
        ),
    ),
    on_file=(
        CHILDS_WISHES,
        PARENTS_VIEWS,
        CARE_PLAN,
        OnFile("match", "how the placement meets this child’s needs"),
        OnFile("nearer_first", "what was looked for nearer to home"),
    ),
    weighs_options=True,
)
