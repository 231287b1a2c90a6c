"""Strengths and Difficulties Questionnaires."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

STRENGTHS_QUESTIONNAIRE = FactTable(
    code="strengths_questionnaire",
    title="Strengths and difficulties",
    why="How is the child, by their carer's answers?",
    source="Standard Safeguarding Dataset, ssd_sdq_scores",
    record="StrengthsQuestionnaire",
    ssd="ssd_sdq_scores",
    ssd_id="csdq_table_id",
    ssd_child="csdq_person_id",
    happened="completed_on",
    columns=(
        Column("completed_on", pl.Date, ssd="csdq_sdq_completed_date"),
        Column("score", pl.Int64, ssd="csdq_sdq_score"),
        Column("reason_code", pl.String, ssd="csdq_sdq_reason"),
    ),
)


QUESTIONNAIRE_COMPLETED = Event(
    name="questionnaire_completed",
    table="strengths_questionnaire",
    on="completed_on",
    words="the questionnaire on {date}",
    heading="Questionnaire",
)
