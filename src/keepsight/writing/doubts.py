"""Something that may be wrong with answers that can stand: said once, beside its question, never forbidden."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

#: What a form that was shown its doubts sends along; the door hands it to the action with the answers.
ALL_THE_SAME = "all_the_same"


class Doubted(Exception):
    """Nothing was saved yet. ``doubts``: the sentences, by the question each belongs to."""

    def __init__(self, doubts: Mapping[str, str]):
        super().__init__(" ".join(doubts.values()))
        self.doubts = dict(doubts)
        self.seen = seen_as(doubts)


def seen_as(doubts: Mapping[str, str]) -> str:
    """Sixteen signs by which exactly these doubts are known again."""
    said = "\n".join(f"{field}: {doubts[field]}" for field in sorted(doubts))
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def doubt(given: Mapping[str, Any], doubts: Mapping[str, str]) -> None:
    """Raise ``Doubted`` unless there is nothing to doubt, or the writer has seen exactly this and goes on."""
    if doubts and given.get(ALL_THE_SAME) != seen_as(doubts):
        raise Doubted(doubts)
