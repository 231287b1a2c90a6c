"""Adoption, permanence that did not last, and care leavers."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.importers.fitting import longest
from keepsight.importers.ssd.answers import words_as_codes
from keepsight.importers.ssd.extract import Extract
from keepsight.kernel.foreign_table import parse_dates


def decisions(extract: Extract) -> None:
    """``ssd_permanence``: the decision and what came of it, and the adoptive placement."""
    table = "ssd_permanence"
    frame = extract.rows(table, "perm_person_id", ("perm_adm_decision_date",))
    frame = extract.take(table, "adoption_decision", frame)
    placed = frame.filter(pl.col("perm_placed_for_adoption_date").is_not_null())
    extract.taken.put(
        "AdoptivePlacement",
        placed,
        placed_on="perm_placed_for_adoption_date",
        ended_on="perm_decision_reversed_date",
    )


def previous_permanence(extract: Extract) -> None:
    """``ssd_cla_previous_permanence``. A day or month written ``zz`` is not known: no date is kept."""
    table = "ssd_cla_previous_permanence"
    frame = extract.rows(table, "lapp_person_id")
    ordered, _ = parse_dates(frame["lapp_previous_permanence_order_date"])
    extract.take(table, "previous_permanence", frame, ordered_on=pl.lit(ordered))


def care_leavers(extract: Extract, day: date | None) -> None:
    """``ssd_care_leavers``: what was known of each on the day of the extract."""
    table = "ssd_care_leavers"
    frame = extract.rows(table, "clea_person_id")
    if day is None:
        said = "Nothing in the extract tells its day, so this row was not taken."
        extract.taken.refuse(table, frame, "missing_required", "", said)
        return
    eligibility = words_as_codes(
        frame["clea_care_leaver_eligibility"], longest("CareLeaver", "eligibility_code")
    )
    extract.take(
        table,
        "care_leaver",
        frame,
        known_on=pl.lit(day),
        eligibility_code=pl.lit(eligibility),
    )
