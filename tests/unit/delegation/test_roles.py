"""Roles are data that holds together, and who runs the house sees no case."""

from __future__ import annotations

from pathlib import Path

import pytest

from keepsight.delegation import roles
from keepsight.delegation.known_roles import known_roles, role_called, role_of
from keepsight.kernel.role import CAPABILITIES, Role


def test_every_file_of_roles_is_a_role_under_its_own_code() -> None:
    files = {path.stem for path in Path(roles.__path__[0]).glob("*.py")} - {"__init__"}
    assert set(known_roles()) == files


@pytest.mark.parametrize("role", known_roles().values(), ids=lambda role: role.code)
def test_a_role_says_what_it_is_and_why(role: Role) -> None:
    assert role.title and role.source
    assert role.why.endswith(".") and len(role.why.split()) < 20
    assert len(role.code) <= 30


def test_every_capability_is_given_to_somebody() -> None:
    given = {capability for role in known_roles().values() for capability in role.may}
    assert given == set(CAPABILITIES)


@pytest.mark.parametrize("code", ["administrator", "workforce_lead"])
def test_who_runs_the_house_sees_no_case(code: str) -> None:
    role = known_roles()[code]
    assert not role.reaches_children and not role.sees_index
    seeing = {"see_audit_of_child", "see_audit_of_any_child", "see_caseloads", "answer_waiting"}
    assert not role.may & seeing


def test_no_role_that_holds_children_runs_the_house() -> None:
    for role in known_roles().values():
        assert not (role.reaches_children and role.may & {"manage_workforce", "manage_accounts"})


def test_the_levels_of_the_line_rise() -> None:
    line = "social_worker team_manager service_manager head_of_service assistant_director director"
    levels = [known_roles()[code].level for code in line.split()]
    assert levels == sorted(set(levels))


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Team Manager", "team_manager"),
        (" team  manager", "team_manager"),
        ("TM", "team_manager"),
        ("team_manager", "team_manager"),
        ("Director of Children's Services", "director"),
        ("IRO", "independent_reviewing_officer"),
    ],
)
def test_a_title_is_known_however_written(title: str, code: str) -> None:
    role = role_called(title)
    assert role is not None and role.code == code


def test_an_unknown_title_is_no_role() -> None:
    assert role_called("Grand vizier") is None
    assert role_of("grand_vizier") is None


def test_a_role_that_cannot_be_is_refused() -> None:
    said = {"code": "x", "title": "X", "why": "Because.", "source": "None"}
    with pytest.raises(ValueError, match="may fly"):
        Role(**said, level=10, may=frozenset({"fly"}))
    with pytest.raises(ValueError, match="level"):
        Role(**said, level=5)
    with pytest.raises(ValueError, match="household"):
        Role(**said, level=10, with_household=True)
