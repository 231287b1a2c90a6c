"""D20: a child is locked up for their own safety; the director."""

from keepsight.delegation.answers import AGE, may_be_under
from keepsight.delegation.on_file import (
    CARE_PLAN,
    CHILDS_WISHES,
    LEGAL_ADVICE,
    PARENTS_VIEWS,
    REVIEWERS_VIEW,
)
from keepsight.kernel.decision import Case, Decision, OnFile


def may_be_under_13(case: Case) -> bool:
    """Under 13 the Secretary of State must approve as well."""
    return may_be_under(case, AGE, 13)


PLACE_IN_SECURE_ACCOMMODATION = Decision(
    code="D20",
    title="Place a child in secure accommodation",
    why="Taking a child’s liberty is the director’s own decision, with the Secretary of State’s under 13.",
    source="Children Act 1989, section 25; Children (Secure Accommodation) Regulations 1991, regulation 4",
    level=80,
    turns_on=(AGE,),
    on_file=(
        LEGAL_ADVICE,
        CHILDS_WISHES,
        PARENTS_VIEWS,
        CARE_PLAN,
        REVIEWERS_VIEW,
        OnFile("criteria", "how each condition of section 25 is met"),
        OnFile("secretary_of_state", "the Secretary of State’s approval", when=may_be_under_13),
    ),
    weighs_options=True,
)
