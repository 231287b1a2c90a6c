"""Every record that speaks of a child says how it is told in a line, or why it is not."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import Any

import pytest

from keepsight.access.record.telling import tellings
from keepsight.boards.code_choices import words_of_codes
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.told import Told, told
from keepsight.records.models import RECORDS
from keepsight.records.people.visit import Visit

#: One question asks for every line of a child; SQLite joins at most five hundred.
MOST_LINES = 450
DAYS = ("DateField", "DateTimeField")


def about_a_child() -> Iterator[type[Any]]:
    """The records with a ``person``: what they hold, they hold of a child."""
    for model in RECORDS.values():
        if "person" in {field.name for field in model._meta.concrete_fields}:
            yield model


def faults_of(model: type[Any], declared: Any) -> Iterator[str]:
    """What is wrong with how a record is told."""
    if declared is None:
        yield "says neither how it is told nor why it is not"
        return
    try:
        said = told(declared, model.__module__.split(".")[2])
    except ValueError as error:
        yield str(error)
        return
    if not isinstance(said, Told):
        return
    fields = {field.name: field for field in model._meta.concrete_fields}
    privacy: Privacy = sys.modules[model.__module__].PRIVACY
    if not said.lines:
        yield "has no line"
    for line in said.lines:
        if line.on not in fields or fields[line.on].get_internal_type() not in DAYS:
            yield f"is told on {line.on}, which is no day"
        if "{" in line.said({}) or not line.said({}):
            yield f"says nothing of {line.on} where nothing is on file"
        for more in line.more:
            yield from (f"{line.on}: {fault}" for fault in _of_column(more, fields, privacy))


def _of_column(more: Any, fields: Mapping[str, Any], privacy: Privacy) -> Iterator[str]:
    field = fields.get(more.column)
    if field is None:
        yield f"{more.column} is no field"
    elif more.column in privacy.identifies:
        yield f"{more.column} says who the child is"
    elif bool(more.yes or more.no) != (field.get_internal_type() == "BooleanField"):
        yield f"{more.column} is answered by yes or no, or is not"
    elif not (
        more.column == "worker"
        or more.column.endswith("_code")
        or field.get_internal_type() in ("BooleanField", "TextField")
        or more.column in privacy.restricted
    ):
        yield f"{more.column} is neither a code nor free text"
    if more.codes:
        words_of_codes(more.codes)


@pytest.mark.parametrize("model", list(about_a_child()), ids=lambda model: model.__name__)
def test_a_record_of_a_child_is_told_or_says_why_not(model: type[Any]) -> None:
    declared = getattr(importlib.import_module(model.__module__), "TOLD", None)
    assert list(faults_of(model, declared)) == []


def test_what_is_about_no_child_is_not_told() -> None:
    of_a_child = {model.__module__.rsplit(".", 1)[-1] for model in about_a_child()}
    assert set(tellings()) <= of_a_child


def test_all_lines_fit_into_one_question() -> None:
    assert sum(len(one.told.lines) for one in tellings().values()) < MOST_LINES


# --- each is shown to catch a planted break -----------------------------------------------------


@pytest.mark.parametrize(
    ("declared", "says"),
    [
        (None, "says neither how it is told nor why it is not"),
        ("no reason", "Why a record is not told is said in a sentence."),
        ({}, "has no line"),
        ({"kind_code": "Visit"}, "is told on kind_code, which is no day"),
        ({"visited_on": "Visit", "part": "shoes"}, "'shoes' is no part of a child's record."),
        ({"visited_on": "{kind_code}"}, "says nothing of visited_on where nothing is on file"),
        ({"visited_on": "Visit: {shoe_size}"}, "visited_on: shoe_size is no field"),
        ({"visited_on": "Visit: {seen}"}, "visited_on: seen is answered by yes or no, or is not"),
        ({"visited_on": "Visit: {source}"}, "visited_on: source is neither a code nor free text"),
    ],
)
def test_a_record_that_is_told_wrongly_is_caught(declared: Any, says: str) -> None:
    assert list(faults_of(Visit, declared)) == [says]


def test_a_line_that_says_who_the_child_is_is_caught() -> None:
    more, privacy = (
        SimpleNamespace(column="upn", codes="", yes="", no=""),
        Privacy(identifies=("upn",)),
    )
    assert list(_of_column(more, {"upn": None}, privacy)) == ["upn is no field"]
    field = Visit._meta.get_field("kind_code")
    assert list(_of_column(more, {"upn": field}, privacy)) == ["upn says who the child is"]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "Visit"),
        ({"seen": "seen"}, "Visit: seen"),
        ({"kind_code": "at home", "seen_alone": "alone"}, "Visit: at home, alone"),
        (
            {"kind_code": "at home", "seen": "seen", "seen_alone": "alone"},
            "Visit: at home, seen, alone",
        ),
    ],
)
def test_what_is_not_on_file_leaves_no_gap(values: Mapping[str, str], said: str) -> None:
    line = told({"visited_on": "Visit: {kind_code}, {seen?seen|}, {seen_alone?alone|}"}, "people")
    assert isinstance(line, Told)
    assert line.lines[0].said(values) == said
