"""What turns of an allegation share: the children whom it concerns, by number and never by name."""

from __future__ import annotations

from typing import Any

from keepsight.access.apart.children_named import numbers_in, unknown_among
from keepsight.writing.perform import Doing, Wrong


def are_children(doing: Doing, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) what is the number of no child of whom the writer may know."""
    unknown = unknown_among(doing.by, numbers_in(given.get("children")), now=doing.now)
    if unknown:
        raise Wrong(
            f"{unknown[0]} is the number of no child here. Write numbers as they stand on the child’s page "
            "(C-12), one a line.",
            field="children",
        )


def as_kept(given: dict[str, Any]) -> dict[str, Any]:
    """The numbers one a line, each once."""
    return {"children": "\n".join(numbers_in(given.get("children")))}
