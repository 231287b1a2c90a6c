"""199: an episode starts after one that ended with an adoption, this year or last."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, one_of
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.code_groups import ADOPTED


def after_an_adoption(t: Tables) -> pl.DataFrame:
    """Later by start than the child's first episode that ended so: a second adoption too."""
    now = t("Episodes", "CHILD", "DECOM", "REC")
    lives = pl.concat([now, t.maybe("Episodes_last", "CHILD", "DECOM", "REC")])
    adopted = lives.filter(one_of("REC", ADOPTED)).group_by("CHILD").agg(first=col("DECOM").min())
    later = now.join(adopted, on="CHILD", maintain_order="left").filter(col("DECOM") > col("first"))
    return later.select(Episodes=col("row"))


RULE_199 = Rule(
    code="199",
    severity="error",
    message="Episode information shows child has been previously adopted from care. [NOTE: This only tests the current and previous year data loaded into the tool]",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["CHILD"]},
    finds=after_an_adoption,
)
