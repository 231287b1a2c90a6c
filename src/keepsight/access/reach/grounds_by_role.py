"""Reach by a time: what is on file of a child, or of the person who looks, on the day.

Some roles hold no children and answer for no team: a lawyer, a nurse, an inspector. Each names in
``Role.reaches_while`` the times in which a child is theirs to read. A time is rows that name a child,
while a condition with dates holds; when it is over, so is the reach, without anybody's doing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from keepsight.access.question import (
    Sql,
    among,
    both,
    day_param,
    joined,
    lasts,
    live,
    moment_param,
    placed,
    visible,
)
from keepsight.access.viewer import ENGLAND, Viewer
from keepsight.delegation.known_decisions import known_decisions
from keepsight.law.office_hours import closed_around

DAY = timedelta(days=1)

#: What each ground says to the person, the strongest first.
WORDS_BY_ROLE = {
    "supervised": "Held by a worker whom you supervise.",
    "given_to_review": "Given to you to look at again.",
    "court_work": "At a legal gateway, before proceedings or in them.",
    "adoption": "Adoption is the plan for this child.",
    "asked_to_decide": "You are asked to decide something for this child.",
    "asked_at_night": "You are asked to decide something for this child while the office is closed.",
    "asked_for": "This person has asked for their own record.",
    "drawn_for_disclosure": "Given to you to be prepared for disclosure.",
    "drawn_for_audit": "Drawn for you to audit.",
    "drawn_for_second_look": "Drawn for your second look at an audit.",
    "drawn_for_inspection": "Drawn for you for the inspection.",
    "looked_after": "Looked after by the council.",
}
#: The same, said of a third person to whoever asks who looked.
WHY_BY_ROLE = {
    "supervised": "Supervises the worker",
    "given_to_review": "Looks at the child again",
    "court_work": "Court work",
    "adoption": "Adoption is the plan",
    "asked_to_decide": "Is asked to decide",
    "asked_at_night": "Is asked to decide at night",
    "asked_for": "Prepares the record that is asked for",
    "drawn_for_disclosure": "Prepares the record for disclosure",
    "drawn_for_audit": "Audits the record",
    "drawn_for_second_look": "Second look at an audit",
    "drawn_for_inspection": "Inspects the service",
    "looked_after": "Serves looked-after children",
}
#: Those on which an address that is kept back is not told: who judges practice needs no address.
PARTIAL_BY_ROLE = frozenset(
    {"drawn_for_audit", "drawn_for_second_look", "drawn_for_inspection", "given_to_review"}
)

#: For which purpose a record is drawn (``SampledRecord``), by the time that it makes.
DRAWN_FOR = {
    "drawn_for_audit": "audit",
    "drawn_for_second_look": "moderation",
    "drawn_for_inspection": "inspection",
    "drawn_for_disclosure": "disclosure",
}


class Rows(NamedTuple):
    """The rows of ``records_<table>`` (alias r) where ``holds``; ``column`` names the child."""

    code: str
    table: str
    column: str
    holds: Sql


def grounds_by_role(viewer: Viewer, day: date) -> Iterator[Rows]:
    """The rows by which the roles of a viewer reach children on a day, besides own ones and teams."""
    times = {code for held in viewer.roles for code in held.role.reaches_while}
    for code in WORDS_BY_ROLE:
        if code not in times:
            continue
        if code in DRAWN_FOR:
            yield _drawn(viewer, day, code)
        else:
            yield from _TIMES[code](viewer, day)


def _rows(viewer: Viewer, code: str, table: str, holds: Sql) -> Rows:
    ours = Sql("r.authority_id = %s", (viewer.authority_id,))
    return Rows(code, table, "person_id", both(ours, holds))


def _drawn(viewer: Viewer, day: date, code: str) -> Rows:
    """A record drawn for this person and no other, from the first to the last day of its dates."""
    mine = Sql("r.worker_id = %s AND r.purpose_code = %s", (viewer.worker_id, DRAWN_FOR[code]))
    return _rows(viewer, code, "sampledrecord", both(mine, lasts("r", day)))


def _supervised(viewer: Viewer, day: date) -> Iterator[Rows]:
    """Children held by workers whose line manager on file is the viewer."""
    mine = both(
        Sql(
            "line.authority_id = %s AND line.manager_id = %s",
            (viewer.authority_id, viewer.worker_id),
        ),
        live("line", day),
        visible("line"),
    )
    theirs = placed(
        "r.worker_id IN (SELECT line.worker_id FROM records_linemanager line WHERE {mine})",
        mine=mine,
    )
    held = among("r.role_code", ("co_worker", "lead"))
    yield _rows(viewer, "supervised", "allocation", both(held, live("r", day), theirs))


def _given_to_review(viewer: Viewer, day: date) -> Iterator[Rows]:
    """Children given to the viewer to look at again, first or second, while their review lasts.

    From the day on which they were given to the day by which the review is due, that day too; a
    signature for the child ends it at once.
    """
    for who, since in (("reviewer_id", "given_on"), ("second_reviewer_id", "second_given_on")):
        mine = Sql(f"r.{who} = %s AND r.certificate_id IS NULL", (viewer.worker_id,))
        lasts_until = placed(
            "EXISTS (SELECT 1 FROM records_reviewprogramme look WHERE {due})",
            due=both(
                Sql("look.id = r.programme_id AND look.due_on >= %s", (day_param(day),)),
                visible("look"),
            ),
        )
        yield _rows(
            viewer,
            "given_to_review",
            "reviewedchild",
            both(mine, _begun(f"r.{since}", day), lasts_until),
        )


def _court_work(viewer: Viewer, day: date) -> Iterator[Rows]:
    """From the request for a gateway meeting to its outcome; then before and in proceedings."""
    said = day_param(day)
    meeting = Sql(
        "COALESCE(r.requested_on, r.held_on) <= %s "
        "AND (r.withdrawn_on IS NULL OR r.withdrawn_on >= %s) "
        "AND (r.outcome_code = '' OR r.held_on IS NULL OR r.held_on >= %s)",
        (said, said, said),
    )
    yield _rows(viewer, "court_work", "legalgateway", meeting)
    decided = "COALESCE(r.decided_on, r.letter_on, r.first_meeting_on)"
    before = both(_begun(decided, day), _not_over("r.outcome_on", day))
    yield _rows(viewer, "court_work", "preproceedings", before)
    in_court = both(_begun("r.issued_on", day), _not_over("r.ended_on", day))
    yield _rows(viewer, "court_work", "proceedings", in_court)


def _adoption(viewer: Viewer, day: date) -> Iterator[Rows]:
    """From the plan or the decision for adoption until it is dropped, reversed, or ordered."""
    ordered = placed(
        "NOT EXISTS (SELECT 1 FROM records_adoptiondecision made "
        "WHERE made.person_id = r.person_id AND {over})",
        over=both(Sql("made.ordered_on < %s", (day_param(day),)), visible("made")),
    )
    plan = both(_begun("r.identified_on", day), _not_over("r.dropped_on", day), ordered)
    yield _rows(viewer, "adoption", "adoptionplan", plan)
    decision = both(
        _begun("r.decided_on", day),
        _not_over("r.reversed_on", day),
        _not_over("r.ordered_on", day),
    )
    yield _rows(viewer, "adoption", "adoptiondecision", decision)


def _asked_to_decide(viewer: Viewer, day: date) -> Iterator[Rows]:
    """A decision that one of the viewer's roles takes by what it is, from the asking to the answer."""
    roles = {held.role.decides_as for held in viewer.roles}
    codes = [one.code for one in known_decisions().values() if roles & one.roles_that_decide]
    begun = Sql("r.asked_at < %s", (moment_param(_midnight(day + DAY)),))
    yield _asked(viewer, "asked_to_decide", codes, both(begun, _not_closed_before(day)))


def _asked_at_night(viewer: Viewer, day: date) -> Iterator[Rows]:
    """A decision within the viewer's level, or lent to it at night, that is asked for while the office is
    closed: to the end of the day on which it opens, by which what was decided is handed over.

    Nobody else is in, and whoever is asked shall not have to break in to answer. Nights are England's;
    on a council's own bank holiday what is asked that day counts too, until the day after. What is
    withdrawn opens nothing from the next day on.
    """
    level = max(h.level for h in viewer.roles if "asked_at_night" in h.role.reaches_while)
    codes = [
        one.code for one in known_decisions().values() if one.out_of_hours or 0 < one.level <= level
    ]
    at_night = [_asked_between(*stretch) for stretch in closed_around(day)]
    own_holidays = [
        placed(
            "{asked} AND EXISTS (SELECT 1 FROM records_councilholiday off WHERE {off})",
            asked=_asked_between(_midnight(one), _midnight(one + DAY)),
            off=both(
                Sql(
                    "off.authority_id = %s AND off.day_on = %s AND off.called_off_on IS NULL",
                    (viewer.authority_id, day_param(one)),
                ),
                visible("off"),
            ),
        )
        for one in (day - DAY, day)
    ]
    closed = placed("({any})", any=joined(" OR ", [*at_night, *own_holidays]))
    handed_over = Sql("r.state = 'decided'")
    lasts_still = placed("({any})", any=joined(" OR ", [handed_over, _not_closed_before(day)]))
    yield _asked(viewer, "asked_at_night", codes, both(closed, lasts_still))


def _asked(viewer: Viewer, code: str, codes: Iterable[str], lasts_on: Sql) -> Rows:
    """Requests of a child for one of some decisions, while ``lasts_on``."""
    asked = both(among("r.decision_code", codes), Sql("r.person_id IS NOT NULL"), lasts_on)
    return _rows(viewer, code, "decisionrequest", asked)


def _not_closed_before(day: date) -> Sql:
    return Sql("(r.closed_at IS NULL OR r.closed_at >= %s)", (moment_param(_midnight(day)),))


def _asked_between(begins: datetime, ends: datetime) -> Sql:
    return Sql("(r.asked_at >= %s AND r.asked_at < %s)", (moment_param(begins), moment_param(ends)))


def _midnight(day: date) -> datetime:
    """The moment at which a day begins in England."""
    return datetime.combine(day, time(), ENGLAND)


def _asked_for(viewer: Viewer, day: date) -> Iterator[Rows]:
    """A request for the person's own record, from its receipt to the day it is answered."""
    open_request = both(
        _begun("r.received_on", day),
        _not_over("r.answered_on", day),
        _not_over("r.withdrawn_on", day),
    )
    yield _rows(viewer, "asked_for", "accessrequest", open_request)


def _looked_after(viewer: Viewer, day: date) -> Iterator[Rows]:
    yield _rows(viewer, "looked_after", "periodofcare", live("r", day))


_TIMES: dict[str, Callable[[Viewer, date], Iterator[Rows]]] = {
    "supervised": _supervised,
    "given_to_review": _given_to_review,
    "court_work": _court_work,
    "adoption": _adoption,
    "asked_to_decide": _asked_to_decide,
    "asked_at_night": _asked_at_night,
    "asked_for": _asked_for,
    "looked_after": _looked_after,
}


def _begun(column: str, day: date) -> Sql:
    """That a day on file has come; what has no date has not begun."""
    return Sql(f"{column} <= %s", (day_param(day),))


def _not_over(column: str, day: date) -> Sql:
    """That what ends on a day on file is not over; the last day is still one of it."""
    return Sql(f"({column} IS NULL OR {column} >= %s)", (day_param(day),))
