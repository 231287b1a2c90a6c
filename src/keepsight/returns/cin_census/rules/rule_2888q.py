"""2888Q: no child of the return has more than one disability."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables


def never_more_than_one(t: Tables) -> bool:
    told = t("Disabilities", "LAchildID", "Disability").drop_nulls()
    none = told.filter(col("Disability") == "NONE")
    each = told.join(none, on="LAchildID", how="anti").unique(["LAchildID", "Disability"])
    return not each["LAchildID"].is_duplicated().any()


RULE_2888Q = Rule(
    code="2888Q",
    severity="query",
    message="Please check and either amend or provide a reason: Only one disability code is recorded per child and multiple disabilities should be recorded where possible.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Disabilities": ["Disability"]},
    finds=never_more_than_one,
)
