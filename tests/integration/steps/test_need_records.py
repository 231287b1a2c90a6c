"""Every field of the records of contact and need is asked by a step, or says why it is filled otherwise."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from keepsight.kernel.form import FILLED_BY_IMPORTS, NOT_ASKED_YET, Form
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.records.models import RECORDS
from keepsight.records.record import Record

#: What every record has, and nobody is asked.
OF_THE_HOUSE = {"id", "authority", "source", "recorded_at", "batch_number"}


def records() -> Iterator[type[Record]]:
    for record in RECORDS.values():
        if record.__module__.split(".")[2] in ("contact", "need"):
            yield record


def form_of(record: type[Record]) -> Form:
    form: Form = sys.modules[record.__module__].FORM
    return form


@pytest.mark.parametrize("record", records(), ids=lambda record: record.__name__)
def test_a_field_is_asked_or_says_why_not(record: type[Record]) -> None:
    form = form_of(record)
    assert form not in (FILLED_BY_IMPORTS, NOT_ASKED_YET)
    fields = {field.name for field in record._meta.concrete_fields} - OF_THE_HOUSE
    asked = {question.field for question in form.questions}
    if "*" in form.not_asked:
        assert not asked
        return
    assert set(form.not_asked) - fields == set(), "a reason for a field that is gone"
    assert fields - asked - set(form.not_asked) == set()
    assert not asked & set(form.not_asked), "asked, and said not to be"


def test_what_is_said_to_be_asked_by_a_step_is_asked_there() -> None:
    steps = {step.code: step for step in units_of("actions", Step).values()}
    wrong = []
    for record in records():
        for field, reason in form_of(record).not_asked.items():
            if not reason.startswith("asked by "):
                continue
            named = reason.removeprefix("asked by ").replace(",", " ").split()
            for code in (one for one in named if "_" in one):
                asked = {question.field for question in steps[code].form.questions}
                if field not in asked:
                    wrong.append(f"{record.__name__}.{field} is not asked by {code}")
    assert wrong == []
