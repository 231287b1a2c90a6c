"""8775Q: an episode of need lasts beyond the child's 25th birthday."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import birthday, blank, col

RULE_8775Q = Rule(
    code="8775Q",
    severity="query",
    message="Please check and either amend data or provide a reason: Child is over 25 years old",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["CINclosureDate"], "ChildIdentifiers": ["PersonBirthDate"]},
    fails=(col("ChildIdentifiers.PersonBirthDate") < col("year_end").dt.offset_by("-25y"))
    & (
        blank("CINclosureDate")
        | (col("CINclosureDate") > birthday("ChildIdentifiers.PersonBirthDate", 25))
    ),
)
