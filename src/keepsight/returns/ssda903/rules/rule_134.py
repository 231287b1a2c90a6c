"""134: a child has both an adoption and care leaver information."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.code_groups import ADOPTION_FIELDS, CARE_LEAVER_FIELDS


def adopted_and_a_care_leaver(t: Tables) -> pl.DataFrame:
    """One line a child."""
    leavers = t("OC3", "child_number", *CARE_LEAVER_FIELDS).filter(any_given(*CARE_LEAVER_FIELDS))
    adopted = t("AD1", "child_number", *ADOPTION_FIELDS).filter(any_given(*ADOPTION_FIELDS))
    return (
        leavers.group_by("child_number", maintain_order=True)
        .agg(OC3="row")
        .join(adopted.group_by("child_number").agg(AD1="row"), on="child_number")
        .select("OC3", "AD1")
    )


RULE_134 = Rule(
    code="134",
    severity="error",
    message="Data on adoption should not be entered for the OC3 cohort.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": CARE_LEAVER_FIELDS, "AD1": ADOPTION_FIELDS},
    finds=adopted_and_a_care_leaver,
)
