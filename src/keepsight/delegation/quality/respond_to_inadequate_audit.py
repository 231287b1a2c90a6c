"""D45: what is done for the child after a poor audit; a head of service, within a working day."""

from keepsight.kernel.decision import Decision, OnFile

RESPOND_TO_INADEQUATE_AUDIT = Decision(
    code="D45",
    title="Answer an audit that found the work inadequate",
    why="A file found inadequate is a child who may not be safe, today.",
    source="Local standard: the head of service owns the answer within one working day",
    level=60,
    on_file=(
        OnFile("audit", "the audit, with its grade and findings"),
        OnFile("safety_check", "that the child was found safe on the same day"),
    ),
)
