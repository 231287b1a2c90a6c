"""The assessments in which a factor stands."""

from __future__ import annotations

import polars as pl

from keepsight.returns.prepared import Tables


def assessments_with(t: Tables, factor: str) -> pl.DataFrame:
    """The row of each assessment that holds a factor, in capitals or not, once: ``Assessments``."""
    factors = t("AssessmentFactorsList", "AssessmentFactor", "Assessments.row")
    named = factors.filter(pl.col("AssessmentFactor").str.to_uppercase() == factor)
    rows = named.select(Assessments="Assessments.row").drop_nulls()
    return rows.unique(maintain_order=True)
