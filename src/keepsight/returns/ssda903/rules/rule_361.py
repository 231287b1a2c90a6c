"""361: police protection goes on for more than 72 hours."""

from functools import partial

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.how_long import runs_longer_than

RULE_361 = Rule(
    code="361",
    severity="error",
    message="Police protection legal status lasted longer than maximum 72 hours allowed in the Children Act 1989.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM", "LS", "DEC"]},
    finds=partial(runs_longer_than, status="L1", most=3),
)
