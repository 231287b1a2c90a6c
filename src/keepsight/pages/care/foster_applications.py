"""Households that want to foster: how far their approval has come."""

from keepsight.pages.matters import Shown, pages_of

PAGES = pages_of(
    Shown(
        code="foster_application",
        path="foster-applications",
        title="Households that want to foster",
        one="Household",
        said="From the application through checks, assessment and panel to the decision.",
        column="Who they are",
    )
)
