"""What was planted is found in the files again, by counting in plain Python."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from keepsight.law.working_days import add_working_days, working_days_between
from tests.unit.synthetic.written_council import Written

DAY = date(2026, 3, 31)
Rows = list[dict[str, Any]]


def rows(frame: pl.DataFrame) -> Rows:
    return list(frame.iter_rows(named=True))


def open_as(written: Written) -> dict[str, set[str]]:
    """Each open child by Eastfield number, with the kinds that decide who may hold it."""
    found: dict[str, set[str]] = defaultdict(set)
    census = written.census["2025-26"].tables
    number = {one["_child"]: one["LAchildID"] for one in rows(census["ChildIdentifiers"])}
    dead = {one["LAchildID"] for one in rows(census["ChildIdentifiers"]) if one["PersonDeathDate"]}
    for one in rows(census["CINdetails"]):
        if one["CINclosureDate"] is None and not one["ReferralNFA"]:
            found[number[one["_child"]]].add("need")
    for one in rows(census["ChildProtectionPlans"]):
        if one["CPPendDate"] is None:
            found[number[one["_child"]]].add("protection")
    for one in rows(census["Section47"]):
        if one["DateOfInitialCPC"] is None and not one["ICPCnotRequired"]:
            found[number[one["_child"]]].add("section_47")
    people = rows(written.case_list.tables["people"])
    by_upn = {one["upn"]: one["local_id"] for one in people if one["upn"]}
    headers = {one["CHILD"]: one["UPN"] for one in rows(written.care["2025-26"].tables["Header"])}
    for one in rows(written.care["2025-26"].tables["Episodes"]):
        if one["DEC"] is None and by_upn.get(headers[one["CHILD"]]):
            found[by_upn[headers[one["CHILD"]]]].add("looked_after")
            found[by_upn[headers[one["CHILD"]]]] |= {"court"} if one["LS"] == "C1" else set()
    for one in rows(written.care["2025-26"].tables["OC3"]):
        if by_upn.get(headers[one["CHILD"]]):
            found[by_upn[headers[one["CHILD"]]]].add("care_leaver")
    return {child: kinds for child, kinds in found.items() if child not in dead}


def without_worker(written: Written) -> dict[str, str]:
    """Children without a worker on the day, and the kind: the definition, in plain Python."""
    tables = written.case_list.tables
    posts: dict[str, dict[str, Any]] = {one["staff_id"]: one for one in rows(tables["staff"])}
    away = {
        one["staff_id"]
        for one in rows(tables["absences"])
        if one["cover_staff_id"] is None
        and one["ended_on"] is None
        and working_days_between(one["started_on"], DAY) > 10
    }
    held: dict[str, Rows] = defaultdict(list)
    for one in rows(tables["allocations"]):
        held[one["local_id"]].append(one)
    found: dict[str, str] = {}
    for child, kinds in open_as(written).items():
        live = [one for one in held[child] if one["ended_on"] is None or one["ended_on"] >= DAY]
        roles = {one["role"] for one in live}
        leads = [one for one in live if one["role"] == "lead"]
        if kinds == {"care_leaver"} and "personal_adviser" in roles:
            continue
        if not leads:
            found[child] = "U2" if any(one["role"] == "lead" for one in held[child]) else "U1"
            continue
        kind = why_not(leads[0], posts, away, kinds, alone="co_worker" not in roles)
        if kind:
            found[child] = kind
    return found


def why_not(
    lead: dict[str, Any],
    posts: dict[str, dict[str, Any]],
    away: set[str],
    kinds: set[str],
    *,
    alone: bool,
) -> str | None:
    """The kind of no worker that a lead allocation is; None where nothing is wrong with it."""
    if lead["staff_id"] is None:
        return "U4"
    post = posts[lead["staff_id"]]
    gone = post["ended_on"] is not None and post["ended_on"] < DAY
    if gone or lead["staff_id"] in away:
        return "U3"
    if post["level"] >= "L40":
        return "U4"
    unqualified = post["registration_number"] is None
    if unqualified and kinds & {"protection", "section_47", "looked_after"}:
        return "U5"
    if post["level"] == "L20" and alone and kinds & {"protection", "court"}:
        return "U5"
    return None


def test_exactly_the_planted_children_have_no_worker(written: Written) -> None:
    planted = {
        child: kind for kind, some in written.planted["unallocated"].items() for child in some
    }
    assert without_worker(written) == planted
    assert Counter(planted.values()) == {"U1": 4, "U2": 5, "U3": 10, "U4": 4, "U5": 2}


def test_the_count_sees_a_child_whose_worker_is_taken_away(written: Written) -> None:
    """The count above is shown to catch a planted break."""
    before = without_worker(written)
    tables = dict(written.case_list.tables)
    free = next(child for child in written.planted["open"] if child not in before)
    mine = pl.col("local_id") == free
    tables["allocations"] = tables["allocations"].filter(~mine)
    robbed = Written(**{**vars(written), "case_list": _with_tables(written, tables)})
    assert set(without_worker(robbed)) - set(before) == {free}


def _with_tables(written: Written, tables: dict[str, pl.DataFrame]) -> Any:
    from dataclasses import replace

    return replace(written.case_list, tables=tables)


def test_some_of_them_are_on_protection_plans_and_looked_after(written: Written) -> None:
    kinds = open_as(written)
    alone = without_worker(written)
    assert sum("protection" in kinds[child] for child in alone) >= 4
    assert sum("looked_after" in kinds[child] for child in alone) >= 2
    assert sum("section_47" in kinds[child] for child in alone) >= 3


def test_one_worker_has_37(written: Written) -> None:
    open_now = set(open_as(written))
    held = [
        one["staff_id"]
        for one in rows(written.case_list.tables["allocations"])
        if one["role"] == "lead" and one["ended_on"] is None and one["local_id"] in open_now
    ]
    ((most, count), (_, next_most)) = Counter(one for one in held if one).most_common(2)
    assert (most, count) == (written.planted["most_children"]["staff_id"], 37)
    assert next_most < 25


def test_the_leaver_left_twelve_working_days_before_the_day(written: Written) -> None:
    leaver = written.planted["leaver"]
    posts = rows(written.case_list.tables["staff"])
    (post,) = [one for one in posts if one["staff_id"] == leaver["staff_id"]]
    assert post["ended_on"] == add_working_days(DAY, -12).astype(object)
    assert len(leaver["children"]) == 6


def test_about_250_of_400_are_open(written: Written) -> None:
    assert written.planted["children"] == 400
    assert 230 <= len(written.planted["open"]) <= 280
    known = set(open_as(written))
    assert known == set(written.planted["open"])


@pytest.mark.parametrize(
    ("what", "least"),
    [
        ("assessment", 4),
        ("initial_conference", 2),
        ("core_group", 3),
        ("review_conference", 2),
        ("protection_visit", 6),
        ("care_review", 1),
        ("care_visit", 1),
    ],
)
def test_something_is_late_and_most_is_not(written: Written, what: str, least: int) -> None:
    late = written.planted["late"][what]
    assert least <= len(late) <= 40
    assert set(late) <= set(written.planted["open"])


def test_late_conferences_stand_in_the_census(written: Written) -> None:
    census = written.census["2025-26"].tables
    number = {one["_child"]: one["LAchildID"] for one in rows(census["ChildIdentifiers"])}
    late = [
        number[one["_child"]]
        for one in rows(census["Section47"])
        if one["DateOfInitialCPC"] is None
        and not one["ICPCnotRequired"]
        and working_days_between(one["S47ActualStartDate"], DAY) > 15
    ]
    assert sorted(late) == sorted(written.planted["late"]["initial_conference"])


def test_late_protection_visits_stand_in_the_visits(written: Written) -> None:
    census = written.census["2025-26"].tables
    number = {one["_child"]: one["LAchildID"] for one in rows(census["ChildIdentifiers"])}
    since = {
        number[one["_child"]]: one["CPPstartDate"]
        for one in rows(census["ChildProtectionPlans"])
        if one["CPPendDate"] is None
    }
    for one in rows(written.case_list.tables["visits"]):
        if one["local_id"] in since and one["child_seen"] and one["visited_on"]:
            since[one["local_id"]] = max(since[one["local_id"]], one["visited_on"])
    late = {child for child, seen in since.items() if working_days_between(seen, DAY) > 10}
    assert late == set(written.planted["late"]["protection_visit"])


def test_people_worth_finding(written: Written) -> None:
    people = {one["local_id"]: one for one in rows(written.case_list.tables["people"])}
    found = written.planted["people"]
    (unborn, *_), (died,) = found["unborn"], found["died"]
    assert people[unborn]["born_on"] is None and people[unborn]["expected_on"] > DAY
    assert people[died]["died_on"] is not None
    (one, other) = found["twins"][:2]
    assert people[one]["born_on"] == people[other]["born_on"]
    assert all(people[child]["former_names"] for child in found["former_names"])
    kept_back = written.case_list.tables["addresses"].filter("is_confidential")["local_id"]
    assert set(found["address_kept_back"]) <= set(kept_back)
    assert [people[child]["given_name"] for child in found["brackley"]] == ["Tia", "Kai", "Reuben"]


def test_a_child_unborn_in_one_census_is_born_in_the_next(written: Written) -> None:
    before = written.census["2024-25"].tables["ChildIdentifiers"]
    after = written.census["2025-26"].tables["ChildIdentifiers"]
    born = before.filter(pl.col("PersonBirthDate").is_null()).join(after, on="LAchildID")
    assert born["PersonBirthDate_right"].null_count() < born.height


def test_some_visits_were_recorded_late(written: Written) -> None:
    visits = written.case_list.tables["visits"].drop_nulls("visited_on")
    late = visits.filter(
        pl.col("recorded_at").dt.date() - pl.col("visited_on") > pl.duration(days=7)
    )
    assert 0.01 < late.height / visits.height < 0.12


def test_the_brackleys(written: Written) -> None:
    """A child in need plan, and an enquiry on its eleventh working day, held by Nadia Rahman."""
    tia = written.planted["people"]["brackley"][0]
    assert open_as(written)[tia] == {"need", "section_47"}
    census = written.census["2025-26"].tables
    number = {one["_child"]: one["LAchildID"] for one in rows(census["ChildIdentifiers"])}
    (enquiry,) = [one for one in rows(census["Section47"]) if number[one["_child"]] == tia]
    assert working_days_between(enquiry["S47ActualStartDate"], DAY) == 11
    (lead,) = [
        one
        for one in rows(written.case_list.tables["allocations"])
        if one["local_id"] == tia and one["role"] == "lead" and one["ended_on"] is None
    ]
    posts = {one["staff_id"]: one["name"] for one in rows(written.case_list.tables["staff"])}
    assert posts[lead["staff_id"]] == "Nadia Rahman"
    mine = [one for one in rows(written.case_list.tables["visits"]) if one["local_id"] == tia]
    assert len(mine) == 8
    tried = [one for one in mine if not one["child_seen"]]
    assert len(tried) == 1 and DAY - tried[0]["visited_on"] < timedelta(days=7)


def test_sign_in_finds_somebody_of_every_role(written: Written) -> None:
    from keepsight.delegation.known_roles import role_called

    posts = rows(written.case_list.tables["staff"])
    roles = {role_called(one["role"]) for one in posts}
    assert None not in roles
    assert {role.code for role in roles if role} >= {
        "administrator",
        "conference_chair",
        "director",
        "head_of_service",
        "independent_reviewing_officer",
        "newly_qualified_social_worker",
        "performance_analyst",
        "personal_adviser",
        "referral_coordinator",
        "service_manager",
        "social_worker",
        "team_manager",
        "workforce_lead",
    }


# --- decisions ----------------------------------------------------------------------------------


def test_every_decision_is_by_somebody_in_post_at_the_level_it_says(written: Written) -> None:
    posts = rows(written.case_list.tables["staff"])
    found = rows(written.case_list.tables["decisions"])
    assert {one["decision"] for one in found} == {"D11", "D12", "D16", "D21"}
    for one in found:
        assert one["recorded_at"] > one["decided_at"] and one["reasons"]
        if one["decided_by"]:
            assert (one["decision"], one["decided_by"], one["staff_id"]) == (
                "D12",
                "conference",
                None,
            )
            continue
        day = one["decided_at"].date()
        held = [
            post["level"]
            for post in posts
            if post["staff_id"] == one["staff_id"]
            and post["started_on"] <= day
            and (post["ended_on"] is None or post["ended_on"] >= day)
        ]
        assert held == [one["level"]], one


def test_some_children_were_accommodated_below_the_level(written: Written) -> None:
    found = [one for one in rows(written.case_list.tables["decisions"]) if one["decision"] == "D21"]
    below = [one["local_id"] for one in found if one["level"] < "L60"]
    assert below == written.planted["below_level"]
    assert 0 < len(below) < len(found)
