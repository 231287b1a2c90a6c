"""Allegations against those who work with children: kept apart from every child's record."""

from keepsight.pages.matters import Shown, pages_of

PAGES = pages_of(
    Shown(
        code="allegation",
        path="allegations",
        title="Allegations",
        one="Allegation",
        said="They are known to nobody but the designated officer and the directors, and stand on no child’s record.",
        column="Against whom",
    )
)
