"""Which children are, or lately were, unaccompanied asylum-seeking children."""

from __future__ import annotations

import polars as pl

from keepsight.returns.prepared import LAST, Absent, Tables


def asylum_seekers(t: Tables) -> pl.DataFrame:
    """Every ``CHILD`` whom this year's return or last year's calls an unaccompanied asylum seeker.

    The year before last is not handed in. Where a year tells nothing of it, the rule runs without,
    and its reason says so.
    """
    known = [pl.DataFrame(schema={"CHILD": pl.String})]
    for header in ("Header", f"Header{LAST}"):
        try:
            known.append(t(header, "CHILD", "is_uasc").filter("is_uasc").select("CHILD"))
        except Absent as absent:
            t.without.append(str(absent))
    return pl.concat(known)
