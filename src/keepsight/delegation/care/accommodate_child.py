"""D21: a child becomes looked after by agreement; a head of service, at night the duty manager."""

from keepsight.delegation.answers import AGE, is_over, may_be_under
from keepsight.delegation.on_file import CHILDS_WISHES, LEGAL_ADVICE, the_office_is_closed
from keepsight.kernel.decision import Case, Decision, OnFile


def may_be_under_16(case: Case) -> bool:
    """Under 16, or of an age that nobody knows."""
    return may_be_under(case, AGE, 16)


def is_16_or_over(case: Case) -> bool:
    """From 16 on, a young person may agree for themselves."""
    return is_over(case, AGE, 15)


ACCOMMODATE_CHILD = Decision(
    code="D21",
    title="Accommodate a child",
    why="A child who leaves home by agreement leaves it all the same: somebody senior says yes.",
    source="Children Act 1989, section 20",
    level=60,
    turns_on=(AGE,),
    on_file=(
        LEGAL_ADVICE,
        CHILDS_WISHES,
        OnFile(
            "parents_consent",
            "the consent of everyone with parental responsibility who can be reached",
            when=may_be_under_16,
        ),
        OnFile("own_consent", "the young person’s own agreement", when=is_16_or_over),
        OnFile("family_network", "what the wider family can offer"),
        OnFile(
            "on_call_senior", "the on-call senior manager’s agreement", when=the_office_is_closed
        ),
    ),
    out_of_hours=40,
    weighs_options=True,
    also_called=("Accommodate a child under section 20",),
)
