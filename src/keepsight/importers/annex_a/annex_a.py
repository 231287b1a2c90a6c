"""Annex A as a source: what it fills, and its lists turned into a proposal."""

from __future__ import annotations

from collections.abc import Callable

from keepsight.importers.annex_a import (
    covered,
    events,
    people,
    plans_and_care,
    workforce,
)
from keepsight.importers.annex_a.dated import day_of
from keepsight.importers.annex_a.maps import Lists
from keepsight.importers.taken import Taken
from keepsight.kernel.source import ReadFile, SourceSystem
from keepsight.returns.annex_a.tables import NOT_TAKEN
from keepsight.writing.batches.proposal import Proposal

#: One map a list.
MAPS: tuple[Callable[[Taken, Lists], None], ...] = (
    events.contacts,
    events.early_help,
    events.referrals,
    events.assessments,
    events.enquiries,
    events.children_in_need,
    plans_and_care.protection_plans,
    plans_and_care.children_looked_after,
    plans_and_care.care_leavers,
    workforce.allocations,
)


def propose(read: ReadFile, scheme: str) -> Proposal:
    """The proposal of a workbook as ``returns.annex_a.reader`` read it.

    Lists 10 and 11 (adoption) are not taken; their rows are refused by the name of the list.
    """
    taken = Taken(scheme=scheme)
    for table in NOT_TAKEN:
        if table in read.tables:
            said = f"{table} is about adoption, which is not taken from Annex A."
            taken.refuse(table, read.tables[table], "table_not_taken", "", said)
    lists = Lists(day=day_of(read))
    people.children(read, taken, lists)
    workforce.workers_and_teams(taken, lists)
    for take in MAPS:
        take(taken, lists)
    covered.coverage(read, taken, lists)
    return taken.proposal(read, ANNEX_A.code)


ANNEX_A = SourceSystem(
    code="annex_a",
    title="Annex A",
    why="Every council makes it for an inspection, and many make it every week.",
    source="Ofsted, inspection of local authority children's services (ILACS), Annex A",
    scheme="annex_a",
    fills=(
        "Person",
        "Identifier",
        "Team",
        "Worker",
        "Contact",
        "EarlyHelpAssessment",
        "Referral",
        "Assessment",
        "StrategyDiscussion",
        "Section47Enquiry",
        "Conference",
        "EpisodeOfNeed",
        "Visit",
        "ProtectionPlan",
        "ProtectionPlanReview",
        "PeriodOfCare",
        "LegalStatus",
        "Placement",
        "CareReview",
        "HealthCheck",
        "CarePlan",
        "ImmigrationStatus",
        "CareLeaver",
        "Allocation",
        "ListedChild",
        "Coverage",
    ),
    propose=propose,
)
