"""Early help assessments, by the council or a partner."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

EARLY_HELP_ASSESSMENT = FactTable(
    code="early_help_assessment",
    title="Early help assessments",
    why="Help before harm.",
    source="Annex A, list 2; the dataset has none",
    record="EarlyHelpAssessment",
    happened="started_on",
    columns=(
        Column("started_on", pl.Date),
        Column("completed_on", pl.Date, after="completed_on"),
        Column("organisation", pl.String),
    ),
)

EARLY_HELP_ASSESSED = Event(
    name="early_help_assessed",
    table="early_help_assessment",
    on="completed_on",
    words="the early help assessment on {date}",
    heading="Early help assessment",
)
