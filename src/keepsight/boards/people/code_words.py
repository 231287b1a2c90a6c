"""The words of codes that pages show, from the lists of the returns."""

from __future__ import annotations

from functools import cache

from keepsight.returns.cin_census.tables import CIN_CENSUS


def ethnicity(code: str) -> str:
    """The census's words for an ethnicity; a code it lacks stays as it came."""
    return _ethnicities().get(code, code)


@cache
def _ethnicities() -> dict[str, str]:
    return {one.code: one.label for one in CIN_CENSUS.codes["Ethnicity"]}
