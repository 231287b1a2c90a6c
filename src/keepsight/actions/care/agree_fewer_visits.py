"""A child long in a foster home agrees to be visited less often."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.fewer_visits import FewerVisits
from keepsight.writing.perform import Wrong

#: Long-term fostering: with relatives or friends, and with others.
LONG_TERM = ("U1", "U4")
YEAR = timedelta(days=365)


def long_at_home(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a placement that is no long-term fostering, or is younger than a year."""
    placement = around.rows["placement"]
    is_long = placement.intended_to_18 or placement.type_code in LONG_TERM
    if not placement.type_code.startswith("U") or not is_long:
        said = "Only in a foster home that is meant to last may a child be visited less often."
        raise Wrong(said, field="agreed_on")
    if placement.started_on is None or given["agreed_on"] < placement.started_on + YEAR:
        said = "In the first year of a placement the law allows no fewer visits."
        raise Wrong(said, field="agreed_on")


AGREE_FEWER_VISITS = making(
    FewerVisits,
    check=long_at_home,
    code="agree_fewer_visits",
    title="Agree fewer visits with the child",
    why="A child who feels at home may not want a visitor every six weeks.",
    needs=("placement",),
    bars=("fewer_visits",),
    level=30,
    decides="D14",
    shows={"childs_wishes": "childs_words"},
)
