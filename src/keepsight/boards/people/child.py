"""The child's page: everything that it shows from facts, for one child on one day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

import numpy as np

from keepsight.boards.people.child_changes import Change, changes_of
from keepsight.boards.people.child_dates import RUNNING, DateOfChild, dates_in
from keepsight.boards.people.child_facts import ChildFacts, child_facts
from keepsight.boards.people.child_not_on_file import not_on_file
from keepsight.boards.people.child_standing import Standing, standing_of
from keepsight.boards.people.child_visits import Visits, visits_of
from keepsight.law.working_days import working_days_between

#: Legal statuses of a child who is away from home for a short time and comes back.
SHORT_BREAKS = ("V3", "V4")


@dataclass(frozen=True)
class Holder:
    """Who holds the child.

    ``state``: "worker", "none" (with ``because``, a code of ``without_worker``, and whom it is
    about), "closed" (nobody need hold the child), "cannot_be_told". ``working_days``: for how long
    there has been none.
    """

    state: Literal["worker", "none", "closed", "cannot_be_told"]
    worker: int | None = None
    since_on: date | None = None
    team: int | None = None
    working_days: int = 0
    kind: str = ""
    because: str = ""
    because_worker: int | None = None
    because_team: int | None = None
    last_worker: int | None = None


@dataclass(frozen=True)
class Placed:
    """Where a looked-after child is placed: the code of the kind of placement, and since when."""

    type_code: str
    since_on: date | None


@dataclass(frozen=True)
class ChildBoard:
    """One child on one day. ``dates``: those running, overdue first; ``cannot_be_told``: sentences.
    ``placed``: None for whoever lives at home, or is away for short breaks alone."""

    day: date
    standing: Standing
    holder: Holder
    visits: Visits
    dates: tuple[DateOfChild, ...]
    cannot_be_told: tuple[str, ...]
    changes_since: date
    changes: tuple[Change, ...]
    not_on_file: tuple[str, ...]
    placed: Placed | None = None

    @property
    def overdue(self) -> int:
        return sum(one.state == "overdue" for one in self.dates)

    @property
    def workers(self) -> frozenset[int]:
        """Everyone who is named on the page by number."""
        named = {self.holder.worker, self.holder.because_worker, self.holder.last_worker}
        found = named | {change.worker for change in self.changes}
        return frozenset(one for one in found if one is not None)

    @property
    def teams(self) -> frozenset[int]:
        named = {self.holder.team, self.holder.because_team}
        found = named | {change.team for change in self.changes}
        return frozenset(one for one in found if one is not None)


def child_board(
    authority_id: int,
    child: int,
    *,
    now: datetime,
    today: date,
    called: str,
    is_born: bool = True,
    died_on: date | None = None,
    as_at: date | None = None,
    known_on: date | None = None,
) -> ChildBoard:
    """The child's page from facts; one question to the database.

    ``called``: what the child is called in a sentence. ``is_born``: an unborn child was not seen by
    anybody, and nothing is missing because of it. ``died_on``: nothing is due any more. ``as_at``:
    None for today, told for the minute of ``now``; else that day's end. ``known_on`` as everywhere.
    """
    is_now = as_at in (None, today) and known_on is None
    asked = None if is_now else (as_at or today)
    facts = child_facts(authority_id, child, today=today, as_at=asked, known_on=known_on)
    has_died = died_on is not None and died_on <= facts.day
    rounds = facts.rounds.clear() if has_died else facts.rounds
    dates = dates_in(
        rounds, at=now if is_now else facts.day, known_on=known_on, council=facts.council
    )
    running = tuple(one for one in dates if one.state in RUNNING)
    untold = (one for one in dates if one.state == "cannot_be_told")
    kinds = facts.card["open_as"].split(",") if facts.card else []
    since, changes = changes_of(facts, called)
    return ChildBoard(
        day=facts.day,
        standing=standing_of(facts, running),
        holder=_holder(facts),
        visits=visits_of(facts),
        dates=running,
        cannot_be_told=tuple(dict.fromkeys(f"{one.title}: {_why(one.sentence)}" for one in untold)),
        changes_since=since,
        changes=changes,
        not_on_file=not_on_file(facts, kinds, is_born=is_born),
        placed=_placed(facts, kinds),
    )


def _placed(facts: ChildFacts, kinds: Sequence[str]) -> Placed | None:
    """The placement that stands on the day; who is away for short breaks lives at home."""
    status = facts.card["legal_status_code"] if facts.card else None
    if "looked_after" not in kinds or status in SHORT_BREAKS:
        return None
    for row in facts.by_now("placement", "started_on"):
        if not row["ended_on"] or row["ended_on"] > facts.day:
            return Placed(row["type_code"] or "", row["started_on"])
    return None


def _why(sentence: str) -> str:
    """Why it cannot be told, to stand below a heading that says so: "no source holds core groups."."""
    said = sentence.removeprefix("Cannot be told: ")
    return said[:1].lower() + said[1:]


def _holder(facts: ChildFacts) -> Holder:
    card, without = facts.card, facts.without
    if card is None:
        return Holder("closed")
    if without is not None:
        since = without["since"] or without["from_on"]
        return Holder(
            "none",
            since_on=since,
            team=without["team"] or card["team"],
            working_days=working_days(since, facts.day),
            kind=without["kind"],
            because=without["because"],
            because_worker=without["because_worker"],
            because_team=without["because_team"],
            last_worker=without["last_worker"],
        )
    if card["worker"] is not None:
        return Holder("worker", card["worker"], card["worker_since"], card["team"])
    if not card["holder_is_told"]:
        return Holder("cannot_be_told", team=card["team"])
    since = card["open_since"]
    days = working_days(since, facts.day) if since else 0
    return Holder(
        "none", since_on=since, team=card["team"], working_days=days, because="just_opened"
    )


def working_days(first: date, last: date) -> int:
    """Working days from a day, which is day 0, to another; 0 where it is still to come."""
    days = np.array([np.datetime64(first, "D")])
    return max(int(working_days_between(days, np.datetime64(last, "D"))[0]), 0)
