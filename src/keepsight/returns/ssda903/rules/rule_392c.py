"""392c: the home's or the placement's postcode is none that there is."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.places import plain_postcode
from keepsight.returns.ssda903.prepared import Ssda903Tables

POSTCODES = ("HOME_POST", "PL_POST")


def not_a_postcode(t: Ssda903Tables) -> pl.DataFrame:
    episodes = t("Episodes", *POSTCODES)
    there_are = t.postcodes()  # asked before anything is made of the many that were told
    told = pl.concat([episodes.select(post=plain_postcode(name)) for name in POSTCODES])
    unknown = told.drop_nulls().unique().join(there_are, on="post", how="anti")
    wrong = [plain_postcode(name).is_in(unknown["post"].implode()) for name in POSTCODES]
    return episodes.filter(pl.any_horizontal(wrong)).select(Episodes="row")


RULE_392C = Rule(
    code="392c",
    severity="error",
    message="Postcode(s) provided are invalid.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["HOME_POST", "PL_POST"]},
    finds=not_a_postcode,
)
