"""Approaches about a child."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

CONTACT = FactTable(
    code="contact",
    title="Contacts",
    why="The first sign of harm is often a telephone call.",
    source="Standard Safeguarding Dataset, ssd_contacts",
    record="Contact",
    ssd="ssd_contacts",
    ssd_id="cont_contact_id",
    ssd_child="cont_person_id",
    happened="received_on",
    columns=(
        Column("received_on", pl.Date, ssd="cont_contact_date"),
        Column("received_at", pl.Datetime("us", "UTC")),
        Column("source_code", pl.String, ssd="cont_contact_source_code"),
        Column("outcome_code", pl.String, ssd="cont_contact_outcome_json"),
        Column("team", pl.Int64, field="team_id", refers="team"),
        Column("worker", pl.Int64, field="worker_id", refers="worker"),
    ),
    not_held=(("cont_contact_source_desc", "the words of the code, which the code list gives"),),
)

#: Nobody knows who told us.
ANONYMOUS = "9"


def is_from_somebody() -> pl.Expr:
    """Whoever told us can be told something; of an unknown source nobody says that they cannot."""
    return pl.col("source_code").fill_null("") != ANONYMOUS


CONTACT_RECEIVED = Event(
    name="contact_received",
    table="contact",
    on="received_on",
    line="id",
    words="the contact on {date}",
    heading="Contact received",
)

CONTACT_FROM_SOMEBODY = Event(
    name="contact_from_somebody",
    table="contact",
    on="received_on",
    line="id",
    where=is_from_somebody,
    words="the contact on {date}",
    heading="Contact received",
)
