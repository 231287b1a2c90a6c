"""Text pasted from Word: every word, quote and tab stays; line ends are one sign; what is no sign goes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.kernel.form import Form, Question, Section
from keepsight.pages.answers import answers_of
from keepsight.pages.pasted import plain

FORM = Form((Section("", (Question("words", "What happened", "long_text", most=20_000),)),))


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("“She said ‘no’” – twice…", "“She said ‘no’” – twice…"),
        ("one\ttwo\u00a0three", "one\ttwo\u00a0three"),
        ("one\r\ntwo\rthree\x0bfour\x0cfive\u2028six", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("Ti\x00a\u200b and \ufeffKai\x07", "Tia and Kai"),
        ("می\u200cروم", "می\u200cروم"),
        ("naïve 👨\u200d👩\u200d👧 Zoë", "naïve 👨\u200d👩\u200d👧 Zoë"),
    ],
)
def test_what_stays_and_what_goes(pasted: str, kept: str) -> None:
    assert plain(pasted) == kept


@given(st.text())
def test_no_word_is_lost_and_cleaning_twice_changes_nothing(text: str) -> None:
    signs = "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u2060\ufeff\ufffe\uffff]"
    assert plain(plain(text)) == plain(text)
    assert plain(text).split() == re.sub(signs, "", text.replace("\x85", "\n")).split()


def test_a_hundred_thousand_letters_get_a_sentence_and_stay() -> None:
    pasted = "“She said so.”\r\n" * 7_000
    answers = answers_of(FORM, {"words": pasted})
    (said,) = answers.errors.values()
    assert said == (
        "What happened: at most 20,000 letters, you wrote 104,999. All of it is still here: take out "
        "84,999 and send it again"
    )
    assert answers.typed["words"].count("“She said so.”") == 7_000


def test_lines_that_windows_sends_count_once() -> None:
    pasted = "\r\n".join(["x"] * 10_000)  # 19,999 letters as they are read, 29,998 as they are sent
    assert answers_of(FORM, {"words": pasted}).errors == {}
