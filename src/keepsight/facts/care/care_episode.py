"""Episodes of care: each with one legal status and one placement."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

CARE_EPISODE = FactTable(
    code="care_episode",
    title="Care episodes",
    why="By what right, and where, the council looks after a child.",
    source="Standard Safeguarding Dataset, ssd_cla_episodes",
    record="CareEpisode",
    ssd="ssd_cla_episodes",
    ssd_id="clae_cla_episode_id",
    ssd_child="clae_person_id",
    happened="started_on",
    columns=(
        Column("period", pl.Int64, "period_id", "clae_cla_id", refers="period_of_care"),
        Column("placement", pl.Int64, "placement_id", "clae_cla_placement_id", refers="placement"),
        Column("started_on", pl.Date, ssd="clae_cla_episode_start_date"),
        Column("start_reason_code", pl.String, ssd="clae_cla_episode_start_reason"),
        Column("need_code", pl.String, ssd="clae_cla_primary_need_code"),
        Column("ended_on", pl.Date, ssd="clae_cla_episode_ceased_date", after="ended_on"),
        Column(
            "end_reason_code", pl.String, ssd="clae_cla_episode_ceased_reason", after="ended_on"
        ),
        Column("entered_care_on", pl.Date, "period.started_on", "clae_entered_care_date"),
        Column("independent_reviewer_contact_on", pl.Date, ssd="clae_cla_last_iro_contact_date"),
        Column("legal_status_code", pl.String),
        Column("placement_type_code", pl.String, "placement.type_code"),
    ),
    not_held=(("clae_referral_id", "an episode of care does not point to a referral"),),
)


def at_home_under_interim_order() -> pl.Expr:
    """Placed with parents (P1) under an interim care order (C1)."""
    return (pl.col("legal_status_code") == "C1") & (pl.col("placement_type_code") == "P1")


def at_home_under_care_order() -> pl.Expr:
    """Placed with parents (P1) under a full care order (C2)."""
    return (pl.col("legal_status_code") == "C2") & (pl.col("placement_type_code") == "P1")


HOME_UNDER_INTERIM_ORDER = Event(
    name="home_under_interim_order",
    table="care_episode",
    on="started_on",
    until="ended_on",
    line="placement",
    where=at_home_under_interim_order,
    words="{date}, when the child was at home under an interim care order",
    heading="Interim care order at home",
)

HOME_UNDER_CARE_ORDER = Event(
    name="home_under_care_order",
    table="care_episode",
    on="started_on",
    until="ended_on",
    line="placement",
    where=at_home_under_care_order,
    words="{date}, when the child was at home under a care order",
    heading="Care order at home",
)
