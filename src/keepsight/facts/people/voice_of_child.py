"""What children said about the help they get."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

VOICE_OF_CHILD = FactTable(
    code="voice_of_child",
    title="Voice of the child",
    why="The child's view is evidence.",
    source="Standard Safeguarding Dataset, ssd_voice_of_child",
    record="VoiceOfChild",
    ssd="ssd_voice_of_child",
    ssd_id="voch_table_id",
    ssd_child="voch_person_id",
    columns=(
        Column("explained_worries", pl.String, ssd="voch_explained_worries"),
        Column("story_helped_understand", pl.String, ssd="voch_story_help_understand"),
        Column("agreed_with_worker", pl.String, ssd="voch_agree_worker"),
        Column("felt_plan_safe", pl.String, ssd="voch_plan_safe"),
        Column("tablet_helped_explain", pl.String, ssd="voch_tablet_help_explain"),
    ),
)
