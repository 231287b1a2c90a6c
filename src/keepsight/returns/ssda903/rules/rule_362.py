"""362: an emergency protection order goes on for more than 21 days."""

from functools import partial

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.how_long import runs_longer_than

RULE_362 = Rule(
    code="362",
    severity="error",
    message="Emergency protection order (EPO) lasted longer than 21 days",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM", "LS", "DEC"]},
    finds=partial(runs_longer_than, status="L2", most=21),
)
