"""8750: an unborn child is said to be of a sex."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, given

UNBORN = given("ExpectedPersonBirthDate") & blank("PersonBirthDate")

RULE_8750 = Rule(
    code="8750",
    severity="error",
    message="Gender must equal 0 for an unborn child",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["GenderCurrent", "PersonBirthDate", "ExpectedPersonBirthDate"]},
    fails=UNBORN & col("GenderCurrent").ne_missing("0"),
    changed={
        "2024-25": {
            "message": "Sex must equal U for an unborn child",
            "on": {"ChildIdentifiers": ["Sex", "PersonBirthDate", "ExpectedPersonBirthDate"]},
            # The text still says "0"; the message, and the codes of Sex, say U.
            "fails": UNBORN & col("Sex").ne_missing("U"),
        },
    },
)
