"""Decisions for adoption, adoptive placements, and permanence that did not last."""

from __future__ import annotations

from keepsight.importers.ssda903.maps import rows_of_children
from keepsight.importers.taken import Taken
from keepsight.kernel.source import ReadFile


def adoption_decisions(read: ReadFile, taken: Taken) -> None:
    """``AD1``: children adopted in the year."""
    frame = rows_of_children(read, taken, "AD1", ("DATE_INT", "DATE_MATCH"), "DATE_INT")
    taken.take(
        "AD1",
        "AdoptionDecision",
        frame,
        decided_on="DATE_INT",
        matched_on="DATE_MATCH",
        adopted_by_foster_carer="FOSTER_CARE",
        adopters="NB_ADOPTR",
        adopters_sex_code="SEX_ADOPTR",
        adopters_legal_status_code="LS_ADOPTR",
    )


def adoptive_placements(read: ReadFile, taken: Taken) -> None:
    """``PlacedAdoption``: from the decision to place to the decision not to."""
    needed = ("DATE_PLACED", "DATE_PLACED_CEASED")
    frame = rows_of_children(read, taken, "PlacedAdoption", needed, "DATE_PLACED")
    taken.take(
        "PlacedAdoption",
        "AdoptivePlacement",
        frame,
        placed_on="DATE_PLACED",
        ended_on="DATE_PLACED_CEASED",
        end_reason_code="REASON_PLACED_CEASED",
    )


def previous_permanence(read: ReadFile, taken: Taken) -> None:
    """``PrevPerm``. Its date may be written ``zz/05/2020`` by rule: then only the date is left out."""
    frame = rows_of_children(read, taken, "PrevPerm")
    taken.take(
        "PrevPerm",
        "PreviousPermanence",
        frame,
        kind_code="PREV_PERM",
        authority_name="LA_PERM",
        ordered_on="DATE_PERM",
    )
