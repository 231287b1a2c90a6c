"""The signals that wait for somebody to look: whose, which, risk first; and how often each was wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from keepsight.access.question import Sql, among, answered, as_day, both, day_param, placed
from keepsight.boards.counting import (
    CHILDREN,
    OWNER,
    ROWS,
    TEAM,
    Group,
    Part,
    are,
    counted,
    number_of,
    only,
)
from keepsight.boards.look import Look
from keepsight.boards.models import SignalSeen
from keepsight.signals.evaluator import all_signals

WAITS, SEEN = Sql("t.waits"), Sql("t.missing = ''")
#: The signals of drift and delay (``domain`` 3.4): not seen in one and a half times the standard, actions past due
#: at two reviews, no manager's checkpoint, and whatever goes on longer than it may.
DRIFT = (
    *("S04", "S05", "S06"),
    *("S16", "S17", "S18", "S19", "S20", "S21", "S22", "S23", "S24", "S25", "S26", "S27"),
)
IS_DRIFT = among("t.signal", DRIFT)
COLUMNS = (
    "t.child, t.signal, t.line, t.seen_on, t.sentence, t.owner, t.team, t.answer_code, "
    "t.answered_on, t.answered_by, t.look_again_on, t.waits"
)


@dataclass(frozen=True)
class Asked:
    """What the reader wants left. ``owner``: whose it is to look; ``answered``: those that do not wait;
    ``drift``: those of drift and delay alone."""

    signal: str = ""
    team: int | None = None
    owner: int | None = None
    answered: bool = False
    child: int | None = None
    drift: bool = False


@dataclass(frozen=True)
class Row:
    """One signal of one child. ``owner`` and ``answered_by`` are workers; ``line`` is 0 for the child."""

    child: int
    signal: str
    line: int
    seen_on: date
    sentence: str
    owner: int | None
    team: int | None
    answer: str
    answered_on: date | None
    answered_by: int | None
    look_again_on: date | None
    waits: bool


@dataclass(frozen=True)
class Summary:
    """Of the children in reach: how many signals wait, of how many children, how many are the reader's own,
    how many were answered; ``kinds``: waiting by signal; ``teams``: by team, 0 for none; ``untold``: children of
    whom something cannot be told."""

    waiting: int
    children: int
    mine: int
    answered: int
    kinds: Mapping[str, int]
    teams: Mapping[int, int]
    untold: int


@dataclass(frozen=True)
class HowRight:
    """Answers to one signal in a time: in all, and how many said that it was wrong."""

    signal: str
    answers: int
    wrong: int


@cache
def titles() -> dict[str, str]:
    """Each signal in a few words, by its code."""
    return {one.code: one.title for one in all_signals()}


@cache
def whys() -> dict[str, tuple[str, str]]:
    """Why each signal is looked for, and its source, by its code."""
    return {one.code: (one.why, one.source) for one in all_signals()}


def chosen(look: Look, asked: Asked) -> Sql:
    """The rows that the filters leave."""
    wanted = [look.rows(), SEEN, Sql("NOT t.waits") if asked.answered else WAITS]
    if asked.drift:
        wanted.append(IS_DRIFT)
    filters = {
        "t.signal": asked.signal,
        TEAM: asked.team,
        OWNER: asked.owner,
        "t.child": asked.child,
    }
    return both(*wanted, *are(filters))


def summary(look: Look, asked: Asked) -> tuple[Summary, int]:
    """Of all in reach, and how many the filters leave; one query."""
    rows, waits = look.rows(), both(look.rows(), SEEN, WAITS)
    mine = Sql("t.owner = %s", (look.viewer.worker_id or 0,))
    found = counted(
        look,
        {
            "all": Part(
                SignalSeen, waits, (), (ROWS, Sql("COUNT(DISTINCT t.child)"), number_of(mine))
            ),
            "kinds": Part(SignalSeen, waits, ("t.signal",)),
            "teams": Part(SignalSeen, waits, (TEAM,)),
            "answered": Part(SignalSeen, both(rows, SEEN, Sql("NOT t.waits"))),
            "untold": Part(
                SignalSeen,
                both(rows, Sql("t.missing <> ''")),
                (),
                (Sql("COUNT(DISTINCT t.child)"),),
            ),
            "shown": Part(SignalSeen, chosen(look, asked)),
        },
    )

    return (
        Summary(
            waiting=only(found["all"]),
            children=only(found["all"], 1),
            mine=only(found["all"], 2),
            answered=only(found["answered"]),
            kinds={str(group.keys[0]): group.numbers[0] for group in found["kinds"]},
            teams={int(group.keys[0] or 0): group.numbers[0] for group in found["teams"]},
            untold=only(found["untold"]),
        ),
        only(found["shown"]),
    )


@dataclass(frozen=True)
class Counted:
    """The signals that wait, as a home counts them: all, the viewer's own, those of drift and of how many
    children, by signal, and those of drift by team (0 for none)."""

    waiting: int
    mine: int
    drift: int
    drift_children: int
    kinds: Mapping[str, int]
    drift_in_teams: Mapping[int, int]


def parts(look: Look) -> dict[str, Part]:
    """What ``counts`` is made of, to be counted with other boards' parts in one question."""
    waits = both(look.rows(), SEEN, WAITS)
    mine = number_of(Sql("t.owner = %s", (look.viewer.worker_id or 0,)))
    drift = both(waits, IS_DRIFT)
    return {
        "signals": Part(SignalSeen, waits, ("t.signal",), (ROWS, mine)),
        "signals_drift": Part(SignalSeen, drift, (), (ROWS, CHILDREN)),
        "signals_in_teams": Part(SignalSeen, drift, (TEAM,)),
    }


def counts(found: Mapping[str, list[Group]]) -> Counted:
    """The counts from their counted ``parts``."""
    drift = found["signals_drift"][0].numbers if found["signals_drift"] else (0, 0)
    return Counted(
        waiting=sum(group.numbers[0] for group in found["signals"]),
        mine=sum(group.numbers[1] for group in found["signals"]),
        drift=drift[0],
        drift_children=drift[1],
        kinds={str(group.keys[0]): group.numbers[0] for group in found["signals"]},
        drift_in_teams={
            int(group.keys[0] or 0): group.numbers[0] for group in found["signals_in_teams"]
        },
    )


def rows(look: Look, asked: Asked, first: int = 0, count: int = -1) -> tuple[Row, ...]:
    """The signals that the filters leave: the reader's own first, then by risk, the oldest first; one query."""
    order = f"CASE WHEN t.owner = {int(look.viewer.worker_id or 0)} THEN 0 ELSE 1 END, t.rank, "
    found = look.rows_of(
        SignalSeen,
        chosen(look, asked),
        COLUMNS,
        f"{order} t.seen_on, t.child, t.signal, t.line",
        first=first,
        count=count,
    )
    return tuple(_row(row) for row in found)


def how_right(look: Look, *, since: date) -> tuple[HowRight, ...]:
    """Of the children in reach, how often each signal was answered since a day, and found wrong; one query.

    Of answers to one thing seen the last one counts.
    """
    asked = placed(
        "SELECT a.signal_code AS signal, COUNT(*) AS answers, "
        "SUM(CASE WHEN a.answer_code = 'wrong' THEN 1 ELSE 0 END) AS wrong "
        "FROM records_signalanswer a WHERE {mine} AND a.person_id IN ({reached}) "
        "AND NOT EXISTS (SELECT 1 FROM records_signalanswer b WHERE b.person_id = a.person_id "
        "AND b.signal_code = a.signal_code AND b.line = a.line AND b.seen_on = a.seen_on "
        "AND b.id > a.id) GROUP BY a.signal_code ORDER BY a.signal_code",
        mine=Sql(
            "a.authority_id = %s AND a.answered_on >= %s",
            (look.reckoning.authority_id, day_param(since)),
        ),
        reached=look.reach.children(),
    )
    return tuple(
        HowRight(row["signal"], int(row["answers"]), int(row["wrong"] or 0))
        for row in answered(asked)
    )


def _row(row: Mapping[str, Any]) -> Row:
    seen_on = as_day(row["seen_on"])
    return Row(
        child=row["child"],
        signal=row["signal"],
        line=row["line"],
        seen_on=seen_on or date.min,
        sentence=row["sentence"],
        owner=row["owner"],
        team=row["team"],
        answer=row["answer_code"],
        answered_on=as_day(row["answered_on"]),
        answered_by=row["answered_by"],
        look_again_on=as_day(row["look_again_on"]),
        waits=bool(row["waits"]),
    )
