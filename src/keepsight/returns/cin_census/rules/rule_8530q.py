"""8530Q: the expected birth is over 30 days before, or 9 months after, the end of the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_8530Q = Rule(
    code="8530Q",
    severity="query",
    message="Please check and either amend data or provide a reason: Expected Date of Birth is outside the expected range for this census (March to December of the Census Year end)",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["ExpectedPersonBirthDate"]},
    fails=~col("ExpectedPersonBirthDate").is_between(
        col("year_end").dt.offset_by("-30d"), col("year_end").dt.offset_by("9mo")
    ),
)
