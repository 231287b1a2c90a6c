"""Reports for a court."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

COURT_REPORT = FactTable(
    code="court_report",
    title="Reports for a court",
    why="The judge reads what we wrote, if it came.",
    source="Children Act 1989, sections 7 and 37; the dataset has none",
    record="CourtReport",
    happened="directed_on",
    columns=(
        Column("kind_code", pl.String),
        Column("directed_on", pl.Date),
        Column("due_on", pl.Date),
        Column("filed_on", pl.Date, after="filed_on"),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)


def is_section_37_without_a_day() -> pl.Expr:
    """A section 37 report for which the court set no day."""
    return (pl.col("kind_code") == "section_37") & pl.col("due_on").is_null()


def is_directed_to_a_day() -> pl.Expr:
    """The court set a day, or it is a section 7 report."""
    return pl.col("due_on").is_not_null() | (pl.col("kind_code") != "section_37")


SECTION_37_DIRECTED = Event(
    name="section_37_directed",
    table="court_report",
    on="directed_on",
    until="withdrawn_on",
    line="id",
    where=is_section_37_without_a_day,
    words="the court’s direction on {date}",
    heading="Section 37 report directed",
)


REPORT_DIRECTED = Event(
    name="report_directed",
    table="court_report",
    on="directed_on",
    until="withdrawn_on",
    line="id",
    where=is_directed_to_a_day,
    due="due_on",
    words="the court’s direction on {date}",
    heading="Report directed",
)


COURT_REPORT_FILED = Event(
    name="court_report_filed",
    table="court_report",
    on="filed_on",
    line="id",
    words="the report on {date}",
    heading="Filed",
)
