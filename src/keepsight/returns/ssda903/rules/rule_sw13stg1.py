"""SW13STG1: the reason for a change of social worker is no code, or wrongly blank."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, not_a_code
from keepsight.returns.ssda903.social_workers import REASONS_SINCE
from keepsight.returns.ssda903.tables import SSDA903

REASONS = SSDA903.codes_in("SW_REASON", "2023-24")

RULE_SW13STG1 = Rule(
    code="SW13STG1",
    severity="error",
    message="The reason for social worker change is either not valid or has not been entered.",
    source="SSDA903 validation rules, Department for Education, stage 1",
    since="2023-24",
    on={"SWEpisodes": ["SW_REASON"]},
    fails=not_a_code("SW_REASON", REASONS, required=True),
    changed={
        "2024-25": {
            "message": "The reason for social worker change is not valid.",
            "fails": not_a_code("SW_REASON", REASONS)
            | (blank("SW_REASON") & (col("SW_DECOM") >= REASONS_SINCE)),
        },
    },
)
