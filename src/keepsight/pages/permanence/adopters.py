"""People who want to adopt: how far their approval has come, and by when it goes on."""

from keepsight.pages.matters import Shown, pages_of

PAGES = pages_of(
    Shown(
        code="adopter",
        path="adopters",
        title="People who want to adopt",
        one="Adopters",
        said="From being registered to the decision there are two months, and then four.",
        column="Who they are",
    )
)
