"""8525Q: the date of birth and the expected date of birth are both given, or both blank."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import given

RULE_8525Q = Rule(
    code="8525Q",
    severity="query",
    message="Either Date of Birth or Expected Date of Birth must be provided (but not both)",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["PersonBirthDate", "ExpectedPersonBirthDate"]},
    fails=given("PersonBirthDate") == given("ExpectedPersonBirthDate"),
)
