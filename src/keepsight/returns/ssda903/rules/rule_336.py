"""336: a child placed for adoption with current foster carers was not fostered before."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code, one_of
from keepsight.returns.ssda903.code_groups import FOSTERED

#: Placed for adoption with current foster carers: also before, where only the legal basis changed.
WITH_FOSTER_CARERS = ("A3", "A5")

RULE_336 = Rule(
    code="336",
    severity="error",
    message="Child does not have a foster placement immediately prior to being placed for adoption.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE"]},
    fails=one_of("PLACE", WITH_FOSTER_CARERS)
    & not_a_code("previous.PLACE", (*FOSTERED, *WITH_FOSTER_CARERS)),
)
