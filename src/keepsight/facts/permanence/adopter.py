"""People who want to adopt."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

ADOPTER = FactTable(
    code="adopter",
    title="People who want to adopt",
    why="A family that waits too long goes elsewhere.",
    source="Adoption Agencies Regulations 2005, regulation 22 onwards; the dataset has none",
    record="Adopter",
    happened="registered_on",
    child="",
    columns=(
        Column("registered_on", pl.Date),
        Column("stage_one_ended_on", pl.Date, after="stage_one_ended_on"),
        Column("stage_two_on", pl.Date, after="stage_two_on"),
        Column("decided_on", pl.Date, after="decided_on"),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)


ADOPTER_REGISTERED = Event(
    name="adopter_registered",
    table="adopter",
    on="registered_on",
    until="withdrawn_on",
    line="id",
    words="the registration on {date}",
    heading="Registered",
)


STAGE_ONE_ENDED = Event(
    name="stage_one_ended",
    table="adopter",
    on="stage_one_ended_on",
    line="id",
    words="the end of stage one on {date}",
    heading="Stage one ends",
)


STAGE_TWO_STARTED = Event(
    name="stage_two_started",
    table="adopter",
    on="stage_two_on",
    until="withdrawn_on",
    line="id",
    words="the notice for stage two on {date}",
    heading="Stage two starts",
)


ADOPTER_DECIDED = Event(
    name="adopter_decided",
    table="adopter",
    on="decided_on",
    line="id",
    words="the decision on {date}",
    heading="Decided on adopters",
)
