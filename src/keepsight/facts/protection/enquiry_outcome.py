"""Outcomes of section 47 enquiries."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

ENQUIRY_OUTCOME = FactTable(
    code="enquiry_outcome",
    title="Outcomes of section 47 enquiries",
    why="An enquiry without an end leaves a family under suspicion.",
    source="Children Act 1989, section 47; the dataset has none",
    record="EnquiryOutcome",
    happened="authorised_on",
    columns=(
        Column("enquiry", pl.Int64, "enquiry_id", refers="section_47_enquiry"),
        Column("authorised_on", pl.Date),
        Column("outcome_code", pl.String),
    ),
)


ENQUIRY_OUTCOME_AUTHORISED = Event(
    name="enquiry_outcome_authorised",
    table="enquiry_outcome",
    on="authorised_on",
    line="enquiry",
    words="the outcome on {date}",
    heading="Outcome authorised",
)
