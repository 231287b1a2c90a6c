"""Candidates of a search: the few hundred children whose keys come nearest, in one question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from django.db import connection
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from keepsight.access.question import Sql, among, answered, joined, placed
from keepsight.access.reach.reach import Reach
from keepsight.access.search.asked import Asked
from keepsight.access.search.spelling import other_forms, sounds_of

#: More children than this are never ranked: who typed so little is told to type more.
MOST = 400
_MOST_LIKE = 12
_LEAST_LIKE = 0.8
SHORTEST_BEGINNING = 2
_A_NUMBER, _THE_WORD, _NEAR_IT, _ITS_SOUND = 100, 4, 3, 2


def candidates_for(asked: Asked, reach: Reach, *, however_spelt: bool) -> list[int]:
    """The people to look at, the nearest first, at most ``MOST``, of those who may be known.

    A child of whom the viewer may not know takes no other's place. ``however_spelt``: also by words
    that look like a typed one and share neither letters in front nor sound with it; that reads every
    word of the index, so it is asked only when all else failed.
    """
    authority_id = reach.viewer.authority_id or 0
    like = _look_alikes(asked.words, reach) if however_spelt else {}
    words = _with_neighbours(asked.words)
    parts = [_best(_word(word, like.get(word, ())), authority_id) for word in words]
    days = [Sql("k.key = %s", (day.isoformat(),)) for day in asked.born_on]
    parts += [_best([("born", day, _THE_WORD)], authority_id) for day in days]
    if asked.numbers:
        number = among("k.key", sorted(asked.numbers))
        parts.append(_best([("number", number, _A_NUMBER)], authority_id))
    found: list[int] = []
    if parts:
        question = placed(
            "SELECT person_id FROM ({parts}) together WHERE {known} GROUP BY person_id "
            f"ORDER BY SUM(near) DESC, person_id LIMIT {MOST}",
            parts=joined(" UNION ALL ", parts),
            known=reach.may_be_known("person_id"),
        )
        found = [row["person_id"] for row in answered(question)]
    if asked.child_id is not None and asked.child_id not in found:
        found.insert(0, asked.child_id)
    return found


def _with_neighbours(words: Sequence[str]) -> list[str]:
    """The typed words, and each two neighbours as one: "mac donald" may be MacDonald."""
    return [*words, *(one + two for one, two in pairwise(words))]


def _word(word: str, like: Sequence[str]) -> list[tuple[str, Sql, int]]:
    """How a key is near a word: its kind, the condition, and the weight."""
    near = sorted({*other_forms(word), *like})
    sounds = sorted(sounds_of(word))
    found = [("word", Sql("k.key = %s", (word,)), _THE_WORD)]
    if len(word) >= SHORTEST_BEGINNING:
        found.append(("word", _begins_with(word), _NEAR_IT))
    if near:
        found.append(("word", among("k.key", near), _NEAR_IT))
    if sounds:
        found.append(("sound", among("k.key", sounds), _ITS_SOUND))
    return found


def _best(ways: Iterable[tuple[str, Sql, int]], authority_id: int) -> Sql:
    """Each person found in one of these ways, with the weight of the best."""
    found = [
        placed(
            f"SELECT k.person_id, {weight} AS near FROM access_searchkey k "
            f"WHERE k.authority_id = {int(authority_id)} AND k.kind = '{kind}' AND {{condition}}",
            condition=condition,
        )
        for kind, condition, weight in ways
    ]
    return placed(
        "SELECT person_id, MAX(near) AS near FROM ({found}) ways GROUP BY person_id",
        found=joined(" UNION ALL ", found),
    )


def _begins_with(word: str) -> Sql:
    """Keys that begin with a word, in the way in which each database uses its index."""
    if connection.vendor == "sqlite":
        return Sql("k.key >= %s AND k.key < %s", (word, word + "\U0010ffff"))
    return Sql("k.key LIKE %s", (word.replace("\\", "\\\\").replace("%", r"\%") + "%",))


def _look_alikes(words: Sequence[str], reach: Reach) -> dict[str, list[str]]:
    """For each typed word the words of the index that look most like it."""
    held = placed(
        "SELECT DISTINCT k.key FROM access_searchkey k "
        "WHERE k.authority_id = {ours} AND k.kind = 'word' AND {known}",
        ours=Sql("%s", (reach.viewer.authority_id,)),
        known=reach.may_be_known("k.person_id"),
    )
    vocabulary = sorted(row["key"] for row in answered(held))
    return {
        word: [
            key
            for key, _, _ in process.extract(
                word,
                vocabulary,
                scorer=JaroWinkler.normalized_similarity,
                score_cutoff=_LEAST_LIKE,
                limit=_MOST_LIKE,
            )
        ]
        for word in words
    }
