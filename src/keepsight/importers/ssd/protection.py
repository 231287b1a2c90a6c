"""Section 47 enquiries, conferences, protection plans, visits, and pre-proceedings."""

from __future__ import annotations

import polars as pl

from keepsight.facts.people.visit import SSD_TABLES as VISITS
from keepsight.importers.ssd.answers import outcomes
from keepsight.importers.ssd.extract import Extract
from keepsight.importers.taken import place_of

NOT_HELD = "{}: it has no date, so it was not held yet. It is taken once it was."


def without_a_date(extract: Extract, table: str, frame: pl.DataFrame, day: str) -> pl.DataFrame:
    """The rows of what was held; a meeting still to come has only its due date and is refused."""
    coming = frame.filter(pl.col(day).is_null())
    extract.taken.refuse(table, coming, "not_held", day, pl.format(NOT_HELD, place_of(coming)))
    return frame.filter(pl.col(day).is_not_null())


def enquiries(extract: Extract) -> None:
    """``ssd_s47_enquiry``: the enquiry, and the strategy discussion that began it on that day.

    The target date of its conference stands with the conference.
    """
    table = "ssd_s47_enquiry"
    start = "s47e_s47_start_date"
    frame = extract.rows(table, "s47e_person_id", (start, "s47e_s47_end_date"), start)
    frame = extract.point(table, frame, "_episode", "s47e_referral_id", "episode_of_need")
    discussed = extract.taken.put(
        "StrategyDiscussion",
        frame,
        episode="_episode",
        held_on=start,
        started_enquiry=pl.lit(True),
    )
    frame = frame.with_columns(_discussion=discussed["_key"]).join(
        _targets(extract), on="s47e_s47_enquiry_id", how="left", maintain_order="left"
    )
    outcome = outcomes(frame["s47e_s47_outcome_json"])
    extract.take(
        table,
        "section_47_enquiry",
        frame,
        episode="_episode",
        discussion="_discussion",
        target_on="_target",
        outcome_code=pl.lit(outcome),
    )


def _targets(extract: Extract) -> pl.DataFrame:
    empty = pl.DataFrame(schema={"s47e_s47_enquiry_id": pl.String, "_target": pl.Date})
    if not extract.has("ssd_initial_cp_conference"):
        return empty
    return (
        extract.read.tables["ssd_initial_cp_conference"]
        .select(s47e_s47_enquiry_id="icpc_s47_enquiry_id", _target="icpc_icpc_target_date")
        .drop_nulls()
        .unique("s47e_s47_enquiry_id", keep="first", maintain_order=True)
    )


def conferences(extract: Extract) -> None:
    """``ssd_initial_cp_conference``: initial, or of a child who moved in with a plan."""
    table = "ssd_initial_cp_conference"
    frame = extract.rows(table, "icpc_person_id", ("icpc_icpc_date",))
    frame = without_a_date(extract, table, frame, "icpc_icpc_date")
    moved_in = pl.col("icpc_icpc_transfer_in").fill_null(False)
    kind = pl.when(moved_in).then(pl.lit("transfer_in")).otherwise(pl.lit("initial"))
    extract.take(table, "conference", frame, kind_code=kind)


def plans(extract: Extract) -> None:
    """``ssd_cp_plans``."""
    start = "cppl_cp_plan_start_date"
    frame = extract.rows("ssd_cp_plans", "cppl_person_id", (start, "cppl_cp_plan_end_date"), start)
    extract.take("ssd_cp_plans", "protection_plan", frame)


def reviews(extract: Extract) -> None:
    """``ssd_cp_reviews`` that were held."""
    table = "ssd_cp_reviews"
    frame = extract.rows(table, "cppr_person_id", ("cppr_cp_review_date",))
    frame = without_a_date(extract, table, frame, "cppr_cp_review_date")
    extract.take(table, "protection_plan_review", frame)


def visits(extract: Extract) -> None:
    """``ssd_cp_visits``, ``ssd_cin_visits`` and ``ssd_cla_visits``: one record, three kinds."""
    for table, kind, columns in VISITS:
        if extract.has(table):
            day = columns["visited_on"]
            frame = extract.rows(table, columns["child"], (day,), day)
            fields: dict[str, str | pl.Expr] = {
                name: column for name, column in columns.items() if name not in ("id", "child")
            }
            extract.taken.take(table, "Visit", frame, kind_code=pl.lit(kind), **fields)


def pre_proceedings(extract: Extract) -> None:
    """``ssd_pre_proceedings``."""
    frame = extract.rows("ssd_pre_proceedings", "prep_person_id", ("prep_pre_pro_decision_date",))
    extract.take("ssd_pre_proceedings", "pre_proceedings", frame)
