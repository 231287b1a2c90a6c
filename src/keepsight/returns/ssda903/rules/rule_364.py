"""364: accommodation under the Police and Criminal Evidence Act goes on for more than 21 days."""

from functools import partial

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.how_long import runs_longer_than

RULE_364 = Rule(
    code="364",
    severity="error",
    message="Sections 41-46 of Police and Criminal Evidence (PACE; 1984) severely limits the time a child can be detained in custody in Local Authority (LA) accommodation.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["LS", "DECOM", "DEC"]},
    finds=partial(runs_longer_than, status="J2", most=21),
)
