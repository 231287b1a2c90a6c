"""204: the ethnic group is not that of last year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_204 = Rule(
    code="204",
    severity="error",
    message="Ethnic origin code disagrees with the ethnic origin already recorded for this child.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["ETHNIC"]},
    fails=col("lastyear.there")
    & col("ETHNIC").str.to_uppercase().ne_missing(col("lastyear.ETHNIC").str.to_uppercase()),
)
