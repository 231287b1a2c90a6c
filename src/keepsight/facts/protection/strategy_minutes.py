"""Minutes of strategy discussions."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

STRATEGY_MINUTES = FactTable(
    code="strategy_minutes",
    title="Minutes of strategy discussions",
    why="Who was not there did not share what they knew.",
    source="Working Together to Safeguard Children; the dataset has none",
    record="StrategyMinutes",
    columns=(
        Column("discussion", pl.Int64, "discussion_id", refers="strategy_discussion"),
        Column("enquiry", pl.Int64, "enquiry_id", refers="section_47_enquiry"),
        Column("decided_on", pl.Date, after="decided_on"),
        Column("decided_at", pl.Datetime("us", "UTC"), after="decided_at"),
        Column("is_immediate", pl.Boolean),
        Column("began_enquiry", pl.Boolean),
        Column("held_on", pl.Date, after="held_on"),
        Column("held_at", pl.Datetime("us", "UTC"), after="held_at"),
        Column("called_off_on", pl.Date, after="called_off_on"),
        Column("council_present", pl.Boolean),
        Column("police_present", pl.Boolean),
        Column("health_present", pl.Boolean),
        Column("actions_are_assigned", pl.Boolean),
    ),
)


def is_called_at_once() -> pl.Expr:
    """The child could not wait."""
    return pl.col("is_immediate").fill_null(False)


def is_not_called_at_once() -> pl.Expr:
    """Not marked as immediate."""
    return ~pl.col("is_immediate").fill_null(False)


def had_a_quorum() -> pl.Expr:
    """Council, police and health were there, and every action has an owner and a date."""
    return pl.all_horizontal(
        pl.col("council_present").fill_null(False),
        pl.col("police_present").fill_null(False),
        pl.col("health_present").fill_null(False),
        pl.col("actions_are_assigned").fill_null(False),
    )


def began_an_urgent_enquiry() -> pl.Expr:
    """It began an enquiry about a child who could not wait."""
    return pl.col("began_enquiry").fill_null(False) & pl.col("is_immediate").fill_null(False)


def began_an_enquiry() -> pl.Expr:
    """It began an enquiry about a child who could wait a day."""
    return pl.col("began_enquiry").fill_null(False) & ~pl.col("is_immediate").fill_null(False)


URGENT_STRATEGY_CALLED = Event(
    name="urgent_strategy_called",
    table="strategy_minutes",
    on="decided_on",
    at="decided_at",
    until="called_off_on",
    line="id",
    where=is_called_at_once,
    words="the decision on {date}",
    heading="Called at once",
)

STRATEGY_CALLED = Event(
    name="strategy_called",
    table="strategy_minutes",
    on="decided_on",
    at="decided_at",
    until="called_off_on",
    line="id",
    where=is_not_called_at_once,
    words="the decision on {date}",
    heading="Called",
)

STRATEGY_HELD = Event(
    name="strategy_held",
    table="strategy_minutes",
    on="held_on",
    at="held_at",
    line="id",
    words="the strategy discussion on {date}",
    heading="Discussion held",
)

STRATEGY_WAS_QUORATE = Event(
    name="strategy_was_quorate",
    table="strategy_minutes",
    on="held_on",
    line="id",
    where=had_a_quorum,
    words="the strategy discussion on {date}",
    heading="Held with a quorum",
)

URGENT_ENQUIRY_BEGAN = Event(
    name="urgent_enquiry_began",
    table="strategy_minutes",
    on="held_on",
    line="id",
    where=began_an_urgent_enquiry,
    words="the strategy discussion on {date}",
    heading="Urgent enquiry begins",
)

ENQUIRY_BEGAN = Event(
    name="enquiry_began",
    table="strategy_minutes",
    on="held_on",
    at="held_at",
    line="id",
    where=began_an_enquiry,
    words="the strategy discussion on {date}",
    heading="Enquiry begins",
)
