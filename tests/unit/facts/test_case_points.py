"""What children count for and what workers have room for, against a slow second rule in plain Python."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from random import Random
from typing import Any

import polars as pl
import pytest

from keepsight.facts.need.open_as import SCHEMA as SPELLS
from keepsight.facts.need.open_as import open_on
from keepsight.facts.workforce.case_points import ADDED, STAGES, TABLES, case_points, with_siblings
from keepsight.facts.workforce.workload import TABLES as LOAD_TABLES
from keepsight.facts.workforce.workload import worker_loads
from keepsight.law.council import Council
from tests.unit.facts.made_facts import frames

DAY = timedelta(days=1)
TODAY = date(2026, 3, 31)
POINTS = {
    "assessment": 40,
    "section_47": 60,
    "child_in_need_plan": 30,
    "protection_plan": 50,
    "looked_after_unsettled": 50,
    "looked_after_settled": 30,
    "care_leaver": 25,
    "private_fostering": 20,
    "special_guardianship": 20,
    "open": 30,
}
#: Of stages with as many points the one that is said.
FIRST_SAID = ("section_47", "protection_plan", "looked_after_unsettled", "assessment")
KINDS = (
    "protection_plan",
    "section_47",
    "looked_after",
    "court",
    "child_in_need_plan",
    "assessment",
    "episode_of_need",
    "care_leaver",
)
PLACES = ("lead", "personal_adviser", "co_worker", "reviewing_officer")
Lives = dict[str, list[dict[str, Any]]]


# --- the second rule ------------------------------------------------------------------------------


def months_after(day: date, number: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def lasts(row: dict[str, Any], day: date, start: str = "started_on", end: str = "ended_on") -> bool:
    """Begun, and not over on the day itself."""
    begun = row.get(start) is not None and row[start] <= day
    return begun and (row.get(end) is None or row[end] > day)


def of(lives: Lives, table: str, child: int) -> list[dict[str, Any]]:
    return [row for row in lives.get(table, []) if row["child"] == child]


def kinds_of(lives: Lives, child: int, day: date) -> dict[str, date | None]:
    """As what a child is open, and since when at the latest."""
    found: dict[str, date | None] = {}
    for row in of(lives, "spells", child):
        begun = row["since"] is None or row["since"] <= day
        if begun and (row["until"] is None or row["until"] > day):
            before = found.get(row["kind"])
            new = row["since"]
            found[row["kind"]] = max(before, new) if before and new else before or new
    return found


def stage_of(lives: Lives, child: int, day: date) -> str:
    kinds, said = kinds_of(lives, child, day), []
    said += [kind for kind in kinds if kind in POINTS]
    if "looked_after" in kinds:
        since = kinds["looked_after"]
        homes = [
            row["started_on"]
            for row in of(lives, "placement", child)
            if lasts(row, day) and not (row["type_code"] or "").startswith("T")
        ]
        fresh = since is not None and day < months_after(since, 12)
        moved = bool(homes) and day < months_after(max(homes), 6)
        said.append("looked_after_unsettled" if fresh or moved else "looked_after_settled")
    if any(lasts(row, day, "starts_on") for row in of(lives, "private_fostering", child)):
        said.append("private_fostering")
    if any(lasts(row, day, "agreed_on") for row in of(lives, "guardianship_support", child)):
        said.append("special_guardianship")
    if not said:
        return "open"
    most = max(POINTS[one] for one in said)
    best = [one for one in said if POINTS[one] == most]
    order = [*FIRST_SAID, "looked_after_settled", "child_in_need_plan", *POINTS]
    return min(best, key=order.index)


def had_by(lives: Lives, child: int, day: date) -> dict[int, tuple[str, bool, date | None]]:
    """Each worker who has the child: as whom, whether the child is with them, since when."""
    rows = [
        row
        for row in of(lives, "allocation", child)
        if (row["started_on"] is None or row["started_on"] <= day)
        and (row["ended_on"] is None or row["ended_on"] >= day)
    ]
    leads = [row for row in rows if row["role_code"] in (None, "lead")]
    holders = leads or [row for row in rows if row["role_code"] == "personal_adviser"]
    found: list[tuple[int, str, bool, date | None]] = []
    if holders:
        last = sorted(holders, key=lambda row: row["started_on"] or date.min, reverse=True)[0]
        found.append((last["worker"], last["role_code"] or "lead", True, last["started_on"]))
    beside = sorted(rows, key=lambda row: row["started_on"] or date.max)
    for place in PLACES[1:]:
        found += [
            (row["worker"], place, False, row["started_on"])
            for row in beside
            if row["role_code"] == place
        ]
    had: dict[int, tuple[str, bool, date | None]] = {}
    for worker, role, holds, since in found:
        if worker is not None and worker not in had:
            had[worker] = (role, holds, since)
    return had


def household_of(lives: Lives, child: int, day: date) -> str | None:
    rows = [row for row in of(lives, "household_member", child) if lasts(row, day)]
    return sorted(rows, key=lambda row: row["started_on"])[-1]["household"] if rows else None


def expected(lives: Lives, day: date) -> dict[tuple[int, int], dict[str, Any]]:
    """Every child and worker with the sum, each worker's children one after another."""
    rows: dict[tuple[int, int], dict[str, Any]] = {}
    for person in lives["person"]:
        child = person["child"]
        kinds = kinds_of(lives, child, day)
        if not kinds:
            continue
        for worker, (role, holds, since) in had_by(lives, child, day).items():
            if role == "reviewing_officer" and "looked_after" not in kinds:
                continue
            beside = role == "personal_adviser" and not holds
            stage = "care_leaver" if beside else stage_of(lives, child, day)
            court = "court" in kinds and not beside
            before = any(
                lasts(row, day, "decided_on", "outcome_on")
                for row in of(lives, "pre_proceedings", child)
            )
            far = "looked_after" in kinds and any(
                lasts(row, day) and (row["distance"] or 0) > 20
                for row in of(lives, "placement", child)
            )
            codes = {row["disability_code"] for row in of(lives, "disability", child)} - {"NONE"}
            danger = any(
                lasts(row, day, "raised_on")
                and row["risk_code"] == "significant"
                and row["kind_code"] == "criminal_exploitation"
                for row in of(lives, "flag", child)
            )
            weighed = [
                row
                for row in of(lives, "child_weight", child)
                if lasts(row, day, "started_on", "until_on")
            ]
            said = sorted(weighed, key=lambda row: row["started_on"])[-1:] if not beside else []
            rows[child, worker] = {
                "role": role,
                "stage": stage,
                "court": court,
                "household": household_of(lives, child, day),
                "base": POINTS[stage],
                "added": 20 * (before and "court" not in kinds and not beside)
                + 40 * court
                + 20 * bool(since and day < since + 28 * DAY)
                + 10 * far
                + 10 * bool(person["needs_interpreter"])
                + 10 * (len(codes) >= 2)
                + 10 * danger,
                "said": round(said[0]["points"] * 10) if said else None,
            }
    for worker in {worker for _, worker in rows}:
        mine = [(key, row) for key, row in rows.items() if key[1] == worker]
        mine.sort(key=lambda one: (PLACES.index(one[1]["role"]), one[0][0]))
        seen: set[tuple[str, str]] = set()
        families: set[str] = set()
        for (child, _), row in mine:
            home = row["household"]
            less = home is not None and (home, row["stage"]) in seen
            if home is not None:
                seen.add((home, row["stage"]))
            if row["role"] == "reviewing_officer":
                row["points"] = 0
                continue
            family = home or f"child {child}"
            if row["court"] and row["said"] is None and family not in families:
                families.add(family)
                row["added"] += 20
            whole = row["base"] * (60 if less else 100) + row["added"] * 100
            if row["said"] is not None:
                whole = row["said"] * 100
            share = 30 if row["role"] == "co_worker" else 100
            row["points"] = int(whole * share / 1000 + 0.5)
    return rows


# --- random lives ---------------------------------------------------------------------------------


def some_lives(seed: int, children: int = 60, workers: int = 7) -> Lives:
    draw = Random(seed)

    def day(back: int = 700) -> date:
        return TODAY - draw.randrange(-20, back) * DAY

    def span(back: int = 700) -> tuple[date, date | None]:
        begun = day(back)
        return begun, begun + draw.randrange(1, 500) * DAY if draw.random() < 0.4 else None

    lives: Lives = {"spells": [], "person": []}
    for child in range(1, children + 1):
        lives["person"].append(
            {"id": child, "child": child, "needs_interpreter": draw.choice((None, False, True))}
        )

        def add(table: str, of_child: int = child, **row: Any) -> None:
            lives.setdefault(table, []).append({"child": of_child, **row})

        for kind in draw.sample(KINDS, draw.choice((0, 1, 1, 2, 3))):
            begun, over = span()
            since = None if draw.random() < 0.05 else begun
            add("spells", kind=kind, since=since, until=over, record=1)
        leads = draw.choice((0, 1, 1, 1, 2))
        for role in ("lead",) * leads + tuple(draw.sample(PLACES, draw.choice((0, 1, 2)))):
            begun, over = span(60)
            held = None if role == "lead" and draw.random() < 0.1 else begun
            worker = None if draw.random() < 0.05 else draw.randrange(1, workers + 1)
            code = None if role == "lead" and draw.random() < 0.1 else role
            add("allocation", worker=worker, role_code=code, started_on=held, ended_on=over)
        if draw.random() < 0.8:
            begun, over = span()
            home = f"H{draw.randrange(children // 4)}"
            add("household_member", household=home, started_on=begun, ended_on=over)
        for table, first, last in (
            ("pre_proceedings", "decided_on", "outcome_on"),
            ("private_fostering", "starts_on", "ended_on"),
            ("guardianship_support", "agreed_on", "ended_on"),
        ):
            if draw.random() < 0.25:
                begun, over = span()
                add(table, **{first: begun, last: over})
        for _ in range(draw.choice((0, 1, 2))):
            begun, over = span()
            far = draw.choice((None, 3.0, 20.0, 20.1, 80.0))
            kind = draw.choice(("U6", "K2", "T0"))
            add("placement", started_on=begun, ended_on=over, distance=far, type_code=kind)
        for code in draw.sample(("NONE", "AUT", "MOB", "VIS"), draw.choice((0, 0, 1, 2, 3))):
            add("disability", disability_code=code)
        if draw.random() < 0.3:
            begun, over = span()
            kind = draw.choice(("criminal_exploitation", "dog"))
            risk = draw.choice(("significant", "moderate", None))
            add("flag", kind_code=kind, risk_code=risk, raised_on=begun, ended_on=over)
        if draw.random() < 0.2:
            begun, over = span(100)
            add("child_weight", points=draw.randrange(0, 160) / 10, started_on=begun, until_on=over)
    return lives


def reckoned(lives: Lives, day: date) -> pl.DataFrame:
    spells = pl.DataFrame(
        [{name: row.get(name) for name in SPELLS} for row in lives["spells"]], schema=SPELLS
    )
    rows = {table: list(rows) for table, rows in lives.items() if table != "spells"}
    return case_points(frames(TABLES, **rows), day, opened=open_on(spells, day))


@pytest.mark.parametrize("seed", range(12))
def test_points_are_those_of_the_slow_rule(seed: int) -> None:
    lives = some_lives(seed)
    for day in (TODAY, TODAY - 90 * DAY, TODAY - 400 * DAY):
        found = reckoned(lives, day)
        mine = {
            (row["child"], row["worker"]): (row["role"], row["stage"], row["points"])
            for row in found.iter_rows(named=True)
        }
        theirs = {
            key: (row["role"], row["stage"], row["points"])
            for key, row in expected(lives, day).items()
        }
        assert mine == theirs
        assert found.height == len(mine)


def test_the_random_lives_come_upon_everything() -> None:
    """A second rule that never meets a case proves nothing of it."""
    found = pl.concat([reckoned(some_lives(seed), TODAY) for seed in range(12)])
    assert set(found["stage"]) == set(STAGES)
    assert set(found["role"]) == set(PLACES)
    assert all((found[name] > 0).any() for name in ADDED)
    assert (found["sibling"] == 60).any() and found["weight"].is_not_null().any()


def test_the_order_of_facts_and_other_children_change_nothing() -> None:
    lives = some_lives(3)
    turned: Lives = {
        table: [{**row, "id": n} for n, row in enumerate(rows, 1)] for table, rows in lives.items()
    }
    for row, person in zip(turned["person"], lives["person"], strict=True):
        row["id"] = person["child"]
    backwards = {table: rows[::-1] for table, rows in turned.items()}
    assert (
        reckoned(turned, TODAY).drop("weighed").equals(reckoned(backwards, TODAY).drop("weighed"))
    )


def test_siblings_weighed_again_from_the_rows_alone_are_the_same() -> None:
    """What boards do after one child has changed: the rows of the worker, without their facts."""
    whole = reckoned(some_lives(5), TODAY)
    for worker in set(whole["worker"]):
        mine = whole.filter(pl.col("worker") == worker)
        blank = mine.with_columns(sibling=pl.lit(0), family=pl.lit(0), points=pl.lit(0))
        assert with_siblings(blank, Council(), TODAY).equals(mine)


def two_on_plans(**more: Any) -> Lives:
    """Two children of one household on protection plans, given to one worker today."""
    return {
        "spells": [
            {"child": child, "kind": "protection_plan", "since": TODAY, "until": None, "record": 1}
            for child in (1, 2)
        ],
        "person": [{"id": child, "child": child, "needs_interpreter": None} for child in (1, 2)],
        "allocation": [
            {"child": c, "worker": 9, "role_code": "lead", "started_on": TODAY, "ended_on": None}
            for c in (1, 2)
        ],
        "household_member": [
            {"child": child, "household": "H1", "started_on": TODAY} for child in (1, 2)
        ],
        **more,
    }


def test_together_they_add_twelve_points_for_four_weeks_then_eight() -> None:
    """The sentence of the allocation board."""
    lives = two_on_plans()
    assert reckoned(lives, TODAY)["points"].sum() == 1200
    assert reckoned(lives, TODAY + 27 * DAY)["points"].sum() == 1200
    assert reckoned(lives, TODAY + 28 * DAY)["points"].sum() == 800


def test_a_councils_own_points_stand_from_their_day() -> None:
    own = {
        "key": STAGES["protection_plan"],
        "number": 70,
        "unit": "tenths",
        "valid_from": TODAY + 40 * DAY,
        "valid_to": None,
        "why": "Cabinet",
    }
    lives = two_on_plans(council_limit=[own])
    assert reckoned(lives, TODAY + 39 * DAY)["points"].sum() == 800
    assert reckoned(lives, TODAY + 40 * DAY)["points"].sum() == 1120


# --- what workers carry ---------------------------------------------------------------------------

BANDS = ("room", "full", "over", "far_over", "critical")


def points_of(worker: int, each: list[int], holds: bool = True, role: str = "lead") -> pl.DataFrame:
    """Rows of points as far as loads read them."""
    return pl.DataFrame(
        {
            "child": list(range(1, len(each) + 1)),
            "worker": [worker] * len(each),
            "role": [role] * len(each),
            "holds": [holds] * len(each),
            "points": each,
        },
        schema={
            "child": pl.Int64,
            "worker": pl.Int64,
            "role": pl.String,
            "holds": pl.Boolean,
            "points": pl.Int64,
        },
    )


def load_of(points: pl.DataFrame, day: date = TODAY, **rows: Any) -> dict[str, Any]:
    loads = worker_loads(frames(LOAD_TABLES, **rows), points, day)
    return loads.filter(pl.col("worker") == 9).row(0, named=True)


def one(role: str = "social_worker", fte: float | None = 1.0, team: int = 1) -> dict[str, Any]:
    return {
        "worker": [{"id": 9, "full_time_equivalent": fte, "started_on": date(2020, 1, 1)}],
        "role_held": [{"worker": 9, "role_code": role, "team": team}],
    }


@pytest.mark.parametrize(
    "role,fte,capacity",
    [
        ("social_worker", 1.0, 85),
        ("social_worker", None, 85),
        ("newly_qualified_social_worker", 1.0, 75),
        ("advanced_practitioner", 1.0, 65),
        ("social_worker", 0.6, 51),
        ("newly_qualified_social_worker", 0.5, 37.5),
        ("social_worker", 0.0, 0),
    ],
)
def test_capacity(role: str, fte: float | None, capacity: float) -> None:
    """The seven of the team manager's picture: 100 x FTE x role, less 15 x FTE."""
    assert load_of(points_of(9, []), **one(role, fte))["capacity"] == capacity * 100


def test_who_answers_for_others_or_reviews_has_no_room() -> None:
    for role in ("team_manager", "director", "independent_reviewing_officer"):
        assert load_of(points_of(9, [0]), **one(role))["capacity"] == 0
    assert load_of(points_of(9, [500]), **one("team_manager"))["band"] == "over"
    assert load_of(points_of(9, [0]), **one("team_manager"))["band"] == "room"


def test_a_worker_without_a_share_of_full_time_has_none() -> None:
    found = load_of(points_of(9, [500]), **one(fte=0.0))
    assert (found["capacity"], found["band"]) == (0, "far_over")


@pytest.mark.parametrize(
    "load,band",
    [
        (0, "room"),
        (72.25, "room"),
        (72.26, "full"),
        (85, "full"),
        (85.01, "over"),
        (102, "over"),
        (102.01, "far_over"),
    ],
)
def test_bands_by_load(load: float, band: str) -> None:
    """85, 100 and 120 in a hundred of 85 points, both sides of each."""
    assert load_of(points_of(9, [round(load * 100)]), **one())["band"] == band


@pytest.mark.parametrize(
    "role,work,bands",
    [
        ("social_worker", "need_and_protection", {18: "room", 19: "over", 22: "over", 23: "far_over"}),
        ("social_worker", None, {18: "room", 19: "over", 24: "far_over", 29: "far_over", 30: "critical"}),
        ("social_worker", "assessment", {18: "room", 19: "over", 23: "far_over"}),
        ("duty_social_worker", "need_and_protection", {18: "room", 23: "far_over"}),
        ("newly_qualified_social_worker", "looked_after", {12: "room", 13: "over", 16: "far_over"}),
        ("social_worker", "looked_after", {16: "room", 17: "over", 20: "over", 21: "far_over"}),
        ("social_worker", "disabled_children", {20: "room", 21: "over", 24: "over", 25: "far_over"}),
        ("personal_adviser", "care_leavers", {25: "room", 26: "over", 30: "over", 31: "far_over"}),
    ],
)  # fmt: skip
def test_bands_by_number(role: str, work: str | None, bands: dict[int, str]) -> None:
    team = [{"id": 1, "work_code": work, "kind_code": "team"}]
    for number, band in bands.items():
        found = load_of(points_of(9, [0] * number), team=team, **one(role))
        assert (number, found["band"]) == (number, band)


def test_a_reviewing_officer_is_told_by_those_reviewed() -> None:
    for number, band in ((70, "room"), (71, "over"), (80, "over"), (81, "far_over")):
        reviewed = points_of(9, [0] * number, holds=False, role="reviewing_officer")
        found = load_of(reviewed, **one("independent_reviewing_officer"))
        assert (found["band"], found["reviewed"], found["children"]) == (band, number, 0)


def test_thirty_seven_children_are_dangerous_whatever_they_weigh() -> None:
    assert load_of(points_of(9, [0] * 37), **one())["band"] == "critical"


def test_work_beside_children_counts_while_it_lasts() -> None:
    extras = [
        {"worker": 9, "kind_code": "duty_week", "started_on": TODAY, "ended_on": TODAY + 6 * DAY},
        {"worker": 9, "kind_code": "mentoring", "started_on": TODAY, "ended_on": TODAY + 99 * DAY},
        {"worker": 9, "kind_code": "other", "points": 7.5, "started_on": TODAY},
        {"worker": 8, "kind_code": "other", "points": 50.0, "started_on": TODAY},
    ]
    told = [
        load_of(points_of(9, [300]), day, extra_work=extras, **one())["load"]
        for day in (TODAY - DAY, TODAY, TODAY + 6 * DAY, TODAY + 7 * DAY)
    ]
    assert told == [300, 2550, 2550, 1550]


def test_who_is_not_there_and_what_is_vacant() -> None:
    def not_there(**more: Any) -> str:
        rows = one()
        rows["worker"][0].update(more.pop("worker", {}))
        return str(load_of(points_of(9, [100]), **rows, **more)["not_there"])

    away = {"worker": 9, "started_on": TODAY - DAY, "ended_on": TODAY}
    assert not_there() == ""
    assert not_there(worker={"ended_on": TODAY - DAY}) == "gone"
    assert not_there(worker={"registered_until": TODAY - DAY}) == "gone"
    assert not_there(worker={"is_agency": True, "ended_on": TODAY + 28 * DAY}) == "notice"
    assert not_there(worker={"is_agency": True, "ended_on": TODAY + 29 * DAY}) == ""
    assert not_there(worker={"is_agency": False, "ended_on": TODAY + DAY}) == ""
    assert not_there(absence=[{**away, "reason_code": "sickness"}]) == "sickness"
    assert not_there(absence=[{**away, "reason_code": "annual_leave"}]) == "leave"
    assert not_there(absence=[{**away, "ended_on": TODAY - DAY}]) == ""
    posts = [
        {"id": 1, "team": 1, "role_code": "social_worker", "full_time_equivalent": 1.0},
        {"id": 2, "team": 1, "role_code": "social_worker", "full_time_equivalent": 0.5},
        {"id": 3, "team": 1, "role_code": "performance_analyst", "full_time_equivalent": 1.0},
    ]
    rows = one()
    rows["role_held"][0]["post"] = 1
    loads = worker_loads(frames(LOAD_TABLES, post=posts, **rows), points_of(9, []), TODAY)
    vacant = loads.filter(pl.col("worker").is_null()).select("team", "fte", "capacity").rows()
    assert vacant == [(1, 50, 4250)]


def test_who_could_have_a_child_is_there_and_who_could_not_is_not() -> None:
    assert load_of(points_of(9, []), **one())["children"] == 0
    left = one()
    left["worker"][0]["ended_on"] = TODAY - DAY
    for rows in (one("performance_analyst"), left):
        loads = worker_loads(frames(LOAD_TABLES, **rows), points_of(8, []), TODAY)
        assert loads.is_empty()
