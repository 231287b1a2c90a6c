"""D47: a level is lent for some days or weeks; somebody one level above it."""

from keepsight.delegation.answers import is_any_of
from keepsight.kernel.decision import Case, Decision, OnFile, Rise
from keepsight.kernel.form import Question


def lends_40(case: Case) -> bool:
    """Lends a team manager’s level."""
    return is_any_of(case, "level_lent", "40")


def lends_50(case: Case) -> bool:
    """Lends a service manager’s level."""
    return is_any_of(case, "level_lent", "50")


def lends_60(case: Case) -> bool:
    """Lends a head of service’s level."""
    return is_any_of(case, "level_lent", "60")


def lends_70(case: Case) -> bool:
    """Lends an assistant director’s level."""
    return is_any_of(case, "level_lent", "70")


def lends_80(case: Case) -> bool:
    """Lends the director’s level."""
    return is_any_of(case, "level_lent", "80")


DELEGATE_TEMPORARILY = Decision(
    code="D47",
    title="Let somebody act up for a time",
    why="Nobody can lend more than is under them, nor without an end.",
    source="Local standard: one level above, from a day to a day",
    level=40,
    rises=(
        Rise(lends_40, "lends a team manager’s level", 50),
        Rise(lends_50, "lends a service manager’s level", 60),
        Rise(lends_60, "lends a head of service’s level", 70),
        Rise(lends_70, "lends an assistant director’s level", 80),
        Rise(lends_80, "lends the director’s level", 80),
    ),
    asks=(
        Question(
            "level_lent",
            "Which level is lent",
            kind="choice",
            choices=(
                ("20", "Newly qualified social worker"),
                ("30", "Social worker"),
                ("35", "Advanced practitioner"),
                ("40", "Team manager"),
                ("50", "Service manager"),
                ("60", "Head of service"),
                ("70", "Assistant director"),
                ("80", "Director"),
            ),
        ),
        Question("until_on", "Until which day", kind="date"),
    ),
    on_file=(
        OnFile("why_and_from_when", "why, and from which day"),
        OnFile("chief_executive", "the chief executive’s agreement", when=lends_80),
    ),
    is_of_a_child=False,
)
