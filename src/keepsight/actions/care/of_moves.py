"""A move: the placement before ends on the day on which the next begins, and what hangs on it with it."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.care.of_ages import refuse_grown_up
from keepsight.actions.care.of_episodes import open_rows, refuse_out_of_order, turned
from keepsight.actions.care.of_placements import (
    left_strangers,
    moved_in,
    refuse_gap,
    refuse_unfit,
    values_of,
)
from keepsight.actions.stepping import Around
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.care.disruption import Disruption
from keepsight.records.care.placement import FORM
from keepsight.records.care.placement_ending import PlacementEnding

ASKED = Form(
    sections=(
        Section(
            "The placement that ends",
            (
                Question(
                    "change_reason_code",
                    "Why the placement before ended",
                    kind="choice",
                    choices="ssda903:REASON_PLACE_CHANGE",
                ),
                Question(
                    "was_planned",
                    "Was the move planned?",
                    kind="yes_no",
                    hint="A planned move is reviewed before it, an unplanned one in a meeting after it",
                ),
                Question(
                    "same_carer",
                    "Do the same carers go on caring for the child?",
                    kind="yes_no",
                    hint="They moved house, or the placement is of another kind now",
                ),
            ),
        ),
        *FORM.sections,
    ),
    since=date(2016, 1, 1),
)
#: What ends with the placement it hangs on, and the column that ends it.
ENDS_WITH_IT = {
    "unassessed_placement": "left_on",
    "temporary_approval": "ended_on",
    "fewer_visits": "withdrawn_on",
    "secure_stay": "ended_on",
}


def fits(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) an adult, a gap, an overlap, a day out of order, and what nobody agreed to."""
    refuse_grown_up(around, given["started_on"], "started_on")
    refuse_gap(around, given["started_on"])
    refuse_out_of_order(around, given["started_on"], "started_on")
    refuse_unfit(around, given, {one.status_code for one in open_rows(around, "legal_status")})


def own_columns(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The new placement's columns; why the one before ended is not its own."""
    return {**values_of(around, FORM, given, given["started_on"]), "change_reason_code": ""}


def moved(around: Around, placement: Any, given: dict[str, Any]) -> None:
    """The placement before ends, the episode turns, and an ending that was not planned is marked."""
    doing, on = around.doing, placement.started_on
    for before in open_rows(around, "placement"):
        doing.amend(
            before,
            why="the child moved",
            ended_on=on,
            change_reason_code=given["change_reason_code"],
        )
        _end_what_hangs_on(around, before, on)
        _marked(around, before, on, bool(given["was_planned"]))
    left_strangers(around, on)
    turned(
        around,
        placement.period,
        on,
        placement=placement,
        same_carer=bool(given["same_carer"]),
    )
    moved_in(around, placement, given)


def _end_what_hangs_on(around: Around, before: Any, on: date) -> None:
    for code, column in ENDS_WITH_IT.items():
        for row in open_rows(around, code):
            if getattr(row, "placement_id", before.pk) == before.pk:
                around.doing.amend(row, why="the child moved", **{column: on})


def _marked(around: Around, before: Any, on: date, was_planned: bool) -> None:
    """A move asks for a review before it, but for an emergency; an unplanned one for a meeting after.

    An ending that was planned for another day came on this one.
    """
    of_child = {"person_id": around.child.pk, "placement": before}
    told = PlacementEnding.objects.filter(placement=before, called_off_on=None)
    for ending in told.exclude(ends_on=on):
        around.doing.amend(ending, why="the child moved on another day", ends_on=on)
    if not told.exists():
        around.doing.create(
            PlacementEnding,
            **of_child,
            decided_on=on,
            ends_on=on,
            is_emergency=not was_planned,
        )
    if not was_planned:
        around.doing.create(Disruption, **of_child, ended_on=on)
