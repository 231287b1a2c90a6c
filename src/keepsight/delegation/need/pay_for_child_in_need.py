"""D37: money under section 17; who decides goes by the amount."""

from keepsight.delegation.answers import is_over
from keepsight.kernel.decision import Case, Decision, OnFile, Rise
from keepsight.kernel.form import Question


def is_over_100(case: Case) -> bool:
    """Over £100."""
    return is_over(case, "amount", 100)


def is_over_500(case: Case) -> bool:
    """Over £500."""
    return is_over(case, "amount", 500)


def is_over_2000(case: Case) -> bool:
    """Over £2,000."""
    return is_over(case, "amount", 2_000)


PAY_FOR_CHILD_IN_NEED = Decision(
    code="D37",
    title="Pay money for a child in need",
    why="Small sums must be quick, and large ones must not be a way round a proper plan.",
    source="Children Act 1989, section 17(6); local standard for the amounts",
    level=40,
    rises=(
        Rise(is_over_100, "over £100", 50),
        Rise(is_over_500, "over £500", 60),
        Rise(is_over_2000, "over £2,000", 70),
    ),
    asks=(Question("amount", "How much, in pounds", kind="number", hint="For example, 85.50"),),
    on_file=(
        OnFile("need_it_meets", "which need the money meets"),
        OnFile("other_ways", "what else was tried: benefits, charities, family"),
    ),
)
