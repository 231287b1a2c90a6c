"""Strategy discussions."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

STRATEGY_DISCUSSION = FactTable(
    code="strategy_discussion",
    title="Strategy discussions",
    why="The clock of the conference starts here.",
    source="Working Together to Safeguard Children; the dataset has none",
    record="StrategyDiscussion",
    happened="held_on",
    columns=(
        Column("episode", pl.Int64, field="episode_id", refers="episode_of_need"),
        Column("held_on", pl.Date),
        Column("started_enquiry", pl.Boolean),
    ),
)
