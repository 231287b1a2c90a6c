"""D41: what somebody reads of their own record; a service manager, on the information governance lead’s advice."""

from keepsight.delegation.answers import is_any_of
from keepsight.kernel.decision import Case, Decision, OnFile
from keepsight.kernel.form import Question


def withholds(case: Case) -> bool:
    """Some of it stays back."""
    return is_any_of(case, "matter", "withhold")


RELEASE_RECORD = Decision(
    code="D41",
    title="Release a record, or withhold it for fear of serious harm",
    why="It is their own story; only serious harm, or somebody else’s privacy, keeps a page back.",
    source="UK GDPR, article 15; Data Protection Act 2018, schedule 3, part 3",
    level=50,
    asks=(
        Question(
            "matter",
            "What is to happen",
            kind="choice",
            choices=(("release", "Release"), ("withhold", "Withhold all or part")),
        ),
    ),
    on_file=(
        OnFile("governance_lead", "what the information governance lead recommends"),
        OnFile("second_reader", "that a second person has read what goes out"),
        OnFile("serious_harm", "what the serious harm would be, and who says so", when=withholds),
    ),
)
