"""Q06: what must be on file of a child, by what the child is open as, and is not."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.checks.days import NOTHING, number_of, together, working_days_after
from keepsight.facts.care.health_check import is_health_assessment
from keepsight.facts.need.assessment import led_to_a_plan
from keepsight.facts.need.open_as import TABLES as OPEN_TABLES
from keepsight.kernel.check import Cell, Check, Facts, Part

#: Of an age at which a child goes to school.
SCHOOL_FROM, SCHOOL_UNTIL = "5y", "16y"
SAYS = {
    "assessment": "No assessment is on file since the referral.",
    "plan": "A plan was decided on, and none is on file.",
    "genogram": "Nobody of the child’s family is on file, so there is no family tree.",
    "care_plan": "The child is looked after, and no care plan is on file.",
    "education_plan": "The child is looked after and of school age, and no personal education plan is on file.",
    "health_assessment": "The child is looked after, and no health assessment is on file.",
    "placement_plan": "No placement plan is on file for where the child lives.",
    "chronology": "Nobody has chosen an event for the chronology.",
}


def find(facts: Facts, as_at: date) -> pl.DataFrame:
    """What should be there since a day, so many working days ago, and is not."""
    opened = facts["open_now"]
    if opened.is_empty():
        return NOTHING
    in_care = _of_kind(opened, "looked_after")
    pupils = _pupils(in_care, facts["person"], as_at)
    checked = facts["health_check"].filter(is_health_assessment())
    missing = {
        "assessment": _nothing_since(
            _of_kind(opened, "episode_of_need"), facts["assessment"], "started_on"
        ),
        "plan": _plans(facts),
        "genogram": _whole(opened).join(facts["relationship"], on="child", how="anti"),
        "care_plan": in_care.join(
            facts["care_plan"].filter(~(pl.col("ended_on") <= as_at).fill_null(False)),
            on="child",
            how="anti",
        ),
        "education_plan": _nothing_since(pupils, facts["education_plan"], "agreed_on"),
        "health_assessment": _nothing_since(in_care, checked, "checked_on"),
        "placement_plan": _placed(facts, in_care, as_at),
    }
    return _after_a_while(missing, as_at, of_now=("genogram",))


def at_night(facts: Facts, as_at: date) -> pl.DataFrame:
    """Open children for whose chronology nobody has chosen anything."""
    chosen = facts["chosen_event"]
    missing = {"chronology": _whole(facts["open_now"]).join(chosen, on="child", how="anti")}
    return _after_a_while(missing, as_at, of_now=("chronology",))


def _after_a_while(
    missing: dict[str, pl.DataFrame], as_at: date, of_now: tuple[str, ...]
) -> pl.DataFrame:
    """The rows for which the time is up. ``of_now``: what has no day of its own, and is asked of today."""
    allowed = number_of("quality.on_file", as_at)
    rows = []
    for part, found in missing.items():
        if found.is_empty():
            continue
        due = found.filter(working_days_after("since", allowed) < as_at)
        rows.append(
            due.unique(["child", "record"], maintain_order=True).select(
                "child",
                part=pl.lit(part),
                line="record",
                record=pl.lit(None, pl.String),
                since=pl.lit(as_at) if part in of_now else pl.col("since"),
                sentence=pl.lit(SAYS[part]),
            )
        )
    return together(rows)


def _of_kind(opened: pl.DataFrame, kind: str) -> pl.DataFrame:
    return opened.filter(pl.col("kind") == kind).select("child", "since", "record")


def _whole(opened: pl.DataFrame) -> pl.DataFrame:
    """The children who are open, since when as anything; care leavers, who are grown up, are left out."""
    return (
        opened.filter(pl.col("kind") != "care_leaver")
        .group_by("child", maintain_order=True)
        .agg(pl.col("since").min(), record=pl.lit(None, pl.Int64))
    )


def _nothing_since(rows: pl.DataFrame, others: pl.DataFrame, on: str) -> pl.DataFrame:
    """The rows whose child has none of ``others`` on their day or after; one of no known day may have been."""
    if rows.is_empty() or others.is_empty():
        return rows
    last = others.group_by("child").agg(
        _last=pl.when(pl.col(on).is_not_null().all()).then(pl.col(on).max()).otherwise(date.max)
    )
    return (
        rows.join(last, on="child", how="left", maintain_order="left")
        .filter(pl.col("_last").is_null() | (pl.col("_last") < pl.col("since")))
        .drop("_last")
    )


def _pupils(in_care: pl.DataFrame, people: pl.DataFrame, as_at: date) -> pl.DataFrame:
    if in_care.is_empty():
        return in_care
    born = in_care.join(people.select("child", "born_on"), on="child")
    return born.filter(
        pl.col("born_on").dt.offset_by(SCHOOL_FROM) <= as_at,
        pl.col("born_on").dt.offset_by(SCHOOL_UNTIL) > as_at,
    ).drop("born_on")


def _plans(facts: Facts) -> pl.DataFrame:
    """What was decided in a case that is open: by an assessment a plan, by a conference one of protection."""
    cases = _of_kind(facts["open_now"], "episode_of_need").select(episode="record")
    if cases.is_empty():
        return pl.DataFrame(schema={"child": pl.Int64, "since": pl.Date, "record": pl.Int64})
    assessed = (
        facts["assessment"]
        .filter(led_to_a_plan())
        .join(cases, on="episode")
        .select("child", since="authorised_on", record="episode")
    )
    decided = (
        facts["conference"]
        .filter(pl.col("made_plan").fill_null(False), pl.col("kind_code") == "initial")
        .join(cases, on="episode")
        .select("child", since="held_on", record="episode")
    )
    protection = facts["protection_plan"].select("child", "started_on")
    any_plan = pl.concat(
        [
            protection,
            facts["child_in_need_plan"].select("child", "started_on"),
            facts["period_of_care"].select("child", "started_on"),
        ]
    )
    return pl.concat(
        [
            _nothing_since(assessed, any_plan, "started_on"),
            _nothing_since(decided, protection, "started_on"),
        ]
    )


def _placed(facts: Facts, in_care: pl.DataFrame, as_at: date) -> pl.DataFrame:
    if in_care.is_empty():
        return in_care
    over = (pl.col("ended_on") <= as_at).fill_null(False)
    agreed = facts["placement_plan"].filter(pl.col("agreed_on").is_not_null())
    return (
        facts["placement"]
        .filter(~over)
        .join(in_care.select("child"), on="child", how="semi")
        .join(agreed.select("placement"), left_on="id", right_on="placement", how="anti")
        .select("child", since="started_on", record="id")
    )


DOCUMENTS = Check(
    code="Q06",
    title="A document that must be there is not",
    why="A child without a plan has only good intentions.",
    source="Working Together to Safeguard Children; Care Planning, Placement and Case Review (England) "
    "Regulations 2010, regulations 4 to 10",
    mender="worker",
    parts=(
        Part(
            "assessment",
            "Assessment",
            "What does this child need?",
            "start_assessment",
            rests_on=("assessment",),
        ),
        Part(
            "plan",
            "Plan",
            "Who does what by when?",
            "make_child_in_need_plan",
            rests_on=("child_in_need_plan", "protection_plan"),
        ),
        Part(
            "genogram",
            "Family tree",
            "Who is there for this child, and who is a risk?",
            "child_family",
            rests_on=("relationship",),
        ),
        Part(
            "care_plan",
            "Care plan",
            "Where is this child meant to grow up?",
            "make_care_plan",
            rests_on=("care_plan",),
        ),
        Part(
            "education_plan",
            "Personal education plan",
            "School is where a child in care can be a child.",
            "agree_education_plan",
            rests_on=("education_plan",),
        ),
        Part(
            "health_assessment",
            "Health assessment",
            "The council is the parent who takes a child to the doctor.",
            "record_health_check",
            rests_on=("health_check",),
        ),
        Part(
            "placement_plan",
            "Placement plan",
            "Whoever cares for a child tonight must know what the child needs.",
            "plan_placement",
            rests_on=("placement_plan",),
        ),
        Part(
            "chronology",
            "Chronology",
            "A hundred pages hide the five days that explain a child’s life.",
            "chronology",
        ),
    ),
    tables=(
        *OPEN_TABLES,
        "open_now",
        "relationship",
        "care_plan",
        "education_plan",
        "health_check",
        "placement",
        "placement_plan",
    ),
    find=find,
    read_at_night=("chosen_event",),
    at_night=at_night,
    told={
        "Born": Cell("person", value="born_on"),
        "In need": Cell("episode_of_need", "started_on", until="ended_on"),
        "Assessed": Cell("assessment", "started_on", until="authorised_on"),
        "Assessed as in need": Cell(
            "assessment",
            "authorised_on",
            given={"episode": 1, "outcome_code": "cin_plan", "started_on": date(2024, 1, 1)},
        ),
        "Conference decides on a plan": Cell(
            "conference", "held_on", given={"episode": 1, "kind_code": "initial", "made_plan": True}
        ),
        "In need plan": Cell("child_in_need_plan", "started_on"),
        "Protection plan": Cell("protection_plan", "started_on"),
        "Mother": Cell("relationship", value="other", given={"relation_code": "mother"}),
        "Event chosen": Cell("chosen_event", "chosen_on"),
        "In care": Cell("period_of_care", "started_on", until="ended_on"),
        "Care plan": Cell("care_plan", "started_on", until="ended_on"),
        "Education plan": Cell("education_plan", "agreed_on"),
        "Health": Cell("health_check", "checked_on", given={"kind_code": "health_assessment"}),
        "Placed": Cell("placement", "started_on", until="ended_on"),
        "Placement plan": Cell("placement_plan", "agreed_on", given={"placement": 1}),
    },
)
