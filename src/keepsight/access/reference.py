"""References: what stands in an address bar and in the log instead of a name. "C-12" is a child."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["child", "worker", "team"]

_LETTERS: dict[Kind, str] = {"child": "C", "worker": "W", "team": "T"}
_KINDS: dict[str, Kind] = {letter: kind for kind, letter in _LETTERS.items()}
_SHAPE = re.compile(r"([CWT])-([1-9][0-9]{0,17})", re.IGNORECASE | re.ASCII)


def reference_of(kind: Kind, number: int) -> str:
    """The reference of a child, worker or team by the number of its record: "C-12"."""
    return f"{_LETTERS[kind]}-{number}"


def kind_and_id(reference: str) -> tuple[Kind, int] | None:
    """What a reference points to, or None where the text is no reference of this house."""
    match = _SHAPE.fullmatch(reference.strip())
    return (_KINDS[match[1].upper()], int(match[2])) if match else None


def id_of(reference: str, kind: Kind | None = None) -> int:
    """The number behind a reference. Refuses (ValueError) what is no reference, or of another kind."""
    found = kind_and_id(reference)
    if found is None or (kind is not None and found[0] != kind):
        raise ValueError(f"“{reference}” is not the reference of a {kind or 'record'}.")
    return found[1]
