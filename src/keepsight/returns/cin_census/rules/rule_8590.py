"""8590: the child has no episode."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.prepared import Tables


def without_an_episode(t: Tables) -> pl.DataFrame:
    children = t("ChildIdentifiers", "LAchildID").drop_nulls()
    return children.join(t("CINdetails", "LAchildID"), on="LAchildID", how="anti").select(
        ChildIdentifiers="row"
    )


RULE_8590 = Rule(
    code="8590",
    severity="error",
    message="Child does not have a recorded CIN episode.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["LAchildID"]},
    finds=without_an_episode,
)
