"""8770Q: a child of school age has neither a UPN nor a reason for having none."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.expressions import age, blank, col, is_false, may_be, one_of
from keepsight.returns.prepared import Tables

#: A reason that holds at school age: UN1 says that the child is too young to have been given one.
REASONS = sorted(set(CIN_CENSUS.codes_in("UPNunknown", "2022-23")) - {"UN1"})

LAST_31_AUGUST = pl.date(col("year_start").dt.year(), 8, 31)

ASKED = ("LAchildID", "PersonBirthDate", "UPN", "UPNunknown", "year_start", "year_end")


def over_five(t: Tables) -> pl.DataFrame:
    return _without_upn(t, col("PersonBirthDate") < col("year_end").dt.offset_by("-6y"))


def of_school_age(t: Tables) -> pl.DataFrame:
    return _without_upn(t, age("PersonBirthDate", LAST_31_AUGUST) >= 5)


def _without_upn(t: Tables, old_enough: pl.Expr) -> pl.DataFrame:
    """Children who are old enough, with a referral that led to action."""
    born = t("ChildIdentifiers", *ASKED)
    acted_on = t("CINdetails", "LAchildID", "ReferralNFA").filter(is_false("ReferralNFA"))
    reason = may_be(one_of(col("UPNunknown").str.to_uppercase(), REASONS))
    without = born.filter(old_enough & blank("UPN") & ~reason)
    return without.join(acted_on, on="LAchildID", how="semi").select(ChildIdentifiers="row")


RULE_8770Q = Rule(
    code="8770Q",
    severity="query",
    message="Please check and either amend data or provide a reason: UPN or reason UPN missing expected for a child who is more than 5 years old",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["UPN", "UPNunknown"]},
    finds=over_five,
    changed={
        "2024-25": {
            "message": "Please check and either amend data or provide a reason: UPN is missing or reason UPN is missing or is UN1 for a child who is of school age.",
            "finds": of_school_age,
        },
    },
)
