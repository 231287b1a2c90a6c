"""As what a child is open: the spells in which the council answers for the child, riskiest first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from keepsight.facts.need.episode_of_need import went_further
from keepsight.facts.protection.section_47_enquiry import led_towards_a_conference

#: The codes of ``kind``, in the order in which lists and tags show them: risk first.
OPEN_AS = (
    "protection_plan",
    "section_47",
    "looked_after",
    "court",
    "child_in_need_plan",
    "assessment",
    "episode_of_need",
    "care_leaver",
)

#: What ``open_as`` gives.
SCHEMA: dict[str, pl.DataType] = {
    "child": pl.Int64(),
    "kind": pl.String(),
    "since": pl.Date(),
    "until": pl.Date(),
    "record": pl.Int64(),
}

#: The fact tables that are read.
TABLES = (
    "person",
    "episode_of_need",
    "assessment",
    "child_in_need_plan",
    "section_47_enquiry",
    "conference",
    "protection_plan",
    "period_of_care",
    "legal_status",
    "proceedings",
    "care_leaver",
)

#: An interim care order: the court is seised of the child's case.
INTERIM_CARE_ORDER = "C1"

#: In touch codes of SSDA903 by which a young person is no longer a care leaver to be advised:
#: died, returned home, no longer requires the service.
NO_LONGER_ADVISED = ("DIED", "RHOM", "NREQ")

#: Until which birthday a personal adviser is owed (Children Act 1989, section 23C), and until
#: which one to those still listed after it (Children and Social Work Act 2017, section 3).
ADVISED_UNTIL, ADVISED_AT_MOST = 21, 25


def open_as(facts: Mapping[str, pl.DataFrame], as_at: date | None = None) -> pl.DataFrame:
    """The spells for which children are open: ``child, kind, since, until, record``.

    Takes the frames named in ``TABLES``. ``kind`` is one of ``OPEN_AS``; ``since`` its first day
    (null: not known, long ago); ``until`` the day on which it was over (null: still open); the
    child is not open as that kind on that day any more. ``record``: the id of the row. With
    ``as_at`` only the spells open by the end of that day.

    A referral closed straight away opens nothing. A section 47 enquiry is over when it ended, at
    its conference, or when the case closed, whichever came first. Court is the time of proceedings from
    their issue to their end, and of an interim care order, which stands where a source tells of no
    proceedings; a child may be in court by both at once. A care leaver is open from the first day
    listed to the 21st birthday, to the 25th where still listed after it; qualifying young people
    are owed advice but no adviser. A death ends everything.
    """
    spells = pl.concat(
        [
            _spells(facts["protection_plan"], "protection_plan", "ended_on"),
            _section_47(facts),
            _spells(facts["period_of_care"], "looked_after", "ended_on"),
            _spells(
                facts["legal_status"].filter(pl.col("status_code") == INTERIM_CARE_ORDER),
                "court",
                "ended_on",
            ),
            _spells(
                facts["proceedings"].filter(pl.col("issued_on").is_not_null()),
                "court",
                "ended_on",
                begins="issued_on",
            ),
            _spells(facts["child_in_need_plan"], "child_in_need_plan", "ended_on"),
            _spells(
                facts["assessment"], "assessment", "authorised_on", "ended_on", "episode_ended_on"
            ),
            _spells(facts["episode_of_need"].filter(went_further()), "episode_of_need", "ended_on"),
            _care_leavers(facts),
        ]
    )
    died = facts["person"].filter(pl.col("died_on").is_not_null()).select("child", "died_on")
    spells = (
        spells.join(died, on="child", how="left")
        .with_columns(pl.min_horizontal("until", "died_on"))
        .filter(pl.col("until").is_null() | (pl.col("since") < pl.col("until")).fill_null(True))
        .select(*SCHEMA)
    )
    return spells if as_at is None else open_on(spells, as_at)


def open_on(spells: pl.DataFrame, day: date) -> pl.DataFrame:
    """Those of the spells that are open by the end of a day."""
    return spells.filter(
        (pl.col("since") <= day).fill_null(True), (pl.col("until") > day).fill_null(True)
    )


def rank_of(kind: pl.Expr) -> pl.Expr:
    """The place of a ``kind`` in ``OPEN_AS``: 0 is the riskiest."""
    return kind.replace_strict({name: place for place, name in enumerate(OPEN_AS)})


def _spells(frame: pl.DataFrame, kind: str, *ends: str, begins: str = "started_on") -> pl.DataFrame:
    """The rows of a table as spells, each over on the earliest of its end dates."""
    return frame.select(
        pl.col("child"),
        pl.lit(kind).alias("kind"),
        pl.col(begins).alias("since"),
        pl.min_horizontal(*ends).alias("until"),
        pl.col("id").alias("record"),
    )


def _section_47(facts: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    conferences = (
        facts["conference"]
        .filter(pl.col("enquiry").is_not_null())
        .group_by("enquiry")
        .agg(pl.col("held_on").min().alias("conference_on"))
    )
    enquiries = (
        facts["section_47_enquiry"]
        .filter(led_towards_a_conference())
        .join(conferences, left_on="id", right_on="enquiry", how="left")
    )
    return _spells(enquiries, "section_47", "ended_on", "episode_ended_on", "conference_on")


def _care_leavers(facts: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """One spell a young person, from the first row that says so to the last that can."""
    qualifying = pl.col("eligibility_code").str.to_lowercase().str.contains("qualifying")
    born = facts["person"].select("child", "born_on")
    no_longer = pl.col("in_touch_code").is_in(NO_LONGER_ADVISED)
    return (
        facts["care_leaver"]
        .filter(~qualifying.fill_null(False))
        .sort("known_on", nulls_last=False)
        .group_by("child", maintain_order=True)
        .agg(
            pl.col("known_on").min().alias("since"),
            pl.col("known_on").max().alias("last_on"),
            pl.col("known_on").filter(no_longer.last() & no_longer).last().alias("ended_on"),
            pl.col("id").last().alias("record"),
        )
        .join(born, on="child", how="left")
        .with_columns(_birthday(ADVISED_UNTIL), _birthday(ADVISED_AT_MOST))
        .with_columns(
            pl.when(pl.col("last_on") >= pl.col(f"at_{ADVISED_UNTIL}"))
            .then(f"at_{ADVISED_AT_MOST}")
            .otherwise(f"at_{ADVISED_UNTIL}")
            .alias("until")
        )
        .select(
            pl.col("child"),
            pl.lit("care_leaver").alias("kind"),
            pl.col("since"),
            pl.coalesce("ended_on", "until").alias("until"),
            pl.col("record"),
        )
    )


def _birthday(age: int) -> pl.Expr:
    return pl.col("born_on").dt.offset_by(f"{age}y").alias(f"at_{age}")
