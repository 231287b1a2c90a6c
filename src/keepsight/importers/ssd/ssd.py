"""An extract of the Standard Safeguarding Dataset as a source: every one of its 47 tables."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import polars as pl

from keepsight.facts.people.visit import SSD_TABLES as VISITS
from keepsight.facts.ssd import TABLES_NOT_HELD, filled
from keepsight.facts.tables import fact_tables
from keepsight.importers import periods
from keepsight.importers.spans import span
from keepsight.importers.ssd import care, education, need, people, permanence, protection, workforce
from keepsight.importers.ssd.extract import Extract
from keepsight.importers.taken import Taken
from keepsight.kernel.source import ReadFile, SourceSystem
from keepsight.writing.batches.proposal import Proposal

#: One map a table, in the order in which later ones point to earlier ones. People, workers and
#: teams come before all; visits and care leavers after.
MAPS: dict[str, Callable[[Extract], None]] = {
    "ssd_linked_identifiers": people.linked_identifiers,
    "ssd_family": people.families,
    "ssd_address": people.addresses,
    "ssd_disability": people.disabilities,
    "ssd_immigration_status": people.immigration,
    "ssd_mother": people.mothers,
    "ssd_voice_of_child": people.voices,
    "ssd_involvements": workforce.involvements,
    "ssd_contacts": need.contacts,
    "ssd_early_help_episodes": need.early_help,
    "ssd_cin_episodes": need.episodes,
    "ssd_cin_assessments": need.assessments,
    "ssd_assessment_factors": need.factors,
    "ssd_cin_plans": need.child_in_need_plans,
    "ssd_missing": need.missing,
    "ssd_s47_enquiry": protection.enquiries,
    "ssd_initial_cp_conference": protection.conferences,
    "ssd_cp_plans": protection.plans,
    "ssd_cp_reviews": protection.reviews,
    "ssd_pre_proceedings": protection.pre_proceedings,
    "ssd_cla_episodes": care.periods_of_care,
    "ssd_cla_placement": care.placements,
    "ssd_legal_status": care.legal_statuses,
    "ssd_cla_reviews": care.reviews,
    "ssd_cla_care_plan": care.care_plans,
    "ssd_cla_health": care.health_checks,
    "ssd_cla_immunisations": care.immunisations,
    "ssd_cla_substance_misuse": care.substance_misuse,
    "ssd_cla_convictions": care.convictions,
    "ssd_sdq_scores": care.questionnaires,
    "ssd_send": education.school_numbers,
    "ssd_ehcp_requests": education.requests,
    "ssd_ehcp_assessment": education.assessments,
    "ssd_ehcp_named_plan": education.plans,
    "ssd_ehcp_active_plans": education.reviews,
    "ssd_sen_need": education.needs,
    "ssd_permanence": permanence.decisions,
    "ssd_cla_previous_permanence": permanence.previous_permanence,
}

#: What a table holds besides the fact table that is written as it.
BESIDES: dict[str, tuple[str, ...]] = {
    "ssd_cin_episodes": ("referral",),
    "ssd_cla_episodes": ("period_of_care",),
    "ssd_s47_enquiry": ("strategy_discussion",),
    "ssd_permanence": ("adoptive_placement",),
}


def propose(read: ReadFile, scheme: str) -> Proposal:
    """The proposal of an extract as ``importers.ssd.reader`` read it.

    IDs hold within the extract alone; those of people are local IDs of the scheme.
    """
    extract = Extract(read=read, taken=Taken(scheme=scheme))
    for table, why in TABLES_NOT_HELD.items():
        if extract.has(table):
            said = f"{table} is not taken: {why}."
            extract.taken.refuse(table, read.tables[table], "table_not_taken", "", said)
    people.people(extract)
    workforce.workers(extract)
    workforce.teams(extract)
    for table, take in MAPS.items():
        if extract.has(table):
            take(extract)
    if extract.has("ssd_cla_episodes"):
        care.episodes(extract)  # they point to placements and statuses
    protection.visits(extract)
    spans = _spans(read)
    day = max((reach[1] for reach in spans.values()), default=None)
    if extract.has("ssd_care_leavers"):
        permanence.care_leavers(extract, day)
    extract.taken.records["Coverage"] = _coverage(read, spans, day)
    return extract.taken.proposal(read, SSD.code)


def _spans(read: ReadFile) -> dict[str, tuple[date, date]]:
    """By table, the first and last day on which a row of it happened."""
    happened = {table: columns["visited_on"] for table, _, columns in VISITS}
    for table, written in filled().items():
        fact = fact_tables()[written.code]
        column = next((c.ssd for c in fact.columns if c.name == fact.happened), "")
        happened.setdefault(table, column)
    found = {}
    for table, frame in read.tables.items():
        column = happened.get(table, "")
        if column in frame.columns and frame.schema[column] == pl.Date:
            reach = span(frame[column])
            if reach is not None:
                found[table] = reach
    return found


def _coverage(
    read: ReadFile, spans: dict[str, tuple[date, date]], day: date | None
) -> pl.DataFrame:
    """Each table from its earliest row on, all until the day of the extract: the latest of any row.

    Visits are held of all children only where the extract has them for children on plans and in
    care alike; with those in care alone, of them.
    """
    if day is None:
        return periods.together(())
    parts = []
    visits = {table for table, _, _ in VISITS}
    for table, (first, _) in spans.items():
        codes = () if table in visits else (filled()[table].code, *BESIDES.get(table, ()))
        parts.append(
            periods.coverage(codes, whom=periods.ALL, from_on=first, until_on=day, whole=True)
        )
    seen = visits & set(spans)
    if "ssd_cla_visits" in seen:
        whom = periods.ALL if "ssd_cp_visits" in read.tables else periods.LOOKED_AFTER
        first = max(spans[table][0] for table in seen)
        parts.append(
            periods.coverage(("visit",), whom=whom, from_on=first, until_on=day, whole=True)
        )
    return periods.together(parts)


SSD = SourceSystem(
    code="ssd",
    title="SSD extract",
    why="The field's own standard: one extract holds what all the returns are built from.",
    source="Data to Insight, Standard Safeguarding Dataset, July 2025",
    scheme="ssd",
    fills=(
        "Person",
        "Identifier",
        "HouseholdMember",
        "Address",
        "Disability",
        "ImmigrationStatus",
        "OwnChild",
        "VoiceOfChild",
        "Worker",
        "Team",
        "Allocation",
        "Contact",
        "EarlyHelpEpisode",
        "Referral",
        "EpisodeOfNeed",
        "Assessment",
        "AssessmentFactor",
        "ChildInNeedPlan",
        "MissingEpisode",
        "StrategyDiscussion",
        "Section47Enquiry",
        "Conference",
        "ProtectionPlan",
        "ProtectionPlanReview",
        "Visit",
        "PreProceedings",
        "PeriodOfCare",
        "CareEpisode",
        "Placement",
        "LegalStatus",
        "CareReview",
        "CarePlan",
        "HealthCheck",
        "Immunisation",
        "SubstanceMisuse",
        "Conviction",
        "StrengthsQuestionnaire",
        "SpecialNeeds",
        "EhcRequest",
        "EhcAssessment",
        "EhcPlan",
        "EhcReview",
        "SpecialNeed",
        "AdoptionDecision",
        "AdoptivePlacement",
        "PreviousPermanence",
        "CareLeaver",
        "Coverage",
    ),
    propose=propose,
)
