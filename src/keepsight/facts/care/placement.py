"""Placements of looked-after children."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PLACEMENT = FactTable(
    code="placement",
    title="Placements",
    why="Where the child lives; visits restart with every placement.",
    source="Standard Safeguarding Dataset, ssd_cla_placement",
    record="Placement",
    ssd="ssd_cla_placement",
    ssd_id="clap_cla_placement_id",
    ssd_child="clap_person_id",
    happened="started_on",
    columns=(
        Column("period", pl.Int64, "period_id", "clap_cla_id", refers="period_of_care"),
        Column("started_on", pl.Date, ssd="clap_cla_placement_start_date"),
        Column("ended_on", pl.Date, ssd="clap_cla_placement_end_date", after="ended_on"),
        Column("type_code", pl.String, ssd="clap_cla_placement_type"),
        Column("provider_code", pl.String, ssd="clap_cla_placement_provider"),
        Column(
            "change_reason_code",
            pl.String,
            ssd="clap_cla_placement_change_reason",
            after="ended_on",
        ),
        Column("urn", pl.String, ssd="clap_cla_placement_urn"),
        Column("postcode", pl.String, ssd="clap_cla_placement_postcode"),
        Column("distance", pl.Float64, ssd="clap_cla_placement_distance"),
        Column("location_code", pl.String),
        Column("home_postcode", pl.String),
        Column("intended_to_18", pl.Boolean),
        Column("accommodation_code", pl.String),
        Column("area_code", pl.String),
        Column("siblings_code", pl.String),
    ),
)

#: Long-term foster placements: with a relative or friend, and with others.
LONG_TERM_FOSTERING = ("U1", "U4")

#: Homes in which no child should sleep, by what kind of home it really is, as sentences name them.
UNSUITABLE_HOMES = {
    "bed_and_breakfast": "bed and breakfast, or a hotel",
    "hostel": "a hostel for adults",
    "caravan": "a caravan, tent or boat",
    "unregistered": "a home that is not registered and should be",
}


def is_unsuitable() -> pl.Expr:
    """Where no child should sleep, whoever agreed to it."""
    return pl.col("accommodation_code").is_in(list(UNSUITABLE_HOMES))


def is_not_for_adoption() -> pl.Expr:
    """Children placed for adoption (A3 to A6) are visited under the adoption regulations."""
    return ~pl.col("type_code").fill_null("").str.starts_with("A")


def is_meant_to_last() -> pl.Expr:
    """Intended to last until the child is 18: said so, or a long-term foster placement."""
    return pl.col("intended_to_18").fill_null(
        pl.col("type_code").fill_null("").is_in(LONG_TERM_FOSTERING)
    )


PLACEMENT_STARTED = Event(
    name="placement_started",
    table="placement",
    on="started_on",
    until="ended_on",
    line="id",
    where=is_not_for_adoption,
    words="the start of the placement on {date}",
    heading="Placement starts",
)

PLACED_LONG_TERM_FOR_A_YEAR = Event(
    name="placed_long_term_for_a_year",
    table="placement",
    on="started_on",
    later="care.first_year",
    until="ended_on",
    line="id",
    where=is_meant_to_last,
    words="{date}, a year into a placement meant to last until 18",
    heading="A year in a placement to 18",
)


def is_out_of_area() -> pl.Expr:
    """Outside the council’s area (OUT)."""
    return pl.col("location_code") == "OUT"


PLACED_OUT_OF_AREA = Event(
    name="placed_out_of_area",
    table="placement",
    on="started_on",
    line="id",
    where=is_out_of_area,
    words="the placement out of area on {date}",
    heading="Placed out of area",
)
