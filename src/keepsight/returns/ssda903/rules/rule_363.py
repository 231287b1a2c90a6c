"""363: a child assessment order goes on for more than 7 days."""

from functools import partial

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.how_long import runs_longer_than

RULE_363 = Rule(
    code="363",
    severity="error",
    message="Child assessment order (CAO) lasted longer than 7 days allowed in the Children Act 1989.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["LS", "DECOM", "DEC"]},
    finds=partial(runs_longer_than, status="L3", most=7),
)
