"""D46: a worker in the first year holds such a child; a team manager, with a named co-worker."""

from keepsight.kernel.decision import Decision, OnFile

GIVE_CHILD_TO_NEWLY_QUALIFIED = Decision(
    code="D46",
    title="Give a child on a protection plan or in court to a newly qualified worker",
    why="Nobody learns on a child’s life alone: somebody experienced is named beside them.",
    source="Local standard: assessed and supported year in employment",
    level=40,
    on_file=(
        OnFile("co_worker", "the named co-worker, a social worker or above"),
        OnFile("supervision_agreed", "how often they are supervised on this child"),
    ),
)
