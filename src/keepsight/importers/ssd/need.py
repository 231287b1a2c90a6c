"""Contacts, early help, referrals, assessments with factors, child in need plans, and missing."""

from __future__ import annotations

import polars as pl

from keepsight.importers.rows import numbered
from keepsight.importers.ssd.answers import all_yes, outcomes
from keepsight.importers.ssd.extract import Extract
from keepsight.importers.taken import sound


def contacts(extract: Extract) -> None:
    """``ssd_contacts``: of several outcomes the first."""
    frame = extract.rows("ssd_contacts", "cont_person_id", (), "cont_contact_date")
    outcome = outcomes(frame["cont_contact_outcome_json"])
    extract.take("ssd_contacts", "contact", frame, outcome_code=pl.lit(outcome))


def early_help(extract: Extract) -> None:
    """``ssd_early_help_episodes``."""
    start = "earl_episode_start_date"
    frame = extract.rows(
        "ssd_early_help_episodes", "earl_person_id", (start, "earl_episode_end_date"), start
    )
    extract.take("ssd_early_help_episodes", "early_help_episode", frame)


def episodes(extract: Extract) -> None:
    """``ssd_cin_episodes``: the referral, and the episode of need that it opened."""
    table = "ssd_cin_episodes"
    start = "cine_referral_date"
    frame = extract.rows(table, "cine_person_id", (start, "cine_close_date"), start)
    frame = extract.point(table, frame, "_team", "cine_referral_team", "team")
    frame = extract.point(table, frame, "_worker", "cine_referral_worker_id", "worker")
    referred = extract.taken.put(
        "Referral",
        frame,
        received_on=start,
        source_code="cine_referral_source_code",
        no_further_action="cine_referral_nfa",
        team="_team",
        worker="_worker",
    )
    frame = frame.with_columns(_referral=referred["_key"])
    extract.take(
        table, "episode_of_need", frame, referral="_referral", team="_team", worker="_worker"
    )


def assessments(extract: Extract) -> None:
    """``ssd_cin_assessments``: ``nfa`` where it says so, else the first of its outcomes."""
    table = "ssd_cin_assessments"
    start = "cina_assessment_start_date"
    frame = extract.rows(table, "cina_person_id", (start, "cina_assessment_auth_date"), start)
    outcome = outcomes(frame["cina_assessment_outcome_json"])
    no_action = pl.col("cina_assessment_outcome_nfa").fill_null(False)
    code = pl.when(no_action).then(pl.lit("nfa")).otherwise(pl.lit(outcome))
    extract.take(table, "assessment", frame, outcome_code=code)


def factors(extract: Extract) -> None:
    """``ssd_assessment_factors``: one record for each factor of a row; the row is the first's."""
    table = "ssd_assessment_factors"
    frame = sound(extract.read, extract.taken, table, ())
    frame = extract.below(table, frame, "cinf_assessment_id", "assessment", "assessment")
    frame = frame.with_columns(_factors=all_yes(frame["cinf_assessment_factors_json"]))
    none = pl.col("_factors").list.len().fill_null(0) == 0
    said = "The row names no factor, so it says nothing. Fill it in."
    extract.taken.refuse(
        table,
        frame.filter(none),
        "missing_required",
        "cinf_assessment_factors_json",
        said,
    )
    each = numbered(frame.filter(~none).explode("_factors"))
    extract.taken.records["AssessmentFactor"] = each.select(
        "_key", "_person", "assessment", factor_code="_factors"
    )
    first = each.unique("_row", keep="first", maintain_order=True)
    extract.taken.keep(table, "AssessmentFactor", first)


def child_in_need_plans(extract: Extract) -> None:
    """``ssd_cin_plans``."""
    start = "cinp_cin_plan_start_date"
    frame = extract.rows(
        "ssd_cin_plans", "cinp_person_id", (start, "cinp_cin_plan_end_date"), start
    )
    extract.take("ssd_cin_plans", "child_in_need_plan", frame)


def missing(extract: Extract) -> None:
    """``ssd_missing``: M, or A for away without authorisation, whether in letters or in words."""
    table = "ssd_missing"
    start = "miss_missing_episode_start_date"
    frame = extract.rows(table, "miss_person_id", (start, "miss_missing_episode_end_date"), start)
    kind = pl.col("miss_missing_episode_type").str.strip_chars().str.head(1).str.to_uppercase()
    extract.take(table, "missing_episode", frame, kind_code=kind)
