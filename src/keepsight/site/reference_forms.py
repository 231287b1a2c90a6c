"""The page of the reference about forms: every question, each form in all its shapes, what is asked twice."""

from __future__ import annotations

from collections.abc import Iterator

from keepsight.kernel.form import Form, Question, fingerprint, versions
from keepsight.site.markdown import table
from keepsight.site.questions_asked import REASONS, asked_twice, every_form, every_question

KINDS = {
    "text": "a line",
    "long_text": "a text",
    "email": "an e-mail address",
    "date": "a date",
    "number": "a number",
    "yes_no": "yes or no",
    "choice": "one of a list",
    "several": "any number of a list",
    "tick": "a box to tick",
    "file": "a file",
    "password": "a password",
}


def forms() -> str:
    """Every form with its questions and the fingerprint of each shape, and what is asked twice."""
    questions = every_question()
    twice = asked_twice(questions)
    said = [
        "# Forms",
        "What people are asked. A form that changes keeps its earlier shapes, and what was written on "
        "one reads on that one for ever; its fingerprint tells that it never changed.",
        f"{len(questions)} questions are asked. {len(twice)} look as if they were asked in two places:",
        table(
            ("what", "where", "why it is not asked again"),
            (
                (key, ", ".join(one.where for one in places), REASONS.get(key, ""))
                for key, places in sorted(twice.items())
            ),
        ),
    ]
    shown: set[int] = set()
    for where, form in sorted(every_form(), key=_records_first):
        own = [one for one in form.questions if id(one) not in shown]
        shown |= {id(one) for one in own}
        if own:
            said += [f"## {where}", *_shapes(form)]
    return "\n\n".join(said)


def _records_first(one: tuple[str, Form]) -> tuple[bool, str]:
    return not one[0].startswith("records."), one[0]


def _shapes(form: Form) -> Iterator[str]:
    for shape in versions(form):
        yield f"Since {shape.since}, fingerprint `{fingerprint(shape)}`."
        yield table(
            ("field", "question", "answered with", "must be answered"),
            (
                (f"`{one.field}`", one.words, _with(one), "yes" if one.required else "no")
                for one in shape.questions
            ),
        )


def _with(question: Question) -> str:
    said = KINDS[question.kind]
    if question.kind in ("text", "long_text"):
        said += f", up to {question.most:,} letters"
    return said
