"""1510: the first letter of the UPN is not the one that its digits give."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

#: The letters of 0 to 22. A temporary UPN ends in one of them, which counts as its number.
LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"

_NUMBERS = {str(digit): digit for digit in range(10)} | {
    letter: number for number, letter in enumerate(LETTERS)
}


def _number(place: int) -> pl.Expr:
    """The character at a place, from 1, as a number; null where it cannot be one."""
    character = col("UPN").str.slice(place - 1, 1)
    if place < 13:
        return character.cast(pl.Int32, strict=False)
    return character.replace_strict(_NUMBERS, default=None, return_dtype=pl.Int32)


CHECK_LETTER = (
    sum((place * _number(place) for place in range(2, 14)), start=pl.lit(0)) % 23
).replace_strict(dict(enumerate(LETTERS)), default=None, return_dtype=pl.String)

RULE_1510 = Rule(
    code="1510",
    severity="error",
    message="UPN invalid (wrong check letter at character 1)",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["UPN"]},
    fails=col("UPN").str.slice(0, 1) != CHECK_LETTER,
)
