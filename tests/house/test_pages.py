"""Pages and forms as a whole: each address declared, each question asked or excused, each act given."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

import pytest
from django.db.models import Model
from django.http import HttpResponse
from django.urls import get_resolver
from simple_history.models import HistoricalChanges

from keepsight.delegation.known_roles import known_roles
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.role import CAPABILITIES
from keepsight.kernel.unit import modules_of, units_of
from keepsight.pages.doors.ways import DOORS, every_address
from keepsight.pages.page import Page, Visit, all_pages
from keepsight.records.record import Record

#: What every record has and nobody is asked: the house notes it itself.
NOTED = {"id", *(field.name for field in Record._meta.get_fields())}
NOBODY_IS_ASKED = "*"


# --- addresses ----------------------------------------------------------------------------------


def test_every_address_is_a_page_or_a_door() -> None:
    for pattern in every_address(get_resolver().url_patterns):
        assert hasattr(pattern.callback, "page") or pattern.name in DOORS, pattern.pattern


def test_every_door_stands() -> None:
    """A door that the sign-in library no longer has is taken off the list."""
    names = {pattern.name for pattern in every_address(get_resolver().url_patterns)}
    assert set(DOORS) - names == set()


def test_only_these_pages_are_open_to_everyone() -> None:
    open_ones = {page.name for page in all_pages() if page.is_public}
    assert open_ones == {"accessibility", "calendar_feed", "demo_sign_in", "help", "set_up"}


def view(visit: Visit) -> HttpResponse:
    return HttpResponse("")


@pytest.mark.parametrize(
    "wrong",
    [
        {"may": "see_the_future"},
        {"is_public": True, "may": "import_files"},
        {"is_public": True, "asks_again": True},
        {"reach": "child"},
    ],
)
def test_a_page_that_contradicts_itself_is_refused(wrong: Mapping[str, object]) -> None:
    with pytest.raises(ValueError):
        Page(path="somewhere", name="somewhere", view=view, **wrong)  # type: ignore[arg-type]


# --- what may be done ---------------------------------------------------------------------------


def ungiven(actions: Mapping[str, Action], given: set[str]) -> list[str]:
    """Actions and capabilities that do not meet: an act that no role may do is no act."""
    return [name for name, action in actions.items() if action.may not in given]


def given_by_roles() -> set[str]:
    return {capability for role in known_roles().values() for capability in role.may}


def test_every_action_may_be_done_by_some_role() -> None:
    actions = units_of("actions", Action)
    assert len(actions) >= 13
    assert ungiven(actions, given_by_roles()) == []
    assert all(action.may in CAPABILITIES for action in actions.values())


def test_an_action_that_nobody_may_do_is_noticed() -> None:
    actions = units_of("actions", Action)
    assert ungiven(actions, given_by_roles() - {"manage_accounts"}) != []


def test_an_action_is_called_as_its_file() -> None:
    for name, action in units_of("actions", Action).items():
        assert action.code == name.rsplit(".", 1)[-1]
        assert action.title and action.why.endswith(".")


# --- what is asked ------------------------------------------------------------------------------


def records_with_forms() -> Iterator[tuple[type[Model], Form]]:
    for module in modules_of("records"):
        for value in vars(module).values():
            is_model = isinstance(value, type) and issubclass(value, Model)
            is_model = is_model and not issubclass(value, HistoricalChanges)
            if is_model and value.__module__ == module.__name__ and hasattr(module, "FORM"):
                yield value, module.FORM


def forgotten(model: type[Model], form: Form) -> list[str]:
    """Fields of a record that no question asks and no sentence excuses; and questions of no field."""
    fields = {field.name for field in model._meta.get_fields() if field.concrete}
    asked = {question.field for question in form.questions}
    excused = set(form.not_asked)
    missing = set() if NOBODY_IS_ASKED in excused else fields - asked - excused - NOTED
    return sorted([*missing, *(asked - fields), *(excused - fields - {NOBODY_IS_ASKED})])


def test_every_field_is_asked_or_said_not_to_be() -> None:
    found = {model.__name__: forgotten(model, form) for model, form in records_with_forms()}
    assert len(found) > 40
    assert {name: fields for name, fields in found.items() if fields} == {}


def test_a_forgotten_field_and_an_invented_one_are_noticed() -> None:
    from keepsight.records.workforce.team import FORM, Team

    (section,) = FORM.sections
    fewer = dataclasses.replace(section, questions=section.questions[1:])
    assert forgotten(Team, dataclasses.replace(FORM, sections=(fewer,))) == ["name"]
    more = Section("", (Question("colour", "Colour"),))
    assert forgotten(Team, dataclasses.replace(FORM, sections=(section, more))) == ["colour"]


def test_time_away_has_the_codes_of_the_case_list() -> None:
    from keepsight.records.workforce.absence import REASONS
    from keepsight.returns.case_list.tables import ABSENCE_REASONS

    assert dict(REASONS) == dict(ABSENCE_REASONS)
