"""Ask a child how the help is: whether it was explained, and whether the plan keeps the child safe."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.people.voice_of_child import FORM, VoiceOfChild
from keepsight.writing.perform import Wrong

ABOUT_IT = tuple(one.field for one in FORM.questions if one.field != "asked_on")


def says_something(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a form on which the child said nothing at all."""
    if not any(given.get(field) for field in ABOUT_IT):
        raise Wrong("Write down at least one thing that the child answered.", field=ABOUT_IT[0])


ASK_CHILD = making(
    VoiceOfChild,
    check=says_something,
    code="ask_child",
    title="Ask the child how the help is",
    why="The child’s view is evidence: only the child knows whether the plan keeps it safe.",
)
