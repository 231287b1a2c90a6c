"""Legal statuses of looked-after children."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

LEGAL_STATUS = FactTable(
    code="legal_status",
    title="Legal statuses",
    why="By what right the council holds a child.",
    source="Standard Safeguarding Dataset, ssd_legal_status",
    record="LegalStatus",
    ssd="ssd_legal_status",
    ssd_id="lega_legal_status_id",
    ssd_child="lega_person_id",
    happened="started_on",
    columns=(
        Column("period", pl.Int64, "period_id", refers="period_of_care"),
        Column("status_code", pl.String, ssd="lega_legal_status"),
        Column("started_on", pl.Date, ssd="lega_legal_status_start_date"),
        Column("ended_on", pl.Date, ssd="lega_legal_status_end_date", after="ended_on"),
    ),
)


def is_emergency_protection() -> pl.Expr:
    """An emergency protection order (L2)."""
    return pl.col("status_code") == "L2"


def is_police_protection() -> pl.Expr:
    """Police protection (L1)."""
    return pl.col("status_code") == "L1"


def is_child_assessment_order() -> pl.Expr:
    """A child assessment order (L3)."""
    return pl.col("status_code") == "L3"


EMERGENCY_PROTECTION_BEGAN = Event(
    name="emergency_protection_began",
    table="legal_status",
    on="started_on",
    line="id",
    where=is_emergency_protection,
    words="the emergency protection order on {date}",
    heading="Emergency protection order",
)


EMERGENCY_PROTECTION_ENDED = Event(
    name="emergency_protection_ended",
    table="legal_status",
    on="ended_on",
    line="id",
    where=is_emergency_protection,
    words="its end on {date}",
    heading="Order ends",
)


POLICE_PROTECTION_BEGAN = Event(
    name="police_protection_began",
    table="legal_status",
    on="started_on",
    line="id",
    where=is_police_protection,
    words="the start of police protection on {date}",
    heading="Police protection",
)


POLICE_PROTECTION_ENDED = Event(
    name="police_protection_ended",
    table="legal_status",
    on="ended_on",
    line="id",
    where=is_police_protection,
    words="its end on {date}",
    heading="Police protection ends",
)


ASSESSMENT_ORDER_BEGAN = Event(
    name="assessment_order_began",
    table="legal_status",
    on="started_on",
    line="id",
    where=is_child_assessment_order,
    words="the child assessment order on {date}",
    heading="Child assessment order",
)


ASSESSMENT_ORDER_ENDED = Event(
    name="assessment_order_ended",
    table="legal_status",
    on="ended_on",
    line="id",
    where=is_child_assessment_order,
    words="its end on {date}",
    heading="Order ends",
)


def is_placement_order() -> pl.Expr:
    """A placement order (E1)."""
    return pl.col("status_code") == "E1"


PLACEMENT_ORDER_MADE = Event(
    name="placement_order_made",
    table="legal_status",
    on="started_on",
    until="ended_on",
    line="id",
    where=is_placement_order,
    words="the placement order on {date}",
    heading="Placement order",
)
