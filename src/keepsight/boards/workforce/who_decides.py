"""Who decides a case now: the level it takes, everybody who holds it, and what is on file or missing.

What a page shows before somebody presses the button and what the action goes by when they do are this
one answer, so that the two cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

import polars as pl

from keepsight.access.deciding.deciders import Decider, Deciders, deciders_of, read_for
from keepsight.access.deciding.decisions import Confirmed
from keepsight.access.deciding.scheme import OwnLevel
from keepsight.access.viewer import Viewer, day_of
from keepsight.boards.people.on_file import on_file
from keepsight.delegation.answers import with_known
from keepsight.delegation.deciding import (
    Needed,
    may_decide,
    missing,
    must_be_ratified,
    needed,
    who_can,
)
from keepsight.delegation.known_decisions import decision_of
from keepsight.delegation.refusing import refusal
from keepsight.facts import doorway
from keepsight.facts.doorway.at_once import facts_at_once
from keepsight.kernel.decision import Case, Decision, OnFile


class NoSuchRule(Exception):
    """The house knows no decision by this code, so nobody may take it."""


@dataclass(frozen=True)
class WhoDecides:
    """One case of a decision at one moment, as one viewer meets it.

    ``on_file``: the day of each thing that is there, by its code, from records or confirmed by hand.
    ``missing``: what is neither there nor said to be missing for a reason; ``excused``: that for which
    a reason was given, by the code. ``own``: the council's own level, where it counts today.
    """

    decision: Decision
    case: Case
    needed: Needed
    deciders: Deciders
    on_file: Mapping[str, date]
    missing: tuple[OnFile, ...]
    excused: Mapping[str, str]
    own: OwnLevel | None
    now: datetime
    asked_by: int | None
    next_conference_on: date | None = None

    @property
    def may(self) -> bool:
        """Whether the viewer may decide it, whatever is missing."""
        return may_decide(
            self.decision,
            self.needed,
            self.deciders.mine,
            asked_by=self.asked_by,
            office_is_closed=self.deciders.office_is_closed,
        )

    @property
    def must_be_ratified(self) -> bool:
        """Whether, if the viewer decides it now, the proper level must agree or reverse."""
        return must_be_ratified(
            self.decision,
            self.needed,
            self.deciders.mine,
            office_is_closed=self.deciders.office_is_closed,
        )

    @property
    def role_used(self) -> str:
        """The role in which the viewer decides it, "" where it is the level that decides."""
        mine = self.deciders.mine
        by_level = bool(self.needed.level) and mine.level >= self.needed.level
        return self.needed.by_role if not by_level and self.needed.by_role in mine.by_roles else ""

    @property
    def able(self) -> tuple[Decider, ...]:
        """Everybody else who may decide it, the nearest first: who is in before who is not."""
        found = {one.standing.worker: one for one in self.deciders.others}
        able = who_can(
            self.decision,
            self.needed,
            self.deciders.standings,
            asked_by=self.asked_by,
            office_is_closed=self.deciders.office_is_closed,
        )
        return tuple(found[one.worker] for one in able)

    def refusal(self, *, accepts_excused: bool = False, child: str = "") -> str | None:
        """Why the viewer may not decide it now, naming who can; None where they may.

        ``accepts_excused``: the decider takes the reasons why something is missing as good.
        """
        excused = [one for one in self.decision.on_file if one.code in self.excused]
        return refusal(
            self.decision,
            self.needed,
            self.deciders.mine,
            self.deciders.standings,
            asked_by=self.asked_by,
            missing=(*self.missing, *(() if accepts_excused else excused)),
            now=self.now,
            next_conference_on=self.next_conference_on,
            child=child,
            holidays=self.deciders.holidays,
        )


def who_decides(
    viewer: Viewer,
    child: int | None,
    code: str,
    case: Case,
    *,
    now: datetime,
    asked_by: int | None,
    confirmed: Iterable[Confirmed] = (),
) -> WhoDecides:
    """The answer for a child (None: no child) at a moment; seven questions at most.

    ``asked_by``: the worker who asks, who never decides. ``confirmed``: what was confirmed by hand.
    The scheme in force today is what counts. Refuses (``NoSuchRule``) a code that nobody knows.
    """
    decision = decision_of(code)
    if decision is None:
        raise NoSuchRule(code)
    today = day_of(now)
    case = case_of_child(viewer, child, decision, case, today)
    read = read_for(viewer, child, now=now)
    own = read.levels.get(code)
    takes = needed(decision, case, council_level=own.level if own else None)
    deciders = deciders_of(viewer, child, [(decision, takes)], now=now, read=read)
    by_hand = tuple(confirmed)
    there = {
        **{one.item: one.dated_on for one in by_hand if one.dated_on is not None},
        **on_file(viewer.authority_id or 0, child, decision, today),
    }
    lacking = missing(decision, case, there, office_is_closed=deciders.office_is_closed)
    said = {one.item: one.why_missing for one in by_hand if one.why_missing}
    return WhoDecides(
        decision=decision,
        case=case,
        needed=takes,
        deciders=deciders,
        on_file=there,
        missing=tuple(one for one in lacking if one.code not in said),
        excused={one.code: said[one.code] for one in lacking if one.code in said},
        own=own,
        now=now,
        asked_by=asked_by,
        next_conference_on=_next_conference(viewer, child, today)
        if takes.by_role == "conference"
        else None,
    )


def case_of_child(
    viewer: Viewer, child: int | None, decision: Decision, case: Case, day: date
) -> Case:
    """The answers given, with what the record itself says where the decision turns on it.

    Each of several brothers and sisters has an age of its own. One question, or none.
    """
    if child is None or not decision.turns_on:
        return case
    people = facts_at_once(viewer.authority_id or 0, [child], tables=["person"]).rows("person")
    return with_known(case, born_on=next((one["born_on"] for one in people), None), day=day)


def _next_conference(viewer: Viewer, child: int | None, today: date) -> date | None:
    """The next day for which a conference about the child is planned, if any; one question."""
    if child is None:
        return None
    planned = doorway.facts(
        viewer.authority_id or 0, tables=("planned_conference",), children=[child]
    )["planned_conference"]
    days = planned.filter(pl.col("planned_on") >= today, pl.col("cancelled_on").is_null())[
        "planned_on"
    ]
    return days.min()  # type: ignore[return-value]
