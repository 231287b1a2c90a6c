"""Serious incidents."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

SERIOUS_INCIDENT = FactTable(
    code="serious_incident",
    title="Serious incidents",
    why="When the worst happens, the country learns of it.",
    source="Children Act 2004, section 16C; Working Together to Safeguard Children; not in the dataset",
    record="SeriousIncident",
    happened="known_on",
    columns=(
        Column("known_on", pl.Date),
        Column("notified_on", pl.Date, after="notified_on"),
        Column("rapid_review_on", pl.Date, after="rapid_review_on"),
        Column("not_notifiable_on", pl.Date, after="not_notifiable_on"),
    ),
)


INCIDENT_KNOWN = Event(
    name="incident_known",
    table="serious_incident",
    on="known_on",
    until="not_notifiable_on",
    line="id",
    words="becoming aware on {date}",
    heading="Council aware",
)


INCIDENT_NOTIFIED = Event(
    name="incident_notified",
    table="serious_incident",
    on="notified_on",
    line="id",
    words="the notification on {date}",
    heading="Notified",
)


INCIDENT_NOTIFIED_AT_ALL = Event(
    name="incident_notified_at_all",
    table="serious_incident",
    on="notified_on",
    line="id",
    words="the notification on {date}",
    heading="Notification",
)


RAPID_REVIEW_DONE = Event(
    name="rapid_review_done",
    table="serious_incident",
    on="rapid_review_on",
    line="id",
    words="the rapid review on {date}",
    heading="Rapid review",
)
