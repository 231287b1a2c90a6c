"""The children in need census as a source: what it fills, and its rows turned into a proposal."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from keepsight.importers import periods
from keepsight.importers.cin_census import episodes, people, protection
from keepsight.importers.taken import Taken
from keepsight.kernel.source import ReadFile, SourceSystem
from keepsight.writing.batches.proposal import Proposal

#: What a census says of every child open in its year: all of it, for the whole year.
COVERED = (
    "person",
    "disability",
    "referral",
    "episode_of_need",
    "assessment",
    "assessment_factor",
    "child_in_need_plan",
    "strategy_discussion",
    "section_47_enquiry",
    "conference",
    "protection_plan",
    "protection_plan_review",
)

#: One map a table of the file, in the order that later ones build on earlier ones.
MAPS: tuple[Callable[[ReadFile, Taken], None], ...] = (
    people.children,
    people.characteristics,
    people.disabilities,
    episodes.referrals,
    episodes.assessments,
    episodes.factors,
    episodes.child_in_need_plans,
    protection.enquiries,
    protection.conferences,
    protection.plans,
    protection.reviews,
    protection.pre_proceedings,
)


def propose(read: ReadFile, scheme: str) -> Proposal:
    """The proposal of a census as ``returns.cin_census.reader`` read it."""
    taken = Taken(scheme=scheme)
    for take in MAPS:
        take(read, taken)
    header = read.tables["Header"]
    covered = _coverage(read)
    taken.records["Coverage"] = covered
    taken.keep(
        "Header",
        "Coverage",
        header.select("_row").with_columns(
            _key=pl.lit(0, dtype=pl.Int64), _person=pl.lit(None, dtype=pl.Int64)
        ),
    )
    return taken.proposal(read, CIN_CENSUS.code, read.collection or "")


def _coverage(read: ReadFile) -> pl.DataFrame:
    first, last = periods.year_of(read.collection or "")
    covered = periods.coverage(COVERED, whom=periods.ALL, from_on=first, until_on=last, whole=True)
    return covered


CIN_CENSUS = SourceSystem(
    code="cin_census",
    title="Children in need census",
    why="Every council can export it, and it holds every child open in the year.",
    source="Department for Education, children in need census, collections 2016-17 to 2026-27",
    scheme="cin_census",
    fills=(
        "Person",
        "Identifier",
        "Disability",
        "Referral",
        "EpisodeOfNeed",
        "Assessment",
        "AssessmentFactor",
        "ChildInNeedPlan",
        "StrategyDiscussion",
        "Section47Enquiry",
        "Conference",
        "ProtectionPlan",
        "ProtectionPlanReview",
        "PreProceedings",
        "Coverage",
    ),
    propose=propose,
)
