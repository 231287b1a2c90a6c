"""562: an episode older than the year is not the latest of last year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_562 = Rule(
    code="562",
    severity="error",
    message="Episode commenced before the start of the current collection year but there is a missing continuous episode in the previous year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM"]},
    fails=(col("DECOM") < col("year_start")) & col("DECOM").ne_missing(col("lastyear.DECOM")),
)
