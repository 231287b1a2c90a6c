"""Raise a flag: a danger that everybody who opens the record must know of, and until when."""

from __future__ import annotations

from typing import Any

from keepsight.actions.people.of_reviews import is_looked_at_again
from keepsight.actions.stepping import Around, making
from keepsight.records.people.flag import EXPLOITATION, KINDS, Flag
from keepsight.writing.perform import Wrong


def is_one_of_its_kind(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a second flag of one kind, and exploitation whose risk nobody judged."""
    is_looked_at_again(around, given)
    kind = given["kind_code"]
    if kind != "other" and kind in {row.kind for row in around.all_open("flag")}:
        said = f"There is a flag already: {dict(KINDS)[kind].lower()}. Look at it again, or end it."
        raise Wrong(said, field="kind_code")
    if kind in EXPLOITATION and not given.get("risk_code"):
        raise Wrong("Say how great the risk is.", field="risk_code")
    if kind not in EXPLOITATION and given.get("risk_code"):
        raise Wrong("This is judged for exploitation and trafficking alone.", field="risk_code")


RAISE_FLAG = making(
    Flag,
    check=is_one_of_its_kind,
    code="raise_flag",
    title="Raise a flag",
    why="A danger that one worker knows of and the next does not is a danger twice.",
    for_closed=True,
)
