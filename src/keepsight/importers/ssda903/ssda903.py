"""The SSDA903 as a source: what it fills, and its rows turned into a proposal."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from keepsight.importers import periods
from keepsight.importers.ssda903 import care, episodes, leaving, people, permanence, workforce
from keepsight.importers.ssda903.maps import is_there
from keepsight.importers.taken import Taken
from keepsight.kernel.source import ReadFile, SourceSystem
from keepsight.writing.batches.proposal import Proposal

#: What each table says of every child looked after in the year, by the codes of the fact tables.
COVERED: dict[str, tuple[str, ...]] = {
    "Header": ("person", "own_child"),
    "Episodes": ("period_of_care", "care_episode", "placement", "legal_status"),
    "Reviews": ("care_review",),
    "UASC": ("immigration_status",),
    "OC2": ("year_in_care",),
    "OC3": ("care_leaver",),
    "AD1": ("adoption_decision",),
    "PlacedAdoption": ("adoptive_placement",),
    "PrevPerm": ("previous_permanence",),
    "Missing": ("missing_episode",),
    "SWEpisodes": ("allocation",),
    "DoLo": ("deprivation_of_liberty",),
}

#: One map a table of the return; the header comes first, and episodes before reviews.
MAPS: dict[str, Callable[[ReadFile, Taken], None]] = {
    "UASC": people.unaccompanied,
    "Episodes": episodes.episodes,
    "Reviews": care.reviews,
    "OC2": care.years,
    "OC3": leaving.care_leavers,
    "AD1": permanence.adoption_decisions,
    "PlacedAdoption": permanence.adoptive_placements,
    "PrevPerm": permanence.previous_permanence,
    "Missing": care.missing,
    "SWEpisodes": workforce.social_workers,
    "DoLo": care.deprivations_of_liberty,
}


def propose(read: ReadFile, scheme: str) -> Proposal:
    """The proposal of a return as ``returns.ssda903.reader`` read it, from CSV files or from XML."""
    taken = Taken(scheme=scheme)
    people.children(read, taken)
    for table, take in MAPS.items():
        if is_there(read, table):
            take(read, taken)
    taken.records["Coverage"] = _coverage(read)
    return taken.proposal(read, SSDA903.code, read.collection or "")


def _coverage(read: ReadFile) -> pl.DataFrame:
    """The year of the return, for the tables it holds (one without a row holds that there is none)."""
    covered = [code for table in read.tables for code in COVERED.get(table, ())]
    if not read.collection:
        covered = []
    first, last = periods.year_of(read.collection or "2000-01")
    return periods.coverage(
        covered, whom=periods.LOOKED_AFTER, from_on=first, until_on=last, whole=True
    )


SSDA903 = SourceSystem(
    code="ssda903",
    title="SSDA903 return",
    why="Every council sends it, and it holds every episode of care of the year.",
    source="Department for Education, children looked-after data return (SSDA903)",
    scheme="ssda903",
    fills=(
        "Person",
        "Identifier",
        "OwnChild",
        "ImmigrationStatus",
        "PeriodOfCare",
        "Placement",
        "LegalStatus",
        "CareEpisode",
        "CareReview",
        "YearInCare",
        "CareLeaver",
        "AdoptionDecision",
        "AdoptivePlacement",
        "PreviousPermanence",
        "MissingEpisode",
        "Worker",
        "Allocation",
        "DeprivationOfLiberty",
        "Coverage",
    ),
    propose=propose,
)
