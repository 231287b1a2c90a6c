"""Children handed from team to team, or to another council."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

CASE_TRANSFER = FactTable(
    code="case_transfer",
    title="Transfers",
    why="Between two teams a child is easily nobody’s: the first holds on until the second has hold.",
    source="Local standard; the dataset has none",
    record="CaseTransfer",
    happened="offered_on",
    columns=(
        Column("episode", pl.Int64, "episode_id", refers="episode_of_need"),
        Column("from_team", pl.Int64, "from_team_id", refers="team"),
        Column("to_team", pl.Int64, "to_team_id", refers="team"),
        Column("offered_on", pl.Date),
        Column("accepted_on", pl.Date, after="accepted_on"),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)
