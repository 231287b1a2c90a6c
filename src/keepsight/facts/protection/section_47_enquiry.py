"""Section 47 enquiries, each from the strategy discussion that began it."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

SECTION_47_ENQUIRY = FactTable(
    code="section_47_enquiry",
    title="Section 47 enquiries",
    why="Is this child suffering, or likely to suffer, significant harm?",
    source="Standard Safeguarding Dataset, ssd_s47_enquiry",
    record="Section47Enquiry",
    ssd="ssd_s47_enquiry",
    ssd_id="s47e_s47_enquiry_id",
    ssd_child="s47e_person_id",
    happened="started_on",
    columns=(
        Column("episode", pl.Int64, "episode_id", "s47e_referral_id", refers="episode_of_need"),
        Column("started_on", pl.Date, ssd="s47e_s47_start_date"),
        Column("ended_on", pl.Date, ssd="s47e_s47_end_date", after="ended_on"),
        Column("conference_not_required", pl.Boolean, ssd="s47e_s47_nfa", after="ended_on"),
        Column("outcome_code", pl.String, after="ended_on"),
        Column("target_on", pl.Date),
        Column("episode_ended_on", pl.Date, "episode.ended_on", after="episode_ended_on"),
        Column("worker", pl.Int64, "worker_id", "s47e_s47_completed_by_worker_id", refers="worker"),
        Column("team", pl.Int64, "team_id", "s47e_s47_completed_by_team", refers="team"),
    ),
    not_held=(("s47e_s47_outcome_json", "one outcome code is kept, not the whole list"),),
)


def led_towards_a_conference() -> pl.Expr:
    """Not known to be without a conference from a day that nobody recorded."""
    return ~(pl.col("conference_not_required").fill_null(False) & pl.col("ended_on").is_null())


def needed_no_conference() -> pl.Expr:
    """The enquiry concluded that no conference was required."""
    return pl.col("conference_not_required").fill_null(False)


STRATEGY_DISCUSSION_STARTING_SECTION_47 = Event(
    name="strategy_discussion_starting_section_47",
    table="section_47_enquiry",
    on="started_on",
    line="id",
    where=led_towards_a_conference,
    words="the strategy discussion on {date}",
    heading="Strategy discussion",
)

ENQUIRY_ENDED_WITHOUT_CONFERENCE = Event(
    name="enquiry_ended_without_conference",
    table="section_47_enquiry",
    on="ended_on",
    line="id",
    where=needed_no_conference,
    words="the end of the enquiry on {date}",
    heading="Ends, no conference needed",
)

ENQUIRED_CHILD_CLOSED = Event(
    name="enquired_child_closed",
    table="section_47_enquiry",
    on="episode_ended_on",
    line="id",
    words="the closing of the case on {date}",
    heading="Case closes",
)
