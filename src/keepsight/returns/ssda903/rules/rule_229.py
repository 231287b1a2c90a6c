"""229: own provision lies in another authority, or another authority's provision in this one."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, not_a_code
from keepsight.returns.ssda903.code_groups import UNKNOWN_URN

OURS = col("provider.LA_CODE_INFERRED") == col("authority")

RULE_229 = Rule(
    code="229",
    severity="error",
    message="Placement provider does not match between the placing authority and the local authority code of the provider. [NOTE: The provider's LA code is inferred from the its postcode, and may be inaccurate in some cases.]",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["URN", "PLACE_PROVIDER"]},
    fails=not_a_code("URN", UNKNOWN_URN)
    & (((col("PLACE_PROVIDER") == "PR1") & ~OURS) | ((col("PLACE_PROVIDER") == "PR2") & OURS)),
)
