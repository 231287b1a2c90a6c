"""503D: the episode that goes on from last year has another placement type than it had."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, may_be, one_of
from keepsight.returns.ssda903.continuing_from_last_year import is_not_last_years

#: Supported accommodation was registered, and got a code of its own.
RECODED_2024 = (col("lastyear.PLACE") == "H5") & (col("PLACE") == "K3")

#: Other placements were split into four.
RECODED_2025 = (col("lastyear.PLACE") == "Z1") & one_of("PLACE", ("Z11", "Z12", "Z13", "Z14"))

RULE_503D = Rule(
    code="503D",
    severity="error",
    message="The placement type in the first episode does not match open episode at end of last year",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE"]},
    fails=is_not_last_years("PLACE"),
    changed={
        "2024-25": {"fails": is_not_last_years("PLACE") & ~may_be(RECODED_2024)},
        "2025-26": {"fails": is_not_last_years("PLACE") & ~may_be(RECODED_2025)},
    },
)
