"""Plans before birth."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PRE_BIRTH_PLAN = FactTable(
    code="pre_birth_plan",
    title="Plans before birth",
    why="A plan made in the delivery room is an emergency.",
    source="Local standard; the dataset has none",
    record="PreBirthPlan",
    columns=(
        Column("expected_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("assessment_started_on", pl.Date, after="assessment_started_on"),
        Column("conference_held_on", pl.Date, after="conference_held_on"),
        Column("discharge_planned_on", pl.Date, after="discharge_planned_on"),
    ),
)


BIRTH_EXPECTED = Event(
    name="birth_expected",
    table="pre_birth_plan",
    on="expected_on",
    until="ended_on",
    line="id",
    words="the birth expected on {date}",
    heading="Birth expected",
)

PRE_BIRTH_ASSESSMENT_STARTED = Event(
    name="pre_birth_assessment_started",
    table="pre_birth_plan",
    on="assessment_started_on",
    line="id",
    words="the start of the assessment on {date}",
    heading="Assessment starts",
)

PRE_BIRTH_CONFERENCE_HELD = Event(
    name="pre_birth_conference_held",
    table="pre_birth_plan",
    on="conference_held_on",
    line="id",
    words="the conference on {date}",
    heading="Conference held",
)

DISCHARGE_PLANNED = Event(
    name="discharge_planned",
    table="pre_birth_plan",
    on="discharge_planned_on",
    line="id",
    words="the discharge plan on {date}",
    heading="Discharge planned",
)
