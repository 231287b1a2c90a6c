"""Life-story work with the child is finished: the child has its story, and somebody to ask."""

from __future__ import annotations

from typing import Any

from keepsight.actions.step_days import said_day
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.writing.perform import Wrong

#: While any of these is open the later-life letter is still to come, and ends the story.
OF_ADOPTION = ("adoption_plan", "early_permanence", "adoption_decision", "match")


def has_begun(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) to finish what has not begun, or before it did."""
    begun = around.rows["life_story"].started_on
    if begun is None:
        raise Wrong("Say first when it began: “Start life-story work”.", field="finished_on")
    if given["finished_on"] < begun:
        raise Wrong(f"This is before it began, on {said_day(begun)}.", field="finished_on")


def is_over(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """It is over, but for a child to be adopted, who is owed a letter for later."""
    goes_on = any(around.all_open(code) for code in OF_ADOPTION)
    return {} if goes_on or _celebrated(around) else {"ended_on": given["finished_on"]}


def _celebrated(around: Around) -> bool:
    return around.rows["life_story"].celebrated_on is not None


FINISH_LIFE_STORY = completing(
    "life_story",
    asking(
        Question("finished_on", "When life-story work was finished", kind="date"),
        Question(
            "what_the_child_has",
            "What the child has now, and whom the child may ask later",
            kind="long_text",
            hint="A book, a box, a film; where a copy is kept; and what the child says of it",
            most=4_000,
        ),
    ),
    also=is_over,
    check=has_begun,
    why_changed="finished",
    code="finish_life_story",
    title="Finish life-story work",
    why="A story that is never finished is never the child’s own.",
)
