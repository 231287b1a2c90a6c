"""Complaints."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

COMPLAINT = FactTable(
    code="complaint",
    title="Complaints",
    why="A child who complains has already tried everything else.",
    source="Children Act 1989 Representations Procedure (England) Regulations 2006; not in the dataset",
    record="Complaint",
    happened="received_on",
    columns=(
        Column("received_on", pl.Date),
        Column("stage_one_answered_on", pl.Date, after="stage_one_answered_on"),
        Column("stage_two_asked_on", pl.Date, after="stage_two_asked_on"),
        Column("stage_two_answered_on", pl.Date, after="stage_two_answered_on"),
        Column("panel_asked_on", pl.Date, after="panel_asked_on"),
        Column("panel_held_on", pl.Date, after="panel_held_on"),
        Column("findings_on", pl.Date, after="findings_on"),
        Column("responded_on", pl.Date, after="responded_on"),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)


COMPLAINT_RECEIVED = Event(
    name="complaint_received",
    table="complaint",
    on="received_on",
    until="withdrawn_on",
    line="id",
    words="the complaint on {date}",
    heading="Complaint",
)


STAGE_ONE_ANSWERED = Event(
    name="stage_one_answered",
    table="complaint",
    on="stage_one_answered_on",
    line="id",
    words="the answer on {date}",
    heading="Stage one answered",
)


STAGE_TWO_ASKED = Event(
    name="stage_two_asked",
    table="complaint",
    on="stage_two_asked_on",
    until="withdrawn_on",
    line="id",
    words="the request for stage two on {date}",
    heading="Stage two asked for",
)


STAGE_TWO_ANSWERED = Event(
    name="stage_two_answered",
    table="complaint",
    on="stage_two_answered_on",
    line="id",
    words="the answer on {date}",
    heading="Stage two answered",
)


PANEL_ASKED = Event(
    name="panel_asked",
    table="complaint",
    on="panel_asked_on",
    until="withdrawn_on",
    line="id",
    words="the request for a panel on {date}",
    heading="Panel asked for",
)


PANEL_HELD = Event(
    name="panel_held",
    table="complaint",
    on="panel_held_on",
    line="id",
    words="the panel on {date}",
    heading="Panel",
)


PANEL_FINDINGS_GIVEN = Event(
    name="panel_findings_given",
    table="complaint",
    on="findings_on",
    line="id",
    words="the findings on {date}",
    heading="Findings",
)


PANEL_ANSWERED = Event(
    name="panel_answered",
    table="complaint",
    on="responded_on",
    line="id",
    words="the response on {date}",
    heading="Response",
)
