"""Before a child is added: who on file may be the same child, told as a search tells it.

What is judged alike is judged as everywhere in the house: by the keys of the index, by the likeness of
names, by day and month swapped. Whoever is out of reach is told by their index line and no more; a child
of whom one may not know is not among those found and keeps nobody from being added.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain

from keepsight.access.log import audit
from keepsight.access.question import Sql, among, answered, both, visible
from keepsight.access.reach.reach import Reach, reach_of
from keepsight.access.search.asked import Asked
from keepsight.access.search.candidates import MOST, candidates_for
from keepsight.access.search.find import FoundRow, Hit, people_among, rows_of
from keepsight.access.search.likeness import FOUND, name_likeness
from keepsight.access.search.spelling import number_keys, spellings_of, words_of
from keepsight.access.viewer import Viewer

#: More who may be the same are not shown: one reads no longer list.
MOST_SHOWN = 8
MOST_WORDS = 8
#: A birth this far from the day on which it was expected may be that child's.
ABOUT_THEN = timedelta(days=60)
#: Ways of being alike after which a child is added only with a reason, the surest first.
STRONG = ("number", "sound", "swapped", "expected", "address", "same_name")


@dataclass(frozen=True)
class Described:
    """A child as told by whoever wants to add one; what is not known is blank.

    ``others``: further names, former ones too, each as (first names, last name). ``numbers``: of any
    scheme.
    """

    given_name: str = ""
    family_name: str = ""
    others: tuple[tuple[str, str], ...] = ()
    born_on: date | None = None
    expected_on: date | None = None
    numbers: tuple[str, ...] = ()
    postcode: str = ""

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """Every name, and each first name with every last name: surnames change, and come back."""
        told = ((self.given_name, self.family_name), *self.others)
        given = [one for one, _ in told if one] or [""]
        family = [one for _, one in told if one] or [""]
        return tuple((one, other) for one in given for other in family if one or other)

    @property
    def words(self) -> tuple[str, ...]:
        parts = chain.from_iterable(((self.given_name, self.family_name), *self.others))
        return tuple(dict.fromkeys(w for part in parts for w in words_of(part)))[:MOST_WORDS]


@dataclass(frozen=True)
class Match:
    """Somebody on file who may be the child. ``way``: in which way they are alike."""

    row: FoundRow
    way: str

    @property
    def is_strong(self) -> bool:
        return self.way in STRONG


def look_before_adding(viewer: Viewer, told: Described, *, now: datetime) -> tuple[Match, ...]:
    """Those on file who may be the child described, the likeliest first, at most ``MOST_SHOWN``.

    The look (``search``) is on the log with those shown, never the words, and is committed before this
    returns; refuses (``audit.NotWritten``) where it cannot be written. Who may not look for children
    finds nobody. At most seven questions.
    """
    reach = reach_of(viewer, now)
    judged = _judged(viewer, reach, told)
    shown = judged[:MOST_SHOWN]
    rows = rows_of([hit for hit, _ in shown], reach)
    by = {"name": told.words, "born": told.born_on or told.expected_on, "number": told.numbers}
    audit.write_and_commit(
        act="search",
        now=now,
        **viewer.on_the_log,
        about={
            "by": [kind for kind, given in by.items() if given],
            "total": len(judged),
            "page": 1,
            "role": viewer.role_code,
        },
        children=[row.child_id for row in rows],
    )
    ways = {hit.person: way for hit, way in shown}
    return tuple(Match(row, ways[row.child_id]) for row in rows)


def strongly_alike(viewer: Viewer, told: Described, *, now: datetime) -> frozenset[int]:
    """The numbers of those who are so alike that a child is added beside them only with a reason.

    Nothing of it is shown, so it leaves no line.
    """
    judged = _judged(viewer, reach_of(viewer, now), told)
    return frozenset(hit.person for hit, way in judged if way in STRONG)


def _judged(viewer: Viewer, reach: Reach, told: Described) -> list[tuple[Hit, str]]:
    if viewer.authority_id is None or not viewer.may_look_for_children:
        return []
    keys = frozenset(key for number in told.numbers for key in number_keys(number))
    there = _living_at(told.postcode, viewer.authority_id)
    asked = Asked(None, keys, _days(told.born_on), told.words)
    near = candidates_for(asked, reach, however_spelt=False)
    ids = list(dict.fromkeys([*near, *sorted(there)]))[: MOST + len(there)]
    hits = people_among(ids, viewer, reach)
    numbered = _bearing(keys, hits)
    found = []
    for hit in hits.values():
        score = max((_likeness(told, given, family) for given, family, _ in hit.names), default=0)
        hit.score = 2.0 if hit.person in numbered else score
        way = "number" if hit.person in numbered else _way(told, hit, hit.person in there)
        if way:
            found.append((hit, way))
    return sorted(found, key=_likeliest_first)


def _likeliest_first(one: tuple[Hit, str]) -> tuple[int, float, bool, int]:
    hit, way = one
    place = STRONG.index(way) if way in STRONG else len(STRONG)
    return place, -hit.score, not hit.in_reach, hit.person


def _likeness(told: Described, given: str, family: str) -> float:
    """How like the name on file is to the most like of those told.

    Where one side has no first name, as before a birth, the last names alone are compared.
    """
    best = 0.0
    for one, other in told.names:
        whole = bool(one and given)
        typed = words_of(f"{one} {other}" if whole else other)
        known = spellings_of(family) | (spellings_of(given) if whole else frozenset())
        best = max(best, name_likeness(typed, known))
    return best


def _way(told: Described, hit: Hit, lives_there: bool) -> str:
    """In which way a child on file may be the one told, "" for none."""
    date_way = _by_date(told, hit)
    if hit.score >= FOUND:
        if date_way in ("sound", "swapped", "expected"):
            return date_way
        if lives_there and date_way != "other" and _given_alike(told, hit):
            return "address"
        if date_way == "unknown":
            return "same_name" if _is_same_name(told, hit) else "name"
        return "near_date" if date_way == "near" or _is_same_name(told, hit) else ""
    if not _given_alike(told, hit):
        return ""
    if lives_there and date_way != "other":
        return "address"
    return "surname" if date_way == "sound" else ""


def _by_date(told: Described, hit: Hit) -> str:
    """What the dates say: sound (the same day), swapped, expected, near, unknown or other."""
    if told.born_on and hit.born_on:
        if told.born_on == hit.born_on:
            return "sound"
        if hit.born_on in _days(told.born_on):
            return "swapped"
        parts = zip(told.born_on.timetuple()[:3], hit.born_on.timetuple()[:3], strict=True)
        return "near" if sum(one == other for one, other in parts) == 2 else "other"
    expected = told.expected_on or hit.expected_on
    if expected is not None:
        born = told.born_on or hit.born_on or (hit.expected_on if told.expected_on else None)
        if born is not None:
            return "expected" if abs(born - expected) <= ABOUT_THEN else "other"
    return "unknown"


def _days(born_on: date | None) -> tuple[date, ...]:
    """A date of birth, and the same with day and month swapped, where that is a day."""
    if born_on is None:
        return ()
    if born_on.day > 12 or born_on.day == born_on.month:
        return (born_on,)
    return (born_on, date(born_on.year, born_on.day, born_on.month))


def _given_alike(told: Described, hit: Hit) -> bool:
    typed = [words_of(given)[:1] for given, _ in told.names if given]
    known = [spellings_of(given) for given, _, _ in hit.names if given]
    return any(name_likeness(one, other) >= FOUND for one in typed for other in known)


def _is_same_name(told: Described, hit: Hit) -> bool:
    typed = {(tuple(words_of(one)), tuple(words_of(other))) for one, other in told.names}
    known = {(tuple(words_of(one)), tuple(words_of(other))) for one, other, _ in hit.names}
    return any(all(pair) for pair in typed & known)


def _bearing(keys: Iterable[str], hits: Mapping[int, Hit]) -> frozenset[int]:
    """Those who bear one of the numbers, by the rule by which a search compares them."""
    wanted = frozenset(keys)
    if not wanted or not hits:
        return frozenset()
    theirs = both(among("i.person_id", hits), visible("i"))
    question = Sql(
        f"SELECT i.person_id, i.value FROM records_identifier i WHERE {theirs.text}", theirs.params
    )
    rows = answered(question)
    return frozenset(row["person_id"] for row in rows if number_keys(row["value"]) & wanted)


def _living_at(postcode: str, authority_id: int) -> frozenset[int]:
    """Who lives or lived at a postcode; an address that is kept back leads to nobody."""
    bare = "".join(postcode.upper().split())
    if len(bare) < 5:
        return frozenset()
    written = {bare, f"{bare[:-3]} {bare[-3:]}", postcode.strip()}
    here = both(
        Sql("a.authority_id = %s AND NOT a.is_kept_back", (authority_id,)),
        among("a.postcode", sorted(written)),
        visible("a"),
    )
    question = Sql(
        f"SELECT DISTINCT a.person_id FROM records_address a WHERE {here.text} LIMIT {MOST}",
        here.params,
    )
    return frozenset(row["person_id"] for row in answered(question))
