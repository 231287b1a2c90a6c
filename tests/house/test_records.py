"""Every record as a whole: its council, its form and privacy, its history, and where it may point."""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import Model
from simple_history.models import HistoricalChanges

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import Privacy
from keepsight.law.rules import ROOMS
from keepsight.records.authority import Authority
from keepsight.records.models import RECORDS
from keepsight.records.need.assessment import Assessment
from keepsight.records.people.visit import Visit
from keepsight.records.protection.conference import Conference
from keepsight.records.record import Record

#: What stands with the records and is none: each with the reason why it needs not be one.
NOT_RECORDS = {
    "Authority": "the council itself",
    "Batch": "one import; it carries its council, and every record's visibility hangs on it",
    "Account": "someone who signs in; the worker it is tied to belongs to the council",
    "Demonstration": "marks the whole database as invented",
}
#: Every room may point to these: who did and wrote it, for which council and by which import.
OF_THE_ROOT = {"Worker", "Account", "Team", "Authority", "Batch"}


def declared() -> list[type[Model]]:
    """Every model that stands in ``keepsight.records``, history tables left out."""
    mine = apps.get_app_config("records").get_models()
    return [model for model in mine if not issubclass(model, HistoricalChanges)]


def room_of(model: type[Model]) -> str:
    """The room a record stands in; "" at the root."""
    parts = model.__module__.split(".")
    return parts[2] if len(parts) > 3 else ""


def has(model: type[Model], field: str) -> bool:
    try:
        model._meta.get_field(field)
    except FieldDoesNotExist:
        return False
    return True


def faults_of(model: type[Model]) -> Iterator[str]:
    """What a record lacks of what every record has."""
    module = sys.modules[model.__module__]
    council = has(model, "authority") and model._meta.get_field("authority")
    if model.__name__ not in NOT_RECORDS and not (
        isinstance(council, models.ForeignKey)
        and council.related_model is Authority
        and not council.null
    ):
        yield "belongs to no council"
    if not isinstance(getattr(module, "FORM", None), Form):
        yield "has no FORM"
    privacy = getattr(module, "PRIVACY", None)
    if not isinstance(privacy, Privacy):
        yield "has no PRIVACY"
    else:
        named = (*privacy.identifies, *privacy.restricted)
        yield from (f"keeps {name}, which is no field" for name in named if not has(model, name))
    # Django writes a docstring of its own where there is none: the name and its fields.
    if (model.__doc__ or f"{model.__name__}(").startswith(f"{model.__name__}("):
        yield "does not say why"
    if issubclass(model, Record):
        history = getattr(getattr(model, "history", None), "model", None)
        if history is None or not issubclass(history, HistoricalChanges):
            yield "has no history"
        match = (name for name in model.MATCH_ON if not has(model, name))
        yield from (f"is matched on {name}, which is no field" for name in match)


def wrong_ways(models_: Sequence[type[Model]]) -> Iterator[str]:
    """Pointers from a room to one that comes after it."""
    for model in models_:
        for field in model._meta.get_fields():
            if not (field.is_relation and (field.many_to_one or field.one_to_one)) or (
                field.auto_created
            ):
                continue
            other = field.related_model
            if other.__name__ in OF_THE_ROOT or not room_of(model):
                continue
            if ROOMS.index(room_of(other)) > ROOMS.index(room_of(model)):
                yield f"{model.__name__}.{field.name} points to {other.__name__}"


@pytest.mark.parametrize("model", declared(), ids=lambda model: model.__name__)
def test_a_record_has_what_every_record_has(model: type[Model]) -> None:
    assert list(faults_of(model)) == []


def test_what_is_no_record_is_named_with_its_reason() -> None:
    others = {model.__name__ for model in declared() if not issubclass(model, Record)}
    assert others <= set(NOT_RECORDS)
    assert set(NOT_RECORDS) <= {model.__name__ for model in declared()}


def test_every_record_stands_in_a_room_under_its_own_name() -> None:
    for name, model in RECORDS.items():
        assert room_of(model) in ROOMS
        assert model.__module__.rsplit(".", 1)[-1].replace("_", "") == name.lower()


def test_no_room_points_to_one_that_comes_after_it() -> None:
    assert list(wrong_ways(declared())) == []


# --- each is shown to catch a planted break -----------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("FORM", None, "has no FORM"),
        ("PRIVACY", None, "has no PRIVACY"),
        ("PRIVACY", Privacy(identifies=("shoe_size",)), "keeps shoe_size, which is no field"),
        ("PRIVACY", Privacy(restricted=("shoe_size",)), "keeps shoe_size, which is no field"),
    ],
)
def test_a_form_or_privacy_that_is_missing_or_wrong_is_caught(
    monkeypatch: pytest.MonkeyPatch, name: str, value: object, says: str
) -> None:
    monkeypatch.setattr(importlib.import_module(Visit.__module__), name, value)
    assert list(faults_of(Visit)) == [says]


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("MATCH_ON", ("person", "shoe_size"), "is matched on shoe_size, which is no field"),
        ("__doc__", None, "does not say why"),
        ("__doc__", "Visit(id, authority)", "does not say why"),
        ("history", None, "has no history"),
    ],
)
def test_a_record_without_match_history_or_reason_is_caught(
    monkeypatch: pytest.MonkeyPatch, name: str, value: object, says: str
) -> None:
    monkeypatch.setattr(Visit, name, value)
    assert list(faults_of(Visit)) == [says]


def test_a_record_of_no_council_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Visit._meta.get_field("authority"), "null", True)
    assert list(faults_of(Visit)) == ["belongs to no council"]


def test_a_pointer_to_a_later_room_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    field = Assessment._meta.get_field("person")
    monkeypatch.setattr(field, "related_model", Conference)
    assert list(wrong_ways([Assessment])) == ["Assessment.person points to Conference"]


# --- a pointer written as a name ----------------------------------------------------------------


def imported_pointers(source: str) -> Iterator[int]:
    """The lines at which a field points to a model itself, and not to its name."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        points = node.func.attr in {"ForeignKey", "OneToOneField", "ManyToManyField"}
        if points and not isinstance(node.args[0], ast.Constant):
            yield node.lineno


def test_a_record_is_pointed_to_by_name_alone() -> None:
    """A model handed to a field would be an import from room to room, and could close a circle."""
    folder = Path(importlib.import_module("keepsight.records").__path__[0])
    for path in sorted(folder.rglob("*.py")):
        if "migrations" not in path.parts:
            found = list(imported_pointers(path.read_text(encoding="utf-8")))
            assert found == [], path.relative_to(folder)


def test_a_pointer_to_an_imported_model_is_caught() -> None:
    source = 'a = models.ForeignKey("records.Person")\nb = models.ForeignKey(Person)\n'
    assert list(imported_pointers(source)) == [2]
