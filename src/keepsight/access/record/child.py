"""One child: the only way a screen comes to read a record, and the line on the log that it leaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from keepsight.access.log import audit
from keepsight.access.log.purpose import checked
from keepsight.access.question import Sql, among, as_yes, both, live, placed, visible
from keepsight.access.reach.brake import brake
from keepsight.access.reach.openings import tell_until
from keepsight.access.reach.reach import PARTIAL, Reach, reach_of
from keepsight.access.record.closed import closed_entry
from keepsight.access.record.entry import (
    IndexEntry,
    Line,
    bare_entry,
    children_among,
    entry_of,
    holder,
    lines_of,
)
from keepsight.access.record.known import Address, CloseBy, Known, Name, Number, Relation, known_of
from keepsight.access.reference import kind_and_id, reference_of
from keepsight.access.viewer import Viewer

#: What is asked of a child beside the name, the dates and who holds it.
_ALSO = (
    "sex_code",
    "gender_code",
    "ethnicity_code",
    "nationality_code",
    "upn_unknown_code",
    "is_disabled",
    "is_mother",
    "first_language",
    "needs_interpreter",
    "communication_needs",
    "told_apart",
)
#: Those of them that are yes, no or not known.
_YES_NO = ("is_disabled", "is_mother", "needs_interpreter")


class NoSuchChild(Exception):
    """No child of this council has the reference."""


class NotYours(Exception):
    """The child is not in the viewer's reach; ``entry`` is what may be told instead."""

    def __init__(self, entry: IndexEntry):
        super().__init__(f"{entry.reference} is not in reach.")
        self.entry = entry


@dataclass(frozen=True)
class Child:
    """A child as read by one viewer on one day.

    ``names``, ``numbers`` and ``addresses`` are the current ones first, then by their dates.
    ``disabilities`` are codes of the census. ``household`` are the others who live there.
    ``ground`` is the code of why it may be read, ``why_visible`` the sentence. An address that is
    kept back has no lines and no postcode where the viewer's reach is not full.
    """

    id: int
    reference: str
    name: str
    first_name: str
    age: str
    born_on: date | None
    expected_on: date | None
    died_on: date | None
    sex_code: str
    gender_code: str
    ethnicity_code: str
    nationality_code: str
    upn_unknown_code: str
    is_disabled: bool | None
    is_mother: bool | None
    first_language: str
    needs_interpreter: bool | None
    communication_needs: str
    told_apart: str
    entry: IndexEntry
    names: tuple[Name, ...]
    numbers: tuple[Number, ...]
    addresses: tuple[Address, ...]
    disabilities: tuple[str, ...]
    household: tuple[CloseBy, ...]
    relationships: tuple[Relation, ...]
    ground: str
    why_visible: str


def child_for(viewer: Viewer, reference: str, *, why: str, now: datetime, entry: int = 0) -> Child:
    """Read a child for a viewer, and write that it was read before anything is given back.

    ``reference``: "C-12". ``why``: the code of the page or command that asks ("child_page").
    ``entry``: the number of the one entry that is read, a note say, kept on the line. Six
    questions to the database at most, however much is known of the child. The line on the log
    (``read_child``) is committed when this returns, in a transaction of its own, so it cannot be
    called inside one.

    Refuses with ``NoSuchChild`` (no such child in the viewer's council, or one whose record is locked
    and of whom they may not know: the two are answered alike), ``NotYours`` (out of reach) and
    ``audit.NotWritten`` (the log cannot be written: the page is not shown). Each attempt stands on the
    log as ``refused_child``, that on a number that no child has too. Whoever reads very many children
    who are none of theirs is asked again who they are, then stopped (``access.reach.brake``).
    """
    reach = reach_of(viewer, now)
    told: dict[str, Any] = {"why": checked(why), "role": viewer.role_code}
    if entry:
        told["entry"] = entry
    try:
        person, ground = checked_child(viewer, reference, reach)
    except NoSuchChild:
        log_unknown(viewer, reference, told, now)
        raise
    if not ground:
        _log(viewer, "refused_child", person.id, told, now)
        raise NotYours(told_instead(viewer, person, reach))
    brake(viewer, person.id, ground, now=now)
    known = known_of(person.id, reach.day, full=ground not in PARTIAL)
    close_by = _close_by(person.id, known, reach)
    _log(viewer, "read_child", person.id, {**told, "ground": ground}, now)
    return _child(person, known, close_by, ground, reach)


def checked_child(viewer: Viewer, reference: str, reach: Reach) -> tuple[Line, str]:
    """The child behind a reference and the strongest ground of reach, "" for none; one question.

    A child closed to the viewer has no ground; one of whom they may not know is no child
    (``NoSuchChild``). For this floor alone: nothing of it may be shown before the look is on the log.
    """
    pointed = kind_and_id(reference)
    if pointed is None or pointed[0] != "child" or viewer.authority_id is None:
        raise NoSuchChild("No child has this number here.")
    number = pointed[1]
    grounds = [
        placed(
            f"CASE WHEN EXISTS ({{rows}}) THEN 1 ELSE 0 END AS ground_{n}",
            rows=ground.rows([number]),
        )
        for n, ground in enumerate(reach.grounds)
    ]
    also = Sql(", ".join(f"p.{column}" for column in _ALSO))
    is_open = placed(
        "CASE WHEN {is_open} THEN 1 ELSE 0 END AS is_open_here", is_open=reach.is_open("p.id")
    )
    wanted = both(children_among([number], viewer.authority_id), reach.may_be_known("p.id"))
    found = lines_of(wanted, also, holder(reach.day), is_open, *grounds)
    if not found:
        raise NoSuchChild("No child has this number here.")
    if not found[0].also["is_open_here"]:
        return found[0], ""
    held = {g.code for n, g in enumerate(reach.grounds) if found[0].also[f"ground_{n}"]}
    ground = reach.strongest(held)
    if "opened" in held:
        tell_until(reach.viewer, number, reach.moment)
    return found[0], ground


def told_instead(viewer: Viewer, person: Line, reach: Reach) -> IndexEntry:
    """What may be told of a child out of reach: the index entry, or only that there is a record.

    Of a child closed to the viewer also why, and whom to ask.
    """
    if not person.also["is_open_here"]:
        return closed_entry(person, reach)
    return entry_of(person, reach.day) if viewer.sees_index else bare_entry(person.id)


def log_unknown(viewer: Viewer, reference: str, told: dict[str, Any], now: datetime) -> None:
    """Write down that a number was tried that no child has, or that must seem so."""
    pointed = kind_and_id(reference)
    if pointed is not None and pointed[0] == "child":
        _log(viewer, "refused_child", pointed[1], told, now)


def _log(viewer: Viewer, act: str, child: int, told: dict[str, Any], now: datetime) -> None:
    audit.write_and_commit(act=act, now=now, **viewer.on_the_log, about=told, children=(child,))


def _close_by(child: int, known: Known, reach: Reach) -> dict[int, CloseBy]:
    """The people a child is related to or lives with, by their number, in one question or none.

    Whoever may not be known of, for a lock on their record, is not among them.
    """
    viewer, day = reach.viewer, reach.day
    wanted = sorted({relation.other for relation in known.relations})
    homes = sorted({home.household for home in known.households if home.is_live})
    if not wanted and not homes:
        return {}
    ours = Sql("h.authority_id = %s", (viewer.authority_id,))
    here = both(among("h.household", homes), ours, live("h", day), visible("h"))
    anyone = placed(
        "p.id IN (SELECT h.person_id FROM records_householdmember h WHERE {here} "
        "UNION ALL SELECT q.id FROM records_person q WHERE {wanted})",
        here=here,
        wanted=among("q.id", wanted),
    )
    lives_here = placed(
        "CASE WHEN EXISTS (SELECT 1 FROM records_householdmember h "
        "WHERE h.person_id = p.id AND {here}) THEN 1 ELSE 0 END AS lives_here",
        here=here,
    )
    others = Sql("p.authority_id = %s AND p.id <> %s", (viewer.authority_id, child))
    people = lines_of(
        both(anyone, others, reach.may_be_known("p.id")),
        lives_here,
        order="CASE WHEN p.born_on IS NULL THEN 1 ELSE 0 END, p.born_on, p.id",
    )
    return {person.id: _other(person, viewer, day) for person in people}


def _other(person: Line, viewer: Viewer, day: date) -> CloseBy:
    may_know = person.is_child and viewer.sees_index
    return CloseBy(
        name=person.name if person.has_name or person.expected_on else "Name not on file",
        age=person.age(day),
        is_child=person.is_child,
        lives_here=bool(person.also["lives_here"]),
        reference=reference_of("child", person.id) if may_know else "",
    )


def _child(
    person: Line, known: Known, close_by: dict[int, CloseBy], ground: str, reach: Reach
) -> Child:
    return Child(
        id=person.id,
        reference=reference_of("child", person.id),
        name=person.name,
        first_name=person.first_name,
        age=person.age(reach.day),
        born_on=person.born_on,
        expected_on=person.expected_on,
        died_on=person.died_on,
        **{column: person.also[column] for column in _ALSO if column not in _YES_NO},
        is_disabled=as_yes(person.also["is_disabled"]),
        is_mother=as_yes(person.also["is_mother"]),
        needs_interpreter=as_yes(person.also["needs_interpreter"]),
        entry=entry_of(person, reach.day),
        names=known.names,
        numbers=known.numbers,
        addresses=known.addresses,
        disabilities=known.disabilities,
        household=tuple(other for other in close_by.values() if other.lives_here),
        relationships=tuple(
            Relation(
                relation_code=tie.relation_code,
                seen_from_other=tie.seen_from_other,
                has_parental_responsibility=tie.has_parental_responsibility,
                started_on=tie.started_on,
                ended_on=tie.ended_on,
                other=close_by[tie.other],
            )
            for tie in known.relations
            if tie.other in close_by
        ),
        ground=ground,
        why_visible=reach.said(ground),
    )
