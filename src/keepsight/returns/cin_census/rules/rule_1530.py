"""1530: characters 2 to 4 of the UPN are no code of an authority."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, not_a_code

AUTHORITY = pl.when(col("UPN").str.len_chars() >= 4).then(col("UPN").str.slice(1, 3))


def _each(ranges: str) -> list[str]:
    """Every code of ranges such as ``001-005 420``."""
    ends = [part.split("-") for part in ranges.split()]
    return [f"{code:03}" for end in ends for code in range(int(end[0]), int(end[-1]) + 1)]


#: Authorities since April 1998, and codes that stand for none.
RECOGNISED = _each(
    "001-005 201-213 301-320 330-336 340-344 350-359 370-373 380-384 390-394 420 660-681 701-708 "
    "800-803 805-808 810-813 815 816 820-823 825 826 830 831 835-841 845 846 850-852 855-857 "
    "860 861 865-896 908 909 916 919 921 925 926 928 929 931 933 935-938 940 941"
)
#: With Cumberland, and Westmorland and Furness, councils since April 2023.
RECOGNISED_2023 = [*RECOGNISED, "942", "943"]

RULE_1530 = Rule(
    code="1530",
    severity="error",
    message="UPN invalid (characters 2-4 not a recognised LA code)",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["UPN"]},
    fails=not_a_code(AUTHORITY, RECOGNISED),
    changed={"2023-24": {"fails": not_a_code(AUTHORITY, RECOGNISED_2023)}},
)
