"""222: a URN stands on a placement that has none."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code, one_of
from keepsight.returns.ssda903.code_groups import OTHER_PLACEMENTS, UNKNOWN_URN, WITHOUT_URN


def with_urn(*also: str) -> pl.Expr:
    """A URN is told of a placement that has none; ``also``: none in these years."""
    return not_a_code("URN", UNKNOWN_URN) & one_of("PLACE", (*WITHOUT_URN, *also))


RULE_222 = Rule(
    code="222",
    severity="error",
    message="Ofsted Unique reference number (URN) should not be recorded for this placement type.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["URN"]},
    fails=with_urn("H5", "P2", "Z1"),
    changed={
        "2023-24": {"fails": with_urn("P2", "Z1")},
        "2024-25": {"fails": with_urn("Z1")},
        "2025-26": {"fails": with_urn("Z1", *OTHER_PLACEMENTS)},
    },
)
