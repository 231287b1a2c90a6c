"""How a name is taken apart so that it is found however it was spelt: words, sounds, short forms."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import resources

import jellyfish

#: Letters that do not come apart into a letter and its accent.
_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "ı": "i",
        "ħ": "h",
        "ŋ": "n",
        "ə": "e",
    }
)
#: Marks inside a word that do not part it: O'Brien is "obrien". All others part it.
_APOSTROPHES = re.compile("['’‘ʼʻ`´.]")
_PARTS = re.compile(r"[^\W_]+")
#: Words of a name that are never searched by their sound: too short to sound like anything.
SHORTEST_SOUND = 2


def plain(text: str) -> str:
    """A text in small letters, without accents: "Zoë Łukasz" is "zoe lukasz"."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    # Taken apart, some letters are capitals again ("ᴬ" is "A").
    folded = unicodedata.normalize("NFKD", folded.casefold())
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


def words_of(text: str) -> list[str]:
    """The words of a name as it stands, in their order: "O’Brien-Smith" is obrien, smith."""
    return _PARTS.findall(_APOSTROPHES.sub("", plain(text)))


def spellings_of(text: str) -> frozenset[str]:
    """Every word a name is found by: its words, its parts, and neighbours written as one.

    "O'Brien" is also found by "brien", "De La Cruz" by "delacruz", "Smith-Jones" by "smithjones".
    """
    words = words_of(text)
    parts = _PARTS.findall(plain(text))
    joined = {"".join(words[n:m]) for n in range(len(words)) for m in (n + 2, n + 3)}
    return frozenset(word for word in {*words, *parts, *joined} if word)


@lru_cache(maxsize=65_536)
def sounds_of(word: str) -> frozenset[str]:
    """How a word sounds, by metaphone and NYSIIS: two words that share one may be one name."""
    if len(word) < SHORTEST_SOUND or not word.isascii() or not word.isalpha():
        return frozenset()
    sounds = {"m" + jellyfish.metaphone(word), "n" + jellyfish.nysiis(word)}
    return frozenset(sound for sound in sounds if len(sound) > 1)


def number_keys(value: str) -> frozenset[str]:
    """A number as it is found: letters and digits alone, with and without noughts in front."""
    bare = value.upper() if value.isascii() and value.isalnum() else ""
    bare = (bare or "".join(_PARTS.findall(plain(value))).upper())[:90]
    return frozenset(key for key in (bare, bare.lstrip("0")) if key)


def other_forms(word: str) -> frozenset[str]:
    """The names that a word is short for, or is shortened to: "bill" gives william, will, billy."""
    return _forms().get(word, frozenset()) - {word}


@cache
def _forms() -> dict[str, frozenset[str]]:
    text = resources.files(__package__).joinpath("short_forms.csv").read_text(encoding="utf-8")
    groups = [frozenset(filter(None, row)) for row in csv.reader(text.splitlines()[1:])]
    return _by_word(groups)


def _by_word(groups: Iterable[frozenset[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for group in groups:
        for word in group:
            found[word] = found.get(word, frozenset()) | group
    return found
