"""Whether a placement lies in England, from the authority of its postcode."""

from __future__ import annotations

import polars as pl

from keepsight.returns.expressions import col, one_of
from keepsight.returns.ssda903.code_groups import OUTSIDE_ENGLAND
from keepsight.returns.ssda903.places import COUNTRIES


def in_england(name: str) -> pl.Expr:
    """The authority is one in England; null where it is blank.

    Outside stand DfE's own codes (``WAL``), and whatever begins as the codes of the Office for
    National Statistics do in another country (``W06000015``).
    """
    return ~(one_of(name, OUTSIDE_ENGLAND) | one_of(col(name).str.slice(0, 1), COUNTRIES))
