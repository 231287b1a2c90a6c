"""Times of early help."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

EARLY_HELP_EPISODE = FactTable(
    code="early_help_episode",
    title="Early help",
    why="Step up and step down are seen, not lost.",
    source="Standard Safeguarding Dataset, ssd_early_help_episodes",
    record="EarlyHelpEpisode",
    ssd="ssd_early_help_episodes",
    ssd_id="earl_episode_id",
    ssd_child="earl_person_id",
    happened="started_on",
    columns=(
        Column("started_on", pl.Date, ssd="earl_episode_start_date"),
        Column("ended_on", pl.Date, ssd="earl_episode_end_date", after="ended_on"),
        Column("reason", pl.String, ssd="earl_episode_reason"),
        Column("end_reason", pl.String, ssd="earl_episode_end_reason", after="ended_on"),
        Column("organisation", pl.String, ssd="earl_episode_organisation"),
        Column(
            "worker", pl.Int64, field="worker_id", ssd="earl_episode_worker_id", refers="worker"
        ),
    ),
)

EARLY_HELP_STARTED = Event(
    name="early_help_started",
    table="early_help_episode",
    on="started_on",
    until="ended_on",
    line="id",
    words="the start of early help on {date}",
    heading="Early help starts",
)
