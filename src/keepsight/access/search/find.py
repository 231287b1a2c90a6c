"""Find a child: by a name however spelt, a date of birth, or any number of any system."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from keepsight.access.log import audit
from keepsight.access.question import Sql, among, answered, as_day, both, placed, visible
from keepsight.access.reach.reach import Reach, reach_of
from keepsight.access.record.closed import restricted_entries
from keepsight.access.record.entry import (
    IndexEntry,
    Line,
    children_among,
    entry_of,
    holder,
    lines_of,
)
from keepsight.access.reference import reference_of
from keepsight.access.search.asked import Asked, asked_for
from keepsight.access.search.candidates import MOST, candidates_for
from keepsight.access.search.likeness import FOUND, NEARLY, name_likeness
from keepsight.access.search.spelling import number_keys, spellings_of
from keepsight.access.viewer import Viewer, day_of

ROWS_A_PAGE = 25
MOST_NEARLY = 5


@dataclass(frozen=True)
class FoundRow:
    """A child in the list of what was found.

    Out of reach only ``entry`` is told: name, age, open or not, and whom to ask; of a restricted record
    only that it exists, and whom to ask. In reach also the
    date of birth and a number (``scheme``, ``value``). ``matched`` says why the child is in the list
    where the name alone does not.
    """

    child_id: int
    reference: str
    entry: IndexEntry
    in_reach: bool
    matched: str = ""
    born_on: date | None = None
    expected_on: date | None = None
    scheme: str = ""
    value: str = ""


@dataclass(frozen=True)
class Found:
    """One page of what was found, the best first.

    ``total`` counts all pages; where ``is_cut`` there were more than the house looks through.
    ``sure``: the reference of the one child it can only be. ``nearly``: names that are like what was
    typed, when nothing was found. ``said``: why the text cannot be searched, "" where it can.
    """

    rows: tuple[FoundRow, ...] = ()
    total: int = 0
    sure: str | None = None
    nearly: tuple[FoundRow, ...] = ()
    is_cut: bool = False
    said: str = ""


@dataclass
class Hit:
    """How one child was found, while it is being ranked."""

    person: int
    born_on: date | None
    expected_on: date | None
    in_reach: bool
    is_locked: bool
    score: float = 0.0
    exact: bool = False
    former_name: str = ""
    number: str = ""
    names: list[tuple[str, str, str]] = field(default_factory=list)
    order: str = ""


def find(viewer: Viewer, text: str, *, now: datetime, page: int = 1) -> Found:
    """Search the viewer's council for a child.

    ``text`` as typed. Whoever sees the index finds every child, out of reach as an index entry; a
    role without it finds only what it may open; one that sees no case finds nothing. A child of whom
    the viewer may not know is found by nobody, and changes nothing in what is found. The look
    (``search``) is on the log with the children of the page, never the words, and is committed before
    this returns. Refuses (``audit.NotWritten``) where the log cannot be written. At most nine
    questions to the database, however many children there are.
    """
    day = day_of(now)
    asked = asked_for(text, today=day)
    reach = reach_of(viewer, now)
    if asked.said:
        return Found(said=asked.said)
    hits: list[Hit] = []
    is_cut = False
    if viewer.authority_id is not None and viewer.may_look_for_children:
        hits, is_cut = _hits(viewer, asked, reach)
        if asked.words and not any(hit.score >= FOUND for hit in hits):
            hits, is_cut = _hits(viewer, asked, reach, however_spelt=True)
    good = [hit for hit in hits if hit.score >= FOUND]
    near = [] if good else [hit for hit in hits if hit.score >= NEARLY][:MOST_NEARLY]
    page = max(page, 1)
    shown = good[(page - 1) * ROWS_A_PAGE : page * ROWS_A_PAGE] if good else near
    rows = rows_of(shown, reach)
    _log(viewer, asked, rows, len(good), page, now)
    sure = good[0] if len(good) == 1 and good[0].exact and not is_cut else None
    return Found(
        rows=rows if good else (),
        total=len(good),
        sure=reference_of("child", sure.person) if sure else None,
        nearly=() if good else rows,
        is_cut=is_cut,
    )


def _log(
    viewer: Viewer,
    asked: Asked,
    rows: Sequence[FoundRow],
    total: int,
    page: int,
    now: datetime,
) -> None:
    by = {"name": asked.words, "born": asked.born_on, "number": asked.numbers or asked.child_id}
    audit.write_and_commit(
        act="search",
        now=now,
        **viewer.on_the_log,
        about={
            "by": [kind for kind, given in by.items() if given],
            "total": total,
            "page": page,
            "role": viewer.role_code,
        },
        children=[row.child_id for row in rows],
    )


def _hits(
    viewer: Viewer, asked: Asked, reach: Reach, *, however_spelt: bool = False
) -> tuple[list[Hit], bool]:
    """Every child it might be, ranked, the best first; and whether there were too many to rank."""
    ids = candidates_for(asked, reach, however_spelt=however_spelt)
    hits = people_among(ids, viewer, reach)
    if asked.words:
        _rank_by_name(hits, asked)
    elif asked.born_on:
        _rank_by_birth(hits, asked)
    if asked.numbers or asked.child_id is not None:
        _rank_by_number(hits, asked)
    ranked = sorted(
        hits.values(), key=lambda hit: (-hit.score, not hit.in_reach, hit.order, hit.person)
    )
    return ranked, len(ids) >= MOST


def people_among(ids: Sequence[int], viewer: Viewer, reach: Reach) -> dict[int, Hit]:
    """The candidates that are there to be seen, with their names: no adult, no half of an import."""
    reached = placed("p.id IN ({reached})", reached=reach.children(ids))
    wanted = both(children_among(ids, viewer.authority_id), reach.may_be_known("p.id"))
    question = placed(
        "SELECT p.id, p.born_on, p.expected_on, CASE WHEN {reached} THEN 1 ELSE 0 END AS in_reach, "
        "CASE WHEN p.id IN ({locked}) THEN 1 ELSE 0 END AS is_locked, "
        "n.given_name, n.family_name, n.kind_code FROM records_person p "
        "LEFT JOIN records_personname n ON n.person_id = p.id AND {names} "
        "WHERE {wanted} ORDER BY n.id",
        reached=reached,
        locked=reach.locked(),
        names=visible("n"),
        wanted=both(wanted, visible("p")),
    )
    hits: dict[int, Hit] = {}
    for row in answered(question):
        person, in_reach = row["id"], bool(row["in_reach"])
        if in_reach or viewer.sees_index:
            dates = (as_day(row["born_on"]), as_day(row["expected_on"]))
            begun = Hit(person, *dates, in_reach, bool(row["is_locked"]))
            hit = hits.setdefault(person, begun)
            if row["kind_code"] is not None:
                hit.names.append((row["given_name"], row["family_name"], row["kind_code"]))
    return hits


def _rank_by_name(hits: Mapping[int, Hit], asked: Asked) -> None:
    """Score every candidate by the name that is most like what was typed, former ones too."""
    spelt = Spelt()
    for hit in hits.values():
        for given, family, kind in hit.names:
            known = spelt.words(given) | spelt.words(family)
            score = name_likeness(asked.words, known)
            if score > hit.score or (score == hit.score and kind == "current"):
                hit.score, hit.exact = score, len(asked.words) > 1 and set(asked.words) <= known
                hit.former_name = "" if kind == "current" else f"{given} {family}".strip()
                hit.order = f"{family} {given}".casefold()
        if asked.born_on:
            hit.exact = hit.score >= FOUND and hit.born_on in asked.born_on
            hit.score = hit.score if hit.exact else min(hit.score, FOUND - 0.01)


def _rank_by_birth(hits: Mapping[int, Hit], asked: Asked) -> None:
    for hit in hits.values():
        hit.score = 1.0 if hit.born_on in asked.born_on else 0.0
        hit.exact = hit.score == 1.0


def _rank_by_number(hits: Mapping[int, Hit], asked: Asked) -> None:
    """A number or our own reference beats every name. Both may be meant: then neither is sure."""
    question = placed(
        "SELECT i.person_id, i.value FROM records_identifier i WHERE {theirs} ORDER BY i.id",
        theirs=both(among("i.person_id", hits), visible("i")),
    )
    for row in answered(question):
        if number_keys(row["value"]) & asked.numbers:
            hits[row["person_id"]].number = hits[row["person_id"]].number or row["value"]
    for hit in hits.values():
        if hit.number or hit.person == asked.child_id:
            hit.score, hit.exact, hit.former_name = 2.0, True, ""


def rows_of(hits: Sequence[Hit], reach: Reach) -> tuple[FoundRow, ...]:
    """The rows of a page, in the order of the hits: one question, or none where nothing is shown.

    One more where restricted records are among them.
    """
    if not hits:
        return ()
    day = reach.day
    wanted = among("p.id", [hit.person for hit in hits])
    people = {person.id: person for person in lines_of(wanted, holder(day), *_A_NUMBER)}
    restricted = restricted_entries([hit.person for hit in hits if hit.is_locked], reach)
    return tuple(
        _restricted(restricted[hit.person])
        if hit.person in restricted
        else _row(hit, people[hit.person], day)
        for hit in hits
        if hit.person in people
    )


def _restricted(entry: IndexEntry) -> FoundRow:
    return FoundRow(entry.child_id, entry.reference, entry, in_reach=False)


def _row(hit: Hit, person: Line, day: date) -> FoundRow:
    if hit.in_reach:
        matched = f"Found by the former name {hit.former_name}" if hit.former_name else ""
        matched = f"Found by the number {hit.number}" if hit.number else matched
    else:
        matched = "Found by a former name" if hit.former_name else ""
        matched = "Found by a number" if hit.number else matched
    return FoundRow(
        child_id=hit.person,
        reference=reference_of("child", hit.person),
        entry=entry_of(person, day),
        in_reach=hit.in_reach,
        matched=matched,
        born_on=person.born_on if hit.in_reach else None,
        expected_on=person.expected_on if hit.in_reach else None,
        scheme=(person.also["scheme"] or "") if hit.in_reach else "",
        value=(person.also["value"] or "") if hit.in_reach else "",
    )


#: One number to show beside a name: one that still holds, a council's own before a school's.
_A_NUMBER = tuple(
    Sql(
        f"(SELECT i.{column} FROM records_identifier i WHERE i.person_id = p.id "
        f"AND i.until_on IS NULL AND {visible('i').text} "
        "ORDER BY CASE WHEN substr(i.scheme, 1, 6) = 'local:' THEN 0 ELSE 1 END, i.id LIMIT 1) "
        f"AS {column}"
    )
    for column in ("scheme", "value")
)


class Spelt:
    """The spellings of each part of a name, taken apart once in a search."""

    def __init__(self) -> None:
        self.known: dict[str, frozenset[str]] = {}

    def words(self, part: str) -> frozenset[str]:
        if part not in self.known:
            self.known[part] = spellings_of(part)
        return self.known[part]
