"""Times a child was missing, or away without authorisation."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

MISSING_EPISODE = FactTable(
    code="missing_episode",
    title="Missing episodes",
    why="After a return someone independent must listen.",
    source="Standard Safeguarding Dataset, ssd_missing",
    record="MissingEpisode",
    ssd="ssd_missing",
    ssd_id="miss_table_id",
    ssd_child="miss_person_id",
    happened="started_on",
    columns=(
        Column("kind_code", pl.String, ssd="miss_missing_episode_type"),
        Column("started_on", pl.Date, ssd="miss_missing_episode_start_date"),
        Column("ended_on", pl.Date, ssd="miss_missing_episode_end_date", after="ended_on"),
        Column(
            "interview_offered_code", pl.String, ssd="miss_missing_rhi_offered", after="ended_on"
        ),
        Column(
            "interview_accepted_code", pl.String, ssd="miss_missing_rhi_accepted", after="ended_on"
        ),
    ),
)

WENT_MISSING = Event(
    name="went_missing",
    table="missing_episode",
    on="started_on",
    until="ended_on",
    line="id",
    words="going missing on {date}",
    heading="Missing",
)

WENT_MISSING_AT_ALL = Event(
    name="went_missing_at_all",
    table="missing_episode",
    on="started_on",
    line="id",
    words="going missing on {date}",
    heading="Goes missing",
)

CAME_BACK = Event(
    name="came_back",
    table="missing_episode",
    on="ended_on",
    line="id",
    words="the return on {date}",
    heading="Returns",
)
