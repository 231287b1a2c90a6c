"""2883: more child protection plans began in the year than initial conferences were held."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import in_year
from keepsight.returns.prepared import Tables


def more_plans_than_conferences(t: Tables) -> bool:
    plans = _in_year(t, "ChildProtectionPlans", "CPPstartDate")
    conferences = [_in_year(t, table, "DateOfInitialCPC") for table in ("CINdetails", "Section47")]
    return plans > sum(conferences)


def _in_year(t: Tables, table: str, name: str) -> int:
    return t(table, name, "year_start", "year_end").filter(in_year(name)).height


RULE_2883 = Rule(
    code="2883",
    severity="error",
    message="There are more child protection plans starting than initial conferences taking place",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={
        "ChildProtectionPlans": ["CPPstartDate"],
        "CINdetails": ["DateOfInitialCPC"],
        "Section47": ["DateOfInitialCPC"],
    },
    finds=more_plans_than_conferences,
)
