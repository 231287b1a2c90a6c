"""Allegations against people who work with children."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

ALLEGATION = FactTable(
    code="allegation",
    title="Allegations against people who work with children",
    why="Who looks after children must be beyond doubt.",
    source="Keeping children safe in education; Working Together to Safeguard Children; the dataset has none",
    record="Allegation",
    happened="known_on",
    child="",
    columns=(
        Column("known_on", pl.Date),
        Column("told_on", pl.Date, after="told_on"),
        Column("discussed_on", pl.Date, after="discussed_on"),
        Column("meeting_on", pl.Date, after="meeting_on"),
        Column("not_needed_on", pl.Date, after="not_needed_on"),
        Column("closed_on", pl.Date, after="closed_on"),
        Column("outcome_code", pl.String, after="closed_on"),
    ),
)


ALLEGATION_KNOWN = Event(
    name="allegation_known",
    table="allegation",
    on="known_on",
    line="id",
    words="the allegation on {date}",
    heading="Employer knows",
)


OFFICER_TOLD = Event(
    name="officer_told",
    table="allegation",
    on="told_on",
    line="id",
    words="telling the designated officer on {date}",
    heading="Designated officer told",
)


OFFICER_TOLD_OPEN = Event(
    name="officer_told_open",
    table="allegation",
    on="told_on",
    until="not_needed_on",
    line="id",
    words="telling the designated officer on {date}",
    heading="Told",
)


ALLEGATION_DISCUSSED = Event(
    name="allegation_discussed",
    table="allegation",
    on="discussed_on",
    line="id",
    words="the discussion on {date}",
    heading="First discussion",
)


ALLEGATION_MEETING_HELD = Event(
    name="allegation_meeting_held",
    table="allegation",
    on="meeting_on",
    line="id",
    words="the meeting on {date}",
    heading="Allegation meeting",
)


ALLEGATION_CLOSED = Event(
    name="allegation_closed",
    table="allegation",
    on="closed_on",
    line="id",
    words="the closing on {date}",
    heading="Closed",
)
