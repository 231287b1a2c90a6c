"""2886Q: over two in a hundred children, the unborn left out, have no gender or sex recorded."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col
from keepsight.returns.prepared import Tables


def gender_often_not_recorded(t: Tables) -> bool:
    return _often_not_recorded(t, "GenderCurrent")


def sex_often_not_recorded(t: Tables) -> bool:
    return _often_not_recorded(t, "Sex")


def _often_not_recorded(t: Tables, name: str) -> bool:
    children = t("ChildIdentifiers", name, "ExpectedPersonBirthDate")
    missing = children.filter((blank(name) | (col(name) == "0")) & blank("ExpectedPersonBirthDate"))
    return 100 * missing.height > 2 * children.height


RULE_2886Q = Rule(
    code="2886Q",
    severity="query",
    message="Please check and either amend or provide a reason: Percentage of children with no gender recorded is more than 2% (excluding unborns)",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["ExpectedPersonBirthDate", "GenderCurrent"]},
    finds=gender_often_not_recorded,
    changed={
        "2024-25": {
            "message": "Please check and either amend or provide a reason: Percentage of children with no sex recorded is more than 2% (excluding unborns)",
            "on": {"ChildIdentifiers": ["ExpectedPersonBirthDate", "Sex"]},
            "finds": sex_often_not_recorded,
        },
    },
)
