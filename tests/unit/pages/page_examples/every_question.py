"""One form that asks in every way in which a question can be asked: first shown, wrong, and doubted.

A step's form is made of nothing else, so what holds for this form holds for all of them.
"""

from __future__ import annotations

from typing import Any, get_args

from keepsight.kernel.form import Form, Kind, Question, Section
from keepsight.pages.answers import MOST_RADIOS, Answers, answers_of, asked

from .frames import HERE, WORKER

FEW = (("joint", "Together with the police"), ("single", "Children’s services alone"))
#: More than fit as buttons: asked in a list that opens.
MANY = tuple((str(number), f"Worker {number}") for number in range(MOST_RADIOS + 3))
KINDS: tuple[str, ...] = get_args(Kind)
EVERY_QUESTION = Form(
    sections=(
        Section(
            "Every way to ask",
            tuple(
                Question(
                    kind,
                    f"The answer in the way of {kind.replace('_', ' ')}",
                    kind=kind,
                    hint="What it is for, in a sentence",
                    choices=FEW if kind in ("choice", "several") else (),
                )
                for kind in get_args(Kind)
            ),
        ),
        Section(
            "What may be left empty",
            (
                Question(
                    "person", "Who was there", kind="choice", choices="workers", required=False
                ),
                Question("day", "The day", kind="date", required=False),
            ),
        ),
    )
)
CHOICES = {"workers": MANY}
#: An answer to each that cannot be taken, as it was typed.
WRONG: dict[str, Any] = {
    **dict.fromkeys(KINDS, "x" * 300),
    "date-day": "31",
    "date-month": "2",
    "date-year": "2016",
    "several": ["none of these"],
    "long_text": "x" * 201,
}
TOLD: dict[str, Any] = {
    "frame": WORKER,
    "back": {"text": "Write on the record", "url": HERE},
    "title": "Every question: Tobi Ngala",
    "intro": ["What is asked in every way is asked so that everybody can answer."],
    "version": "",
    "standards": [],
    "beside": None,
}


def _form(answers: Answers | None = None, doubted: str = "") -> Any:
    made = asked(EVERY_QUESTION, button="Put it on the record", action=HERE, answers=answers,
                 choices=CHOICES, cancel_url=HERE)  # fmt: skip
    return made.with_doubts(doubted)


_SENT = answers_of(EVERY_QUESTION, WRONG, None, CHOICES)
_DOUBTED = Answers({}, {"date": "This is more than a year ago."}, _SENT.typed)
EVERY_QUESTION_PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "every-question": ("people/step.html", TOLD | {"form": _form()}),
    "every-question-wrong": ("people/step.html", TOLD | {"form": _form(_SENT)}),
    "every-question-doubted": ("people/step.html", TOLD | {"form": _form(_DOUBTED, "seen")}),
}
