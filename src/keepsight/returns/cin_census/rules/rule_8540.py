"""8540: a child born and referred for further action has no, or no valid, disability code."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.pairs_of_tables import CHILD
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.expressions import blank, col, given, is_false, not_a_code
from keepsight.returns.prepared import Tables

NO_CODE = not_a_code("Disability", CIN_CENSUS.codes_in("Disability", "2022-23"), required=True)


def disability_missing_or_no_code(t: Tables) -> pl.DataFrame:
    """One line a child, with the referrals for which it is asked and the rows that are no code."""
    children = (
        t(
            "CINdetails",
            *CHILD,
            "ReferralNFA",
            "ChildIdentifiers.row",
            "ChildIdentifiers.PersonBirthDate",
        )
        .filter(is_false("ReferralNFA") & given("ChildIdentifiers.PersonBirthDate"))
        .group_by(CHILD, maintain_order=True)
        .agg(CINdetails="row", ChildIdentifiers=col("ChildIdentifiers.row").first())
    )
    disabilities = (
        t("Disabilities", *CHILD, "Disability")
        .group_by(CHILD)
        .agg(Disabilities=col("row").filter(NO_CODE))
    )
    return children.join(disabilities, on=CHILD, how="left", maintain_order="left").filter(
        blank("Disabilities") | (col("Disabilities").list.len() > 0)
    )


RULE_8540 = Rule(
    code="8540",
    severity="error",
    message="Child’s disability is missing or invalid (see Disability table)",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={
        "Disabilities": ["Disability"],
        "ChildIdentifiers": ["PersonBirthDate"],
        "CINdetails": ["ReferralNFA"],
    },
    finds=disability_missing_or_no_code,
)
