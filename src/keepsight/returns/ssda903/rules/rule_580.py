"""580: a child was missing when care ended on the 18th birthday, and the reason is not E8."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import birthday, col, one_of
from keepsight.returns.prepared import Tables


def missing_until_eighteen(t: Tables) -> pl.DataFrame:
    absences = t("Missing", "CHILD", "MIS_END", "child.DOB").filter(
        col("MIS_END") == birthday("child.DOB", 18)
    )
    ended = t("Episodes", "CHILD", "DEC", "REC").filter(~one_of("REC", ["E8", "X1"]))
    return ended.join(
        absences, left_on=["CHILD", "DEC"], right_on=["CHILD", "MIS_END"], how="semi"
    ).select(Episodes="row")


RULE_580 = Rule(
    code="580",
    severity="error",
    message="Child is missing when cease being looked after but reason episode ceased not ‘E8’.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["REC"]},
    finds=missing_until_eighteen,
)
