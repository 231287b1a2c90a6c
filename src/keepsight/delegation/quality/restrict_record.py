"""D39: a record is locked, or opened again; a service manager."""

from keepsight.delegation.answers import is_any_of
from keepsight.kernel.decision import Case, Decision, OnFile
from keepsight.kernel.form import Question


def restricts(case: Case) -> bool:
    """The record is to be locked."""
    return is_any_of(case, "matter", "restrict")


RESTRICT_RECORD = Decision(
    code="D39",
    title="Restrict a child’s record, or lift the restriction",
    why="A locked record protects a child, and also hides a child from those who could help.",
    source="Local standard: restricted records, reviewed every 90 days",
    level=50,
    asks=(
        Question(
            "matter",
            "What is to happen",
            kind="choice",
            choices=(("restrict", "Restrict the record"), ("lift", "Lift the restriction")),
        ),
    ),
    on_file=(
        OnFile("ground", "the ground for it"),
        OnFile("named_readers", "who may open the record, by name", when=restricts),
    ),
)
