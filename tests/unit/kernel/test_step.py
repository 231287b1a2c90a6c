"""A step that contradicts itself is caught where it is declared."""

from __future__ import annotations

from typing import Any

import pytest

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.step import Step

FORM = Form((Section("", (Question("childs_words", "What the child said"),)),))


def step(**said: Any) -> Step:
    words = {"code": "x", "title": "X", "why": "Because.", "may": "write_notes", "decides": "D12"}
    return Step(form=FORM, run=print, **{**words, **said})


def test_what_a_step_shows_is_a_question_of_its_own() -> None:
    assert step(shows={"childs_wishes": "childs_words"}).shows
    with pytest.raises(ValueError, match="shows what it does not ask"):
        step(shows={"childs_wishes": "wishes"})
    with pytest.raises(ValueError, match="shows what it does not ask"):
        step(excuses={"childs_wishes": "why_not"})


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"level": 33}, "which nobody holds"),
        ({"completes": "contact"}, "does not need"),
        ({"decides": "", "case": {"matter": "move"}}, "a decision that it does not take"),
        ({"needs": ("contact",), "bars": ("contact",)}, "needs what bars it"),
    ],
)
def test_a_level_that_nobody_holds_and_needs_that_cannot_be(said: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        step(**said)
