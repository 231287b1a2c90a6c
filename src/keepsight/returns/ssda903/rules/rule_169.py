"""169: the authority of the placement is not known."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, may_be, one_of
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS

RULE_169 = Rule(
    code="169",
    severity="query",
    message="Local Authority (LA) of placement is not valid or is missing. Please check a valid postcode has been entered.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PL_LA"]},
    fails=~may_be(one_of("LS", SHORT_BREAKS)) & blank("PL_LA"),
)
