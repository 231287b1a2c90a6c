"""S10: five working days after a strategy discussion nobody has said what came of it."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import too_long, without
from keepsight.signals.words import day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Discussions of which it is not said whether an enquiry began; none did, and the case was not closed, since."""
    open_ended = facts["strategy_discussion"].filter(pl.col("started_enquiry").is_null())
    late = too_long(open_ended, "held_on", "protection.strategy_outcome", as_at)
    untold = without(late, facts["section_47_enquiry"], on="started_on", since="held_on")
    closed = facts["episode_of_need"].filter(pl.col("ended_on").is_not_null())
    return without(untold, closed, on="ended_on", since="held_on").select(
        "child",
        line="id",
        seen_on="due",
        since="held_on",
        sentence=said(
            "A strategy discussion was held on {}, and its outcome is not on file.",
            day_in_words("held_on"),
        ),
    )


STRATEGY_WITHOUT_OUTCOME = Signal(
    code="S10",
    title="A strategy discussion with no outcome on file",
    why="Police, health and we met about this child, and somebody must say what was decided.",
    source="Local standard: on file within five working days",
    owner="manager",
    tables=("strategy_discussion", "section_47_enquiry", "episode_of_need"),
    see=see,
    told={
        "Discussed": Told("strategy_discussion", "held_on"),
        "Discussed, no enquiry": Told(
            "strategy_discussion", "held_on", given={"started_enquiry": False}
        ),
        "Enquiry": Told("section_47_enquiry", "started_on"),
        "Open to us": Told("episode_of_need", "started_on", until="ended_on"),
    },
    rests_on=("section_47_enquiry",),
)
