"""A form of the past never changes: what was written on it reads on it for ever.

``asked_forms.csv`` holds the fingerprint of every shape of every form that is finished once. A line is
only ever added: a form that must change gets a new shape with its own day, and the old one stays.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from django.db.models import Field

from keepsight.kernel.form import Form, fingerprint, form_of, form_on, versions
from keepsight.records.models import RECORDS
from keepsight.records.people.case_note import FORM, CaseNote

KEPT = Path(__file__).with_name("asked_forms.csv")
Shapes = Mapping[tuple[str, str], str]


def kept() -> Shapes:
    with KEPT.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({(row["record"], row["since"]) for row in rows}) == len(rows)
    return {(row["record"], row["since"]): row["fingerprint"] for row in rows}


def finished_once() -> Iterator[tuple[str, type, Form]]:
    """The records that are finished, and so are shown on the form they were written on."""
    for name, model in RECORDS.items():
        if any(field.name == "finished_at" for field in model._meta.concrete_fields):
            yield name, model, sys.modules[model.__module__].FORM


def shapes_of(name: str, form: Form) -> dict[tuple[str, str], str]:
    return {(name, str(shape.since)): fingerprint(shape) for shape in versions(form)}


def changed(held: Shapes, shapes: Shapes) -> list[str]:
    """What is no longer as it was asked, what is gone, and what nobody has noted yet."""
    return [
        f"{record} since {since}"
        for record, since in sorted(held.keys() | shapes.keys())
        if held.get((record, since)) != shapes.get((record, since))
    ]


def test_every_shape_of_a_form_is_as_it_was_asked() -> None:
    shapes: dict[tuple[str, str], str] = {}
    for name, _, form in finished_once():
        shapes |= shapes_of(name, form)
    assert ("CaseNote", "2016-01-01") in shapes
    found = changed(kept(), shapes)
    new = [",".join((*key, shapes[key])) for key in sorted(shapes.keys() - kept().keys())]
    assert found == [], f"See docs/how-to/change-a-form.md. To be added to {KEPT.name}: {new}"


def faults_of(model: type, form: Form) -> Iterator[str]:
    """What would keep a shape from being shown for ever: fields that are gone, lists made elsewhere."""
    fields = {field.name: field for field in model._meta.concrete_fields}  # type: ignore[attr-defined]
    if "form_since" not in fields:
        yield "does not keep the day of its form"
    for shape in versions(form):
        for question in shape.questions:
            field: Field | None = fields.get(question.field)
            if field is None:
                yield f"asked for {question.field} since {shape.since}, which is no field"
            if isinstance(question.choices, str):
                yield f"asks for {question.field} from a list that may change"


def test_every_shape_can_be_shown_for_ever() -> None:
    found = {name: list(faults_of(model, form)) for name, model, form in finished_once()}
    assert found == {"CaseNote": [], "ChildReview": []}


# --- each is shown to catch a planted break -----------------------------------------------------

#: The note as it was first asked, however often it has changed since.
FIRST = list(versions(FORM))[-1]


def with_words(form: Form, words: str, **more: object) -> Form:
    (section,) = form.sections
    first, *rest = section.questions
    changed_section = replace(section, questions=(replace(first, words=words), *rest))
    return replace(form, sections=(changed_section,), **more)  # type: ignore[arg-type]


def test_a_past_form_in_which_a_word_was_changed_is_caught() -> None:
    held = shapes_of("CaseNote", FIRST)
    assert changed(held, shapes_of("CaseNote", with_words(FIRST, "On which day?"))) == [
        "CaseNote since 2016-01-01"
    ]


def test_a_new_shape_keeps_the_old_one_and_must_be_noted() -> None:
    held = shapes_of("CaseNote", FIRST)
    new = with_words(FIRST, "On which day?", since=date(2026, 1, 1), earlier=(FIRST,))
    assert changed(held, shapes_of("CaseNote", new)) == ["CaseNote since 2026-01-01"]
    gone = replace(new, earlier=())
    assert "CaseNote since 2016-01-01" in changed(held, shapes_of("CaseNote", gone))


def test_order_choices_and_hints_count_as_a_change() -> None:
    (section,) = FIRST.sections
    turned = replace(FIRST, sections=(replace(section, questions=section.questions[::-1]),))
    fewer = replace(section.questions[1], choices=section.questions[1].choices[1:])
    cut = replace(FIRST, sections=(replace(section, questions=(fewer, *section.questions[2:])),))
    prints = {fingerprint(one) for one in (FIRST, turned, cut)}
    assert len(prints) == 3


def test_a_field_that_is_gone_and_a_list_from_elsewhere_are_caught() -> None:
    (section,) = FIRST.sections
    gone = replace(section.questions[0], field="colour")
    listed = replace(section.questions[1], choices="kinds")
    older = replace(
        FIRST, since=date(2015, 1, 1), sections=(replace(section, questions=(gone, listed)),)
    )
    assert list(faults_of(CaseNote, replace(FIRST, earlier=(older,)))) == [
        "asked for colour since 2015-01-01, which is no field",
        "asks for kind_code from a list that may change",
    ]


def test_the_shape_of_a_day_is_found() -> None:
    older = replace(FIRST, since=date(2015, 1, 1))
    coming = replace(FIRST, since=date(2030, 1, 1), earlier=(FIRST, older))
    for day, since in ((2014, 2015), (2015, 2015), (2016, 2016), (2029, 2016), (2030, 2030)):
        assert form_on(coming, date(day, 6, 1)).since == date(since, 1, 1), day
    assert form_of(coming, date(2016, 1, 1)) is FIRST
    assert form_of(coming, None) is older
