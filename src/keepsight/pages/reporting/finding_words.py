"""How pages speak of what the rules of the returns find in the council's own records."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from keepsight.boards.own_findings import Own, labels
from keepsight.pages.words import capital, day, moment

RETURNS = {"cin": "Children in need census", "ssda903": "SSDA903"}
KINDS = {"error": "Error", "query": "Query", "internal": "Do not fit"}
#: What tells where a child lives.
PLACES = frozenset(labels("ssda903")[name] for name in ("HOME_POST", "PL_POST", "URN"))
NOT_HERE = "not shown here"
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def finding(one: Own, *, tells_places: bool = False) -> dict[str, Any]:
    """One finding as a row: where, what is there, what the Department says.

    ``tells_places``: also where the child lives; a list never does.
    """
    return {
        "rule": one.rule,
        "kind": KINDS[one.severity],
        "tag": "error" if one.severity == "error" else "query",
        "message": one.message,
        "return": RETURNS[one.which],
        "where": one.where,
        "cells": [
            (field, NOT_HERE if value and field in PLACES and not tells_places else _said(value))
            for field, value in one.cells
        ],
    }


def when_checked(checks: Iterable[Any]) -> str:
    """When the records were last checked; "" where they never were."""
    last = max((check.checked_at for check in checks), default=None)
    return (
        f"Checked {moment(last)}; what was put right since then still stands here." if last else ""
    )


def _said(value: str | None) -> str:
    """A cell in words: a blank is said, a date is written out. A number of eight digits is no date."""
    if value is None:
        return "blank"
    if not ISO_DAY.fullmatch(value):
        return value
    try:
        return day(date.fromisoformat(value))
    except ValueError:
        return value


def why_no_answer(status: str, reason: str) -> str:
    """Why a rule gave no answer, in a sentence. ``status``: "not_run" or "crashed"."""
    if status == "not_run":
        return f"{capital(reason)}."
    return f"It stopped inside ({reason}). Tell whoever runs Keepsight."
