"""558: a child was adopted, but the latest decision to place it for adoption was reversed."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, given, one_of
from keepsight.returns.ssda903.code_groups import ADOPTED

RULE_558 = Rule(
    code="558",
    severity="error",
    message="If a child has been adopted, then the decision to place them for adoption has not been disrupted and the date of the decision that a child should no longer be placed for adoption should be left blank.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["REC"], "PlacedAdoption": ["DATE_PLACED_CEASED"]},
    fails=col("is_latest") & one_of("REC", ADOPTED) & given("PlacedAdoption.DATE_PLACED_CEASED"),
)
