"""Decisions about contacts."""

import polars as pl

from keepsight.facts.contact.contact import is_from_somebody
from keepsight.kernel.fact import Column, Event, FactTable

CONTACT_DECISION = FactTable(
    code="contact_decision",
    title="Decisions about contacts",
    why="A contact that nobody decides is a child that nobody has looked at.",
    source="Working Together to Safeguard Children, chapter on referrals; the dataset has none",
    record="ContactDecision",
    columns=(
        Column("contact", pl.Int64, "contact_id", refers="contact"),
        Column("source_code", pl.String, "contact.source_code"),
        Column("decided_on", pl.Date, after="decided_on"),
        Column("decided_at", pl.Datetime("us", "UTC"), after="decided_at"),
        Column("decision_code", pl.String),
        Column("acknowledged_on", pl.Date, after="acknowledged_on"),
        Column("referrer_told_on", pl.Date, after="referrer_told_on"),
    ),
)


CONTACT_DECIDED = Event(
    name="contact_decided",
    table="contact_decision",
    on="decided_on",
    line="contact",
    words="the decision on {date}",
    heading="Contact decided",
)

DECISION_TAKEN = Event(
    name="decision_taken",
    table="contact_decision",
    on="decided_on",
    line="id",
    where=is_from_somebody,
    words="the decision on {date}",
    heading="Decided",
)

CONTACT_ACKNOWLEDGED = Event(
    name="contact_acknowledged",
    table="contact_decision",
    on="acknowledged_on",
    line="contact",
    words="the acknowledgement on {date}",
    heading="Contact acknowledged",
)

REFERRER_TOLD = Event(
    name="referrer_told",
    table="contact_decision",
    on="referrer_told_on",
    line="id",
    words="the word to the referrer on {date}",
    heading="Referrer told",
)
