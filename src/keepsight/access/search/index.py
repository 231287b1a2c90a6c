"""The search index: for every child the keys it is found by. Dropped and rebuilt, it is the same.

It is read only to find candidates. What is shown and what counts as found is asked of the records
themselves, so a key left over from an unfinished or thrown-away import finds nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import connection, transaction

from keepsight.access.models import SearchKey
from keepsight.access.question import Sql, among, answered, as_day, both, placed
from keepsight.access.search.spelling import number_keys, sounds_of, spellings_of
from keepsight.records.people.person import Person

#: Children whose keys are changed in one transaction: few enough that no reader waits for it.
CHUNK = 1_000
#: Letters of a key; a longer word is found by its beginning.
LONGEST = 100
Key = tuple[int, str, str]  # person, kind, key


def refresh(person_ids: Iterable[int], authority_id: int) -> None:
    """Make the keys of these people anew, of one council, in transactions of a thousand people.

    Inside the caller's transaction they are part of it. Only children get keys; a person who is no
    child, is gone, or is another council's loses theirs.
    """
    wanted = sorted({int(person) for person in person_ids})
    for start in range(0, len(wanted), CHUNK):
        chunk = wanted[start : start + CHUNK]
        keys = _keys_of(chunk, authority_id)
        with transaction.atomic():
            old = SearchKey.objects.filter(authority_id=authority_id, person_id__in=chunk)
            old._raw_delete(old.db)
            _insert(keys, authority_id)


def rebuild(authority_id: int) -> None:
    """Make the whole index of a council anew; what it held for people who are gone goes too."""
    children = set(
        Person.everything.filter(authority_id=authority_id, is_child=True).values_list(
            "id", flat=True
        )
    )
    held = SearchKey.objects.filter(authority_id=authority_id).values_list("person_id", flat=True)
    refresh(children | set(held.distinct()), authority_id)


def _keys_of(person_ids: list[int], authority_id: int) -> set[Key]:
    """Every key of these children; a name is taken apart once however many bear it."""
    ours = Sql("p.authority_id = %s AND p.is_child", (authority_id,))
    born = {
        row["id"]: as_day(row["born_on"])
        for row in _rows("SELECT p.id, p.born_on FROM records_person p", "p.id", person_ids, ours)
    }
    keys = {(person, "born", day.isoformat()) for person, day in born.items() if day is not None}
    names = _rows(
        "SELECT n.person_id, n.given_name, n.family_name FROM records_personname n",
        "n.person_id",
        born,
    )
    for part, bearers in _bearers(names).items():
        for spelling in spellings_of(part):
            keys.update((person, "word", spelling[:LONGEST]) for person in bearers)
            for sound in sounds_of(spelling):
                keys.update((person, "sound", sound[:LONGEST]) for person in bearers)
    numbers = _rows("SELECT i.person_id, i.value FROM records_identifier i", "i.person_id", born)
    for row in numbers:
        keys.update((row["person_id"], "number", key) for key in number_keys(row["value"]))
    return keys


def _rows(question: str, column: str, ids: Iterable[int], *more: Sql) -> list[dict[str, Any]]:
    """Records of these people, those of an unfinished import too: it may finish at any time."""
    given = list(ids)
    return answered(
        placed(f"{question} WHERE {{wanted}}", wanted=both(among(column, given), *more))
    )


def _bearers(names: Iterable[Mapping[str, Any]]) -> dict[str, set[int]]:
    """Each part of a name, given and family, with everyone who bears it or has borne it."""
    found: dict[str, set[int]] = defaultdict(set)
    for name in names:
        for part in (name["given_name"], name["family_name"]):
            if part:
                found[part].add(name["person_id"])
    return found


def _insert(keys: set[Key], authority_id: int) -> None:
    """Write keys straight into the table, in the order of its index, for there are very many."""
    ordered = sorted(keys, key=lambda key: (key[1], key[2], key[0]))
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO access_searchkey (authority_id, person_id, kind, key) "
            "VALUES (%s, %s, %s, %s)",
            [(authority_id, person, kind, key) for person, kind, key in ordered],
        )
