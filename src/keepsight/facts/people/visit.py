"""Visits to children, made or tried; one table for every kind."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

VISIT = FactTable(
    code="visit",
    title="Visits",
    why="A child not seen is not known to be safe.",
    source="Standard Safeguarding Dataset, ssd_cp_visits, ssd_cin_visits and ssd_cla_visits",
    record="Visit",
    happened="visited_on",
    columns=(
        Column("kind_code", pl.String),
        Column("visited_on", pl.Date),
        Column("seen", pl.Boolean),
        Column("seen_alone", pl.Boolean),
        Column("bedroom_seen", pl.Boolean),
        Column("worker", pl.Int64, "worker_id", refers="worker"),
    ),
)

#: The dataset's tables that are written from this one: table, kind of visit, and its columns by
#: ours ("id" and "child" included).
SSD_TABLES: tuple[tuple[str, str, dict[str, str]], ...] = (
    (
        "ssd_cp_visits",
        "cp",
        {
            "id": "cppv_cp_visit_id",
            "child": "cppv_person_id",
            "visited_on": "cppv_cp_visit_date",
            "seen": "cppv_cp_visit_seen",
            "seen_alone": "cppv_cp_visit_seen_alone",
            "bedroom_seen": "cppv_cp_visit_bedroom",
        },
    ),
    (
        "ssd_cin_visits",
        "cin",
        {
            "id": "cinv_cin_visit_id",
            "child": "cinv_person_id",
            "visited_on": "cinv_cin_visit_date",
            "seen": "cinv_cin_visit_seen",
            "seen_alone": "cinv_cin_visit_seen_alone",
            "bedroom_seen": "cinv_cin_visit_bedroom",
        },
    ),
    (
        "ssd_cla_visits",
        "cla",
        {
            "id": "clav_cla_visit_id",
            "child": "clav_person_id",
            "visited_on": "clav_cla_visit_date",
            "seen": "clav_cla_visit_seen",
            "seen_alone": "clav_cla_visit_seen_alone",
        },
    ),
)

#: Visits by the child's social worker; "other" is anybody else's.
BY_SOCIAL_WORKER = ("cp", "cin", "cla")


def child_was_seen() -> pl.Expr:
    """A social worker's visit at which the child was seen; a tried visit is none."""
    return pl.col("seen").fill_null(False) & pl.col("kind_code").is_in(BY_SOCIAL_WORKER)


CHILD_SEEN = Event(
    name="child_seen",
    table="visit",
    on="visited_on",
    where=child_was_seen,
    words="the visit on {date}",
    heading="Child seen",
)
