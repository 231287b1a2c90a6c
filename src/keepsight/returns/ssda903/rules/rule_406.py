"""406: a child known as an unaccompanied asylum seeker has a distance from home."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import given
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.asylum_seekers import asylum_seekers


def distance_of_an_asylum_seeker(t: Tables) -> pl.DataFrame:
    told = t("Episodes", "CHILD", "PL_DISTANCE").filter(given("PL_DISTANCE"))
    return told.join(asylum_seekers(t), on="CHILD", how="semi").select(Episodes="row")


RULE_406 = Rule(
    code="406",
    severity="error",
    message="Child is Unaccompanied Asylum-Seeking Child (UASC) or was formerly UASC. Distance should be blank. [NOTE: This check will result in false negatives for children formerly UASC not identified as such in loaded data]",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PL_DISTANCE"]},
    finds=distance_of_an_asylum_seeker,
)
