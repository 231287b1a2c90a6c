"""A flag as the child's page says it: what to do, which danger, from whom it is known, until when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from keepsight.access.record.flags import FlagLine
from keepsight.actions.people.raise_flag import RAISE_FLAG
from keepsight.pages.finished import in_words
from keepsight.pages.words import day, small


def flags_in_words(flags: Iterable[FlagLine], on: date) -> list[dict[str, Any]]:
    """The lines of "Take care", as ``people/child.html`` shows them."""
    return [_line(one, on) for one in flags]


def _line(one: FlagLine, on: date) -> dict[str, Any]:
    danger = in_words(RAISE_FLAG.form, "kind_code", one.kind_code)
    if one.risk_code:
        risk = in_words(RAISE_FLAG.form, "risk_code", one.risk_code)
        danger = f"{danger}, {small(risk.partition(':')[0])}"
    said = f"{danger}: {one.what_to_do}" if one.what_to_do else danger
    told = f" Known from: {one.told_by}." if one.told_by else ""
    text = f"{said.rstrip('.')}.{told}"
    if one.review_on is not None and one.review_on < on:
        late = f"{text} To be looked at again since {day(one.review_on)}."
        return {"text": late, "until_on": None}
    return {"text": text, "until_on": one.review_on}
