"""2887Q: fewer than eight different disabilities stand in the whole return."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables


def fewer_than_eight_disabilities(t: Tables) -> bool:
    told = t("Disabilities", "Disability").filter(col("Disability") != "NONE")
    return told["Disability"].n_unique() < 8


RULE_2887Q = Rule(
    code="2887Q",
    severity="query",
    message="Please check and either amend or provide a reason: Less than 8 disability codes have been used in your return",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Disabilities": ["Disability"]},
    finds=fewer_than_eight_disabilities,
)
