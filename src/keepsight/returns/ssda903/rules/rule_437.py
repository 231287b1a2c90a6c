"""437: a child died or was found to be 18, and has a later episode."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, one_of

#: Died; found to be 18 or over by an age assessment.
LAST_OF_ALL = ("E2", "E15")

RULE_437 = Rule(
    code="437",
    severity="error",
    message="Reason episode ceased is child has died or is aged 18 or over but there are further episodes.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["REC"]},
    fails=one_of("REC", LAST_OF_ALL) & ~col("is_latest"),
)
