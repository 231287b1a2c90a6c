"""221: the postcode of the placement is not the provider's."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import may_be, not_a_code, one_of
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS, UNKNOWN_URN
from keepsight.returns.ssda903.places import plain_postcode


def not_at_the_providers(*places: str) -> pl.Expr:
    """Placed in one of these types of placement, and at another postcode than the provider's."""
    return (
        not_a_code("URN", UNKNOWN_URN)
        & ~may_be(one_of("LS", SHORT_BREAKS))
        & one_of("PLACE", places)
        & (plain_postcode("PL_POST") != plain_postcode("provider.POSTCODE"))
    )


RULE_221 = Rule(
    code="221",
    severity="error",
    message="The Ofsted Unique reference number (URN) provided for the child's placement does not match the placement postcode provided.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PL_POST"]},
    fails=not_at_the_providers("K1", "K2", "R3", "S1"),
    changed={
        "2023-24": {"fails": not_at_the_providers("H5", "K1", "K2", "R3", "S1")},
        "2024-25": {"fails": not_at_the_providers("K1", "K2", "K3", "R3", "S1")},
    },
)
