"""Life-story work."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

LIFE_STORY = FactTable(
    code="life_story",
    title="Life-story work",
    why="Who am I, and why am I here?",
    source="Adoption: national minimum standards; local standard; the dataset has none",
    record="LifeStory",
    happened="agreed_on",
    columns=(
        Column("agreed_on", pl.Date),
        Column("started_on", pl.Date, after="started_on"),
        Column("finished_on", pl.Date, after="finished_on"),
        Column("no_longer_on", pl.Date, after="no_longer_on"),
        Column("celebrated_on", pl.Date, after="celebrated_on"),
        Column("letter_on", pl.Date, after="letter_on"),
    ),
)


LIFE_STORY_AGREED = Event(
    name="life_story_agreed",
    table="life_story",
    on="agreed_on",
    until="no_longer_on",
    line="id",
    words="the plan of permanence on {date}",
    heading="Plan of permanence",
)


LIFE_STORY_STARTED = Event(
    name="life_story_started",
    table="life_story",
    on="started_on",
    line="id",
    words="the start of life-story work on {date}",
    heading="Life-story work starts",
)


ADOPTION_CELEBRATED = Event(
    name="adoption_celebrated",
    table="life_story",
    on="celebrated_on",
    line="id",
    words="the adoption celebration on {date}",
    heading="Adoption celebration",
)


LATER_LIFE_LETTER_SENT = Event(
    name="later_life_letter_sent",
    table="life_story",
    on="letter_on",
    line="id",
    words="the later-life letter on {date}",
    heading="Later-life letter",
)
