"""Everything that the people room knows of one person, in a single question to the database.

Names, numbers, addresses, disabilities, households and relationships are six tables; a child's page
has twelve questions in all. So the six are asked as one, each row told apart by its ``kind``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from keepsight.access.question import Sql, answered, as_day, as_yes, visible

#: The columns every part gives, with their types; a part without one gives null.
_COLUMNS = {
    "a": "varchar(400)",
    "b": "varchar(400)",
    "c": "varchar(400)",
    "begun": "date",
    "over": "date",
    "yes": "boolean",
    "other": "bigint",
}
_SPELL = {"begun": "started_on", "over": "ended_on"}
_RELATION = {"a": "relation_code", "yes": "has_parental_responsibility", **_SPELL}
#: For each kind of row: its table, the column that names the person, and what stands where.
_PARTS: dict[str, tuple[str, str, dict[str, str]]] = {
    "name": (
        "personname",
        "person_id",
        {
            "a": "given_name",
            "b": "family_name",
            "c": "kind_code",
            "begun": "from_on",
            "over": "until_on",
        },
    ),
    "number": (
        "identifier",
        "person_id",
        {"a": "scheme", "b": "value", "begun": "from_on", "over": "until_on"},
    ),
    "address": (
        "address",
        "person_id",
        {"a": "lines", "b": "postcode", "c": "kind_code", "yes": "is_kept_back", **_SPELL},
    ),
    "disability": ("disability", "person_id", {"a": "disability_code"}),
    "household": ("householdmember", "person_id", {"a": "household", **_SPELL}),
    "relation_to": ("relationship", "person_id", {**_RELATION, "other": "other_id"}),
    "relation_from": ("relationship", "other_id", {**_RELATION, "other": "person_id"}),
}


@dataclass(frozen=True)
class Name:
    """A name a person bears or has borne."""

    given_name: str
    family_name: str
    kind_code: str
    from_on: date | None
    until_on: date | None
    is_current: bool


@dataclass(frozen=True)
class Number:
    """A number by which a system knows a person, exact only within its scheme."""

    scheme: str
    value: str
    from_on: date | None
    until_on: date | None
    source: str


@dataclass(frozen=True)
class Address:
    """A place; where ``is_kept_back`` and not ``is_told``, its lines and postcode are blank."""

    lines: str
    postcode: str
    kind_code: str
    started_on: date | None
    ended_on: date | None
    is_kept_back: bool
    is_told: bool
    is_live: bool


@dataclass(frozen=True)
class Home:
    """A household, by the code that its source gives it."""

    household: str
    is_live: bool


@dataclass(frozen=True)
class CloseBy:
    """Someone in the child's life. ``reference`` is "" for an adult, and for who may not see the index.

    That it is told does not mean that the record is in reach.
    """

    name: str
    age: str
    is_child: bool
    lives_here: bool
    reference: str


@dataclass(frozen=True)
class Tie:
    """A relationship before the other person is read; ``other`` is their number."""

    relation_code: str
    seen_from_other: bool
    has_parental_responsibility: bool | None
    started_on: date | None
    ended_on: date | None
    other: int


@dataclass(frozen=True)
class Relation:
    """A relationship of the child.

    ``relation_code`` is what the other is to the child or, where ``seen_from_other``, what the child
    is to the other: the record is kept from one side and shown from both.
    """

    relation_code: str
    seen_from_other: bool
    has_parental_responsibility: bool | None
    started_on: date | None
    ended_on: date | None
    other: CloseBy


@dataclass(frozen=True)
class Known:
    """What is known of a person."""

    names: tuple[Name, ...]
    numbers: tuple[Number, ...]
    addresses: tuple[Address, ...]
    disabilities: tuple[str, ...]
    households: tuple[Home, ...]
    relations: tuple[Tie, ...]


def known_of(person_id: int, day: date, *, full: bool) -> Known:
    """Everything known of a person; without ``full`` an address kept back has no lines."""
    rows: dict[str, list[dict[str, Any]]] = {kind: [] for kind in _PARTS}
    for row in answered(Sql(_QUESTION, (person_id,) * len(_PARTS))):
        read = {
            "begun": as_day(row["begun"]),
            "over": as_day(row["over"]),
            "yes": as_yes(row["yes"]),
        }
        rows[row["kind"]].append({**row, **read})
    for kind in rows:
        rows[kind].sort(key=_newest_first)
    rows["name"].sort(key=lambda row: row["c"] != "current")
    # Systems that say a relationship from both sides say it once to a reader.
    said = {row["other"] for row in rows["relation_to"]}
    rows["relation_from"] = [row for row in rows["relation_from"] if row["other"] not in said]
    return Known(
        names=tuple(_name(row) for row in rows["name"]),
        numbers=tuple(
            Number(row["a"], row["b"], row["begun"], row["over"], row["source"])
            for row in rows["number"]
        ),
        addresses=tuple(_address(row, day, full=full) for row in rows["address"]),
        disabilities=tuple(sorted({row["a"] for row in rows["disability"]} - {""})),
        households=tuple(
            Home(row["a"], _is_live(row, day)) for row in rows["household"] if row["a"]
        ),
        relations=tuple(
            _tie(row, seen_from_other=kind == "relation_from")
            for kind in ("relation_to", "relation_from")
            for row in rows[kind]
        ),
    )


def _part(kind: str) -> str:
    table, person, given = _PARTS[kind]
    columns = [
        f"CAST({'r.' + given[name] if name in given else 'NULL'} AS {shape}) AS {name}"
        if shape != "date"
        else f"{'r.' + given[name] if name in given else 'NULL'} AS {name}"
        for name, shape in _COLUMNS.items()
    ]
    return (
        f"SELECT '{kind}' AS kind, r.id AS id, r.source AS source, {', '.join(columns)} "
        f"FROM records_{table} r WHERE r.{person} = %s AND {visible('r').text}"
    )


_QUESTION = " UNION ALL ".join(_part(kind) for kind in _PARTS)


def _newest_first(row: dict[str, Any]) -> tuple[bool, int, int, int]:
    over, begun = row["over"], row["begun"]
    return (
        over is not None,
        -(over.toordinal() if over else 0),
        -(begun.toordinal() if begun else 0),
        -row["id"],
    )


def _is_live(row: dict[str, Any], day: date) -> bool:
    begun, over = row["begun"], row["over"]
    return (begun is None or begun <= day) and (over is None or over > day)


def _name(row: dict[str, Any]) -> Name:
    is_current = row["c"] == "current" and row["over"] is None
    return Name(row["a"], row["b"], row["c"], row["begun"], row["over"], is_current)


def _address(row: dict[str, Any], day: date, *, full: bool) -> Address:
    kept_back = bool(row["yes"])
    told = full or not kept_back
    return Address(
        lines=row["a"] if told else "",
        postcode=row["b"] if told else "",
        kind_code=row["c"],
        started_on=row["begun"],
        ended_on=row["over"],
        is_kept_back=kept_back,
        is_told=told,
        is_live=_is_live(row, day),
    )


def _tie(row: dict[str, Any], *, seen_from_other: bool) -> Tie:
    return Tie(row["a"], seen_from_other, row["yes"], row["begun"], row["over"], row["other"])
