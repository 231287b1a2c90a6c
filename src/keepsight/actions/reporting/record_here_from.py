"""Say from which day the council records everything here, so that a blank means that nothing was done."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.facts.tables import fact_tables
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.records.record import HERE
from keepsight.records.reporting.coverage import Coverage
from keepsight.writing.perform import Doing, Wrong

ALL_CHILDREN = "all"
#: Records that steps make in their ``then``, or that other actions of ours write.
BESIDE = frozenset(
    {
        "Allocation",
        "CaseDiscussion",
        "ChildInNeedPlan",
        "ClosureAgreement",
        "ContactDecision",
        "EnquiryOutcome",
        "EpisodeOfNeed",
        "ProtectionPlanReview",
        "Referral",
        "StrategyDiscussion",
        "SupervisionAction",
        "SupervisionSession",
        "Visit",
    }
)
ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "recorded_from_on",
                    "From which day is everything recorded here",
                    kind="date",
                    hint="The first day on which no other system and no paper was used any more",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def run(doing: Doing, given: dict[str, Any]) -> list[Coverage]:
    """What Keepsight itself holds from that day: a row for each table that a step fills.

    ``given``: recorded_from_on. Refuses (``Wrong``) a day to come, and a day where it was said already:
    what stands since then was counted by it.
    """
    day = given["recorded_from_on"]
    if day > doing.today:
        raise Wrong("This day is still to come.", "recorded_from_on")
    ours = Coverage.objects.filter(authority_id=doing.by.authority_id, source=HERE)
    said = set(ours.values_list("table_code", flat=True))
    wanted = [table for table in tables_of_steps() if table not in said]
    if not wanted:
        raise Wrong("This has been said already.", "recorded_from_on")
    doing.touches_everyone = True
    return [
        doing.create(Coverage, table_code=table, whom_code=ALL_CHILDREN, from_on=day, is_whole=True)
        for table in wanted
    ]


def tables_of_steps() -> list[str]:
    """The fact tables behind the records of steps, and those that steps fill beside their own."""
    records = {step.record for step in units_of("actions", Step).values()} | BESIDE
    return sorted(code for code, table in fact_tables().items() if table.record in records)


RECORD_HERE_FROM = Action(
    code="record_here_from",
    title="Say from when everything is recorded here",
    why="Until a council says so, a blank may only mean that it was written elsewhere.",
    may="set_limits",
    form=ASKED,
    run=run,
)
