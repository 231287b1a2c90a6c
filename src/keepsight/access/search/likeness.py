"""How like two names are: the rank of what a search found. Pure arithmetic over words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from keepsight.access.search.spelling import other_forms, sounds_of

#: From here on a name counts as found; below it, down to NEARLY, as "did you mean".
FOUND = 0.76
NEARLY = 0.55
SHORTEST_BEGINNING = 2
_SHORT_FORM, _BEGINNING = 0.92, 0.9


@lru_cache(maxsize=65_536)
def word_likeness(typed: str, known: str) -> float:
    """How like a typed word is to a word of a name, from 0 to 1; 1 only where they are the same.

    In this order: the same; a short form of it; its beginning; its sound, the better the more its
    letters agree; its letters alone.
    """
    if typed == known:
        return 1.0
    if known in other_forms(typed):
        return _SHORT_FORM
    if len(typed) >= SHORTEST_BEGINNING and known.startswith(typed):
        return _BEGINNING
    letters = float(JaroWinkler.normalized_similarity(typed, known))
    shared = len(sounds_of(typed) & sounds_of(known))
    if shared:
        return min(0.89, 0.5 + 0.35 * letters + 0.04 * shared)
    return min(0.86, letters - 0.08) if letters >= 0.85 else 0.6 * letters


def name_likeness(typed: Sequence[str], known: Iterable[str]) -> float:
    """How like the typed words are to a name's, from 0 to 1.

    Every typed word seeks the word it is most like, in whatever order, two neighbours also as one
    ("mac donald" finds MacDonald). The worst word weighs most, so that a common first name does not
    carry a wrong last name. Of three words or more one may be missing from the record.
    """
    words = tuple(known)
    if not typed or not words:
        return 0.0
    best = [max(word_likeness(one, word) for word in words) for one in typed]
    for n in range(len(typed) - 1):
        joined = max(word_likeness(typed[n] + typed[n + 1], word) for word in words)
        if joined > (best[n] + best[n + 1]) / 2 and joined >= _BEGINNING:
            best[n] = best[n + 1] = joined
    if len(best) >= 3 and min(best) < FOUND:
        best.remove(min(best))
        return 0.93 * _weighed(best)
    return _weighed(best)


def _weighed(best: Sequence[float]) -> float:
    return 0.5 * min(best) + 0.5 * sum(best) / len(best)
