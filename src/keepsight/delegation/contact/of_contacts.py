"""What both decisions about a contact turn on."""

from keepsight.delegation.answers import is_yes
from keepsight.kernel.decision import Case, OnFile
from keepsight.kernel.form import Question


def needs_second_manager(case: Case) -> bool:
    """The third contact in twelve months, or decided otherwise than the last on similar facts."""
    return is_yes(case, "needs_second_manager")


AGAIN = Question(
    "needs_second_manager",
    "Is it the third contact in twelve months, or decided otherwise than the last on similar facts?",
    kind="yes_no",
)
SECOND_MANAGER = OnFile(
    "second_manager",
    "that a second manager has read it and agrees, named in the reasons",
    when=needs_second_manager,
)
