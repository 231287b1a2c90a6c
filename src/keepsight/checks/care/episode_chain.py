"""Q04: episodes of care that do not follow one on the other, as the Department's own rules find it."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.check import Cell, Check, Facts, Part

#: The rules of the SSDA903 return that tell of each: what they find is the same fact.
RULES = {
    "gap": ("433", "432", "502"),
    "overlap": ("501", "431"),
    "no_next": ("388",),
    "end_reason": ("148",),
    "change_reason": ("225",),
    "at_home_by_agreement": ("378",),
}


def at_night(facts: Facts, as_at: date) -> pl.DataFrame:
    """What those rules found last night in the council's own records; they are run before this is read."""
    part_of = {rule: part for part, rules in RULES.items() for rule in rules}
    found = facts["rule_finding"].filter(pl.col("rule").is_in(list(part_of)))
    return found.select(
        "child",
        "line",
        "record",
        part=pl.col("rule").replace_strict(part_of, return_dtype=pl.String),
        since=pl.lit(None, pl.Date),
        sentence="message",
    ).unique(["child", "part", "line"], maintain_order=True)


EPISODE_CHAIN = Check(
    code="Q04",
    title="Episodes of care that do not follow on",
    why="A gap in the record of a child in care is a time in which nobody can say where the child was.",
    source="SSDA903 validation rules, Department for Education",
    mender="worker",
    parts=(
        Part("gap", "A gap between two episodes", "Where was the child?", "record"),
        Part("overlap", "Two episodes at once", "A child is in one place.", "record"),
        Part(
            "no_next",
            "A new episode is announced and does not follow",
            "The child is in care, and nobody wrote where.",
            "move_placement",
        ),
        Part("end_reason", "No reason for the end", "Why did it end?", "record"),
        Part(
            "change_reason",
            "No reason for the move",
            "A child who moves is owed a reason.",
            "record",
        ),
        Part(
            "at_home_by_agreement",
            "With parents, by their agreement",
            "A child at home by agreement is not looked after.",
            "change_legal_status",
        ),
    ),
    read_at_night=("rule_finding",),
    at_night=at_night,
    told={
        f"Rule {rule} on": Cell(
            "rule_finding", value="line", given={"rule": rule, "message": "So."}
        )
        for rule in [rule for rules in RULES.values() for rule in rules] + ["101"]
    },
)
