"""It is said which children an allegation concerns: on the allegation, and on no child's record."""

from __future__ import annotations

from typing import Any

from keepsight.actions.quality.of_allegations import are_children, as_kept
from keepsight.actions.stepping import asking
from keepsight.actions.turning import turning
from keepsight.records.quality.allegation import CHILDREN
from keepsight.writing.perform import Doing


def known(doing: Doing, _: Any, given: dict[str, Any]) -> None:
    are_children(doing, given)


def kept(doing: Doing, given: dict[str, Any]) -> dict[str, Any]:
    return as_kept(given)


LINK_ALLEGATION = turning(
    "allegation",
    asking(CHILDREN),
    also=kept,
    check=known,
    code="link_allegation",
    title="Say which children it concerns",
    why="Who may have harmed one child in March must be seen beside the child of May.",
    may="keep_allegations",
)
