"""How far a figure can be relied on, as pages say it beside the figure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from keepsight.boards.figures import Known
from keepsight.pages.listing import address
from keepsight.pages.page import Visit
from keepsight.pages.words import plural


def known_rows(visit: Visit, known: Mapping[str, Known]) -> dict[str, dict[str, Any]]:
    """By the code of the figure what ``components/known.html`` shows; nothing of a figure of nobody."""
    return {code: known_row(visit, one) for code, one in known.items() if one.children}


def known_row(visit: Visit, one: Known) -> dict[str, Any]:
    """``grade``, ``meaning``, ``sentence``, and ``url`` of the list of what is to be mended for it."""
    of = plural(one.children, "child", "children")
    sentence = f"No hole is known in the records of the {of} that it counts."
    if one.holes:
        have = "has" if one.holes == 1 else "have"
        sentence = f"Of {of} {one.holes:,} {have} holes in the record: they {one.without}."
    return {
        "title": one.title,
        "grade": one.grade,
        "meaning": one.meaning,
        "sentence": sentence,
        "url": address(visit, "to_mend", figure=one.code) if one.holes else None,
    }
