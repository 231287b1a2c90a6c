"""Who sees what, written a second time by hand: no role reaches or sees more than it needs."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from keepsight.delegation.known_roles import known_roles
from keepsight.kernel.decision import BY_ROLE
from keepsight.kernel.role import EVERY_PART, PARTS, Role

ORDER = ("none", "team", "service", "council")
CASEWORK = {"lead", "co_worker"}


@dataclass(frozen=True)
class Most:
    """The most that a kind of person may have. ``hides``: parts of a record it must not see."""

    reach: str = "none"
    holds: frozenset[str] = frozenset()
    household: bool = False
    index: bool = False
    times: frozenset[str] = frozenset()
    hides: frozenset[str] = frozenset()
    in_line: bool = False


def holder(*more: str, **also: object) -> Most:
    return Most(holds=frozenset(CASEWORK | set(more)), index=True, in_line=True, **also)  # type: ignore[arg-type]


def reads(*times: str, index: bool = True, sees: set[str] | None = None) -> Most:
    hides = EVERY_PART - sees if sees is not None else frozenset()
    return Most(index=index, times=frozenset(times), hides=frozenset(hides))


NOTHING = Most()
INDEX = Most(index=True)
#: Who may be given children to look at again: their times besides, while a review lasts.
AGAIN = frozenset({"given_to_review"})
HOME = {"address", "care", "education", "health"}
#: One line for each kind of person that a children's service has to do with.
TABLE: dict[str, Most] = {
    "partner": NOTHING,
    "referral_coordinator": replace(INDEX, in_line=True),
    "duty_social_worker": holder(
        reach="team", household=True, hides=frozenset({"adoption", "quality"})
    ),
    "front_door_manager": holder(
        reach="team", household=True, times=AGAIN, hides=frozenset({"adoption", "quality"})
    ),
    "social_worker": holder(household=True),
    "newly_qualified_social_worker": holder(household=True),
    "family_support_worker": holder(hides=frozenset({"legal", "adoption"})),
    "personal_adviser": holder(
        "personal_adviser",
        hides=frozenset({"need", "protection", "legal", "adoption", "quality", "family"}),
    ),
    "advanced_practitioner": holder(household=True, times=AGAIN | {"supervised"}),
    "practice_educator": reads("supervised", *AGAIN),
    "team_manager": holder(reach="team", household=True, times=AGAIN),
    "emergency_duty_manager": holder(
        reach="team", household=True, times=frozenset({"asked_at_night"})
    ),
    "service_manager": Most(reach="service", index=True, times=AGAIN, in_line=True),
    "head_of_service": Most(reach="service", index=True, times=AGAIN, in_line=True),
    "assistant_director": Most(reach="council", index=True, times=AGAIN, in_line=True),
    "director": Most(reach="council", index=True, times=AGAIN, in_line=True),
    "conference_chair": Most(holds=frozenset({"conference_chair"}), index=True, times=AGAIN),
    "independent_reviewing_officer": Most(
        holds=frozenset({"reviewing_officer"}), index=True, times=AGAIN
    ),
    "designated_officer": INDEX,
    "quality_auditor": reads("drawn_for_audit", *AGAIN),
    "quality_moderator": reads("drawn_for_audit", "drawn_for_second_look", *AGAIN),
    "principal_social_worker": NOTHING,
    "lawyer": reads("court_work"),
    "placements_officer": reads("looked_after", sees=HOME),
    "fostering_social_worker": reads("looked_after", sees=HOME),
    "virtual_school_head": reads("looked_after", sees={"education"}),
    "looked_after_nurse": reads("looked_after", sees={"health"}),
    "performance_analyst": Most(reach="council", index=True, hides=frozenset({"narrative"})),
    "workforce_lead": NOTHING,
    "finance_officer": NOTHING,
    "information_governance": reads("asked_for", "drawn_for_disclosure"),
    "subject_access_caseworker": reads("asked_for", "drawn_for_disclosure"),
    "lead_member": NOTHING,
    "scrutiny_councillor": NOTHING,
    "chief_executive": NOTHING,
    "commissioner": NOTHING,
    "inspector": reads("drawn_for_inspection", index=False),
    "union_representative": NOTHING,
    "administrator": NOTHING,
    "agency_decision_maker": reads("adoption", "asked_to_decide"),
    "panel_adviser": reads("adoption", sees=set(EVERY_PART) - {"need", "protection", "quality"}),
}
#: What only those may do who are named here, whatever else a role is given.
KEPT: dict[str, set[str]] = {
    "manage_accounts": {"administrator"},
    "manage_workforce": {"administrator", "workforce_lead"},
    "see_audit_of_any_child": {"information_governance"},
    "see_allegations": {"designated_officer", "assistant_director", "director"},
    "keep_allegations": {"designated_officer"},
    "keep_adopters": {"panel_adviser", "fostering_social_worker"},
    "keep_requests": {"information_governance", "subject_access_caseworker"},
    "draw_for_disclosure": {"information_governance", "subject_access_caseworker"},
    "lead_reviews": {"quality_moderator", "head_of_service", "assistant_director", "director"},
    "draw_records": {"quality_moderator", "head_of_service", "assistant_director", "director"},
}


def wrong(role: Role) -> list[str]:
    """What a role has beyond its line of the table."""
    most = TABLE.get(role.code)
    if most is None:
        return ["has no line in the table"]
    held = {
        "reaches too far": ORDER.index(role.reach) > ORDER.index(most.reach),
        "holds children": bool(set(role.holds_as) - most.holds),
        "sees families": role.with_household and not most.household,
        "sees the index": role.sees_index and not most.index,
        "reaches by other times": bool(set(role.reaches_while) - most.times),
        "sees parts it must not": bool(role.sees_parts & most.hides),
        "stands in the line": role.is_in_line and not most.in_line,
        "decides though it is outside the line": not role.is_in_line and role.level > 30,
    }
    held |= {
        f"may {capability}": capability in role.may and role.code not in named
        for capability, named in KEPT.items()
    }
    return [what for what, is_so in held.items() if is_so]


def test_the_table_and_the_roles_name_the_same() -> None:
    assert set(TABLE) == set(known_roles())


@pytest.mark.parametrize("code", TABLE)
def test_no_role_has_more_than_its_line(code: str) -> None:
    assert wrong(known_roles()[code]) == []


@pytest.mark.parametrize("code", TABLE)
def test_every_role_has_what_its_line_gives(code: str) -> None:
    """A role that lost its reach would be as wrong as one that gained some."""
    role, most = known_roles()[code], TABLE[code]
    assert (role.reach, set(role.holds_as), set(role.reaches_while)) == (
        most.reach,
        set(most.holds),
        set(most.times),
    )
    assert role.sees_index == most.index


@pytest.mark.parametrize(
    ("code", "planted", "said"),
    [
        ("lawyer", {"reach": "council"}, "reaches too far"),
        ("finance_officer", {"sees_index": True}, "sees the index"),
        ("looked_after_nurse", {"sees_parts": EVERY_PART}, "sees parts it must not"),
        ("virtual_school_head", {"reaches_while": ("court_work",)}, "reaches by other times"),
        ("workforce_lead", {"holds_as": ("lead",)}, "holds children"),
        ("independent_reviewing_officer", {"level": 50}, "decides though it is outside the line"),
        ("social_worker", {"may": frozenset({"manage_accounts"})}, "may manage_accounts"),
    ],
)
def test_a_role_given_too_much_is_noticed(code: str, planted: dict[str, object], said: str) -> None:
    assert said in wrong(replace(known_roles()[code], **planted))  # type: ignore[arg-type]


def test_who_reaches_no_child_may_do_nothing_that_shows_one() -> None:
    of_a_child = {
        "give_reasons",
        "have_calendar",
        "see_audit_of_child",
        "see_caseloads",
        "write_notes",
        "write_steps",
    }
    for role in known_roles().values():
        if not role.reaches_children:
            assert not role.may & of_a_child, role.code


def test_who_sees_counts_alone_sees_no_name() -> None:
    for code in ("lead_member", "scrutiny_councillor", "chief_executive", "commissioner"):
        role = known_roles()[code]
        assert role.may <= {"see_figures"} and not role.sees_index and not role.reaches_children


def test_each_who_decides_by_role_is_one_role_but_the_court() -> None:
    given = [role.decides_as for role in known_roles().values() if role.decides_as]
    assert sorted(given) == sorted(set(BY_ROLE) - {"court"})


def test_every_part_is_hidden_from_some_role_and_shown_to_some() -> None:
    reading = [role for role in known_roles().values() if role.reaches_children]
    for part in PARTS:
        assert {part in role.sees_parts for role in reading} == {True, False}, part


def test_a_dated_level_counts_only_in_the_line() -> None:
    roles = known_roles()
    assert roles["social_worker"].level_of(40) == 40
    assert roles["social_worker"].level_of(None) == 30
    assert roles["conference_chair"].level_of(40) == 30
    assert roles["workforce_lead"].level_of(50) == 10


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ({"reaches_while": ("full_moon",)}, "no time known"),
        ({"sees_parts": frozenset({"diary"})}, "no part"),
        ({"decides_as": "oracle"}, "no role"),
    ],
)
def test_a_role_that_names_what_is_not_there_is_refused(said: dict[str, object], what: str) -> None:
    with pytest.raises(ValueError, match=what):
        replace(known_roles()["lawyer"], **said)  # type: ignore[arg-type]
