"""Periods of care with their episodes, placements, statuses, reviews, plans, health and more."""

from __future__ import annotations

import polars as pl

from keepsight.importers.fitting import longest
from keepsight.importers.ssd.answers import first_yes, words_as_codes
from keepsight.importers.ssd.extract import Extract
from keepsight.importers.ssd.protection import without_a_date
from keepsight.importers.taken import place_of, sound

#: The next episode begins on the day this one ends.
GOES_ON = "X1"
START, END = "clae_cla_episode_start_date", "clae_cla_episode_ceased_date"
REASON = "clae_cla_episode_ceased_reason"


def periods_of_care(extract: Extract) -> None:
    """Episodes with one ``clae_cla_id`` are a period of care; without one, with one day of entering."""
    table = "ssd_cla_episodes"
    frame = extract.rows(table, "clae_person_id", (START, END, "clae_entered_care_date"), START)
    entered = pl.coalesce("clae_entered_care_date", START)
    own_id = pl.col("clae_cla_id").is_not_null()
    frame = frame.with_columns(
        _period_id=pl.when(own_id).then("clae_cla_id").otherwise(entered.dt.to_string())
    )
    extract.waiting[table] = frame
    of_period = ["_person", "_period_id"]
    told = frame.sort(*of_period, START, END, nulls_last=True, maintain_order=True)
    found = told.group_by(of_period, maintain_order=True).agg(
        pl.min_horizontal(pl.col("clae_entered_care_date").min(), pl.col(START).min()).alias(
            "started_on"
        ),
        pl.col(END).last(),
        pl.col(REASON).last(),
        pl.col("clae_cla_primary_need_code").drop_nulls().first().alias("_need"),
    )
    over = (pl.col(REASON) != GOES_ON).fill_null(True) & pl.col(END).is_not_null()
    found = extract.taken.put(
        "PeriodOfCare",
        found,
        started_on="started_on",
        ended_on=pl.when(over).then(END),
        end_reason_code=pl.when(over).then(REASON),
        need_code="_need",
    )
    extract.note("period_of_care", found, "_period_id")


def placements(extract: Extract) -> None:
    """``ssd_cla_placement``."""
    start = "clap_cla_placement_start_date"
    frame = extract.rows(
        "ssd_cla_placement", "clap_person_id", (start, "clap_cla_placement_end_date"), start
    )
    extract.take("ssd_cla_placement", "placement", frame)


def legal_statuses(extract: Extract) -> None:
    """``ssd_legal_status``, each in the period of care that ran when it began."""
    start = "lega_legal_status_start_date"
    frame = extract.rows(
        "ssd_legal_status", "lega_person_id", (start, "lega_legal_status_end_date"), start
    )
    frame = running(extract, frame, start, "PeriodOfCare", "_period")
    extract.take("ssd_legal_status", "legal_status", frame, period="_period")


def episodes(extract: Extract) -> None:
    """``ssd_cla_episodes``, each with its placement, and the legal status that ran when it began."""
    frame = extract.waiting["ssd_cla_episodes"]
    periods = extract.ids["period_of_care"].select(_period_id="id", _period="_key", _who="_person")
    frame = frame.join(
        periods,
        left_on=["_period_id", "_person"],
        right_on=["_period_id", "_who"],
        how="left",
        maintain_order="left",
    )
    frame = running(extract, frame, START, "LegalStatus", "_status", code="status_code")
    extract.take(
        "ssd_cla_episodes",
        "care_episode",
        frame,
        period="_period",
        legal_status="_status",
        legal_status_code="_status_code",
    )


def running(
    extract: Extract, frame: pl.DataFrame, day: str, record: str, name: str, code: str = ""
) -> pl.DataFrame:
    """The frame with ``name``: the record of the child that had begun by a day and had not ended.

    ``code``: a field of it that comes along, as ``<name>_code``.
    """
    known = extract.taken.records.get(record)
    blank = [pl.lit(None, dtype=pl.Int64).alias(name)]
    blank += [pl.lit(None, dtype=pl.String).alias(f"{name}_code")] if code else []
    if known is None or known.is_empty() or frame.is_empty():
        return frame.with_columns(blank)
    values = [pl.col("_key").alias(name)]
    values += [pl.col(code).alias(f"{name}_code")] if code else []
    held = known.select("_person", *values, _from="started_on", _until="ended_on").sort("_from")
    found = (
        frame.select("_row", "_person", day)
        .sort(day)
        .join_asof(
            held,
            left_on=day,
            right_on="_from",
            by="_person",
            strategy="backward",
            check_sortedness=False,  # both are sorted just above
        )
    )
    runs = pl.col("_until").is_null() | (pl.col(day) <= pl.col("_until"))
    names = [value.meta.output_name() for value in values]
    found = found.select("_row", *(pl.when(runs).then(n).alias(n) for n in names))
    return frame.join(found, on="_row", how="left", maintain_order="left")


def reviews(extract: Extract) -> None:
    """``ssd_cla_reviews`` that were held, each of its period of care; cancelled ones were not."""
    table = "ssd_cla_reviews"
    frame = sound(extract.read, extract.taken, table, ("clar_cla_review_date",))
    cancelled = pl.col("clar_cla_review_cancelled").fill_null(False)
    said = pl.format("{}: the review was cancelled, so it was not held.", place_of(frame))
    extract.taken.refuse(
        table, frame.filter(cancelled), "not_held", "clar_cla_review_cancelled", said
    )
    frame = without_a_date(extract, table, frame.filter(~cancelled), "clar_cla_review_date")
    frame = extract.below(table, frame, "clar_cla_id", "period_of_care", "_period")
    extract.take(table, "care_review", frame, period="_period")


def care_plans(extract: Extract) -> None:
    """``ssd_cla_care_plan``: of several plans in parallel the first that is ticked."""
    table = "ssd_cla_care_plan"
    needed = ("lacp_cla_care_plan_start_date", "lacp_cla_care_plan_end_date")
    frame = extract.rows(table, "lacp_person_id", needed)
    plan = first_yes(frame["lacp_cla_care_plan_json"])
    extract.take(table, "care_plan", frame, permanence_code=pl.lit(plan))


def health_checks(extract: Extract) -> None:
    """``ssd_cla_health``: the kind as a code; the status by its first four letters."""
    table = "ssd_cla_health"
    day = "clah_health_check_date"
    frame = extract.rows(table, "clah_person_id", (day,), day)
    kind = words_as_codes(frame["clah_health_check_type"], longest("HealthCheck", "kind_code"))
    status = pl.col("clah_health_check_status").str.strip_chars().str.head(4).str.to_uppercase()
    extract.take(table, "health_check", frame, kind_code=pl.lit(kind), status_code=status)


def immunisations(extract: Extract) -> None:
    """``ssd_cla_immunisations``."""
    frame = extract.rows(
        "ssd_cla_immunisations", "clai_person_id", ("clai_immunisations_status_date",)
    )
    extract.take("ssd_cla_immunisations", "immunisation", frame)


def substance_misuse(extract: Extract) -> None:
    """``ssd_cla_substance_misuse``."""
    table = "ssd_cla_substance_misuse"
    frame = extract.rows(table, "clas_person_id", ("clas_substance_misuse_date",))
    size = longest("SubstanceMisuse", "substance_code")
    substance = pl.col("clas_substance_misused").str.head(size)
    extract.take(table, "substance_misuse", frame, substance_code=substance)


def convictions(extract: Extract) -> None:
    """``ssd_cla_convictions``."""
    frame = extract.rows("ssd_cla_convictions", "clac_person_id", ("clac_cla_conviction_date",))
    extract.take("ssd_cla_convictions", "conviction", frame)


def questionnaires(extract: Extract) -> None:
    """``ssd_sdq_scores``."""
    frame = extract.rows("ssd_sdq_scores", "csdq_person_id", ("csdq_sdq_completed_date",))
    extract.take("ssd_sdq_scores", "strengths_questionnaire", frame)
