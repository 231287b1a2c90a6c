"""The CIN census of a year, made of the house's own facts: the importer's way back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from keepsight.facts.care.pre_proceedings import PRE_PROCEEDINGS
from keepsight.facts.contact.referral import REFERRAL
from keepsight.facts.need.assessment import ASSESSMENT
from keepsight.facts.need.assessment_factor import ASSESSMENT_FACTOR
from keepsight.facts.need.child_in_need_plan import CHILD_IN_NEED_PLAN
from keepsight.facts.need.episode_of_need import EPISODE_OF_NEED
from keepsight.facts.people.disability import DISABILITY
from keepsight.facts.people.identifier import IDENTIFIER
from keepsight.facts.people.person import PERSON
from keepsight.facts.protection.conference import CONFERENCE
from keepsight.facts.protection.protection_plan import PROTECTION_PLAN
from keepsight.facts.protection.protection_plan_review import PROTECTION_PLAN_REVIEW
from keepsight.facts.protection.section_47_enquiry import SECTION_47_ENQUIRY
from keepsight.facts.reporting.coverage import COVERAGE
from keepsight.law.rules import limit
from keepsight.law.working_days import add_working_days
from keepsight.returns.cin_census.prepared import CALLED, FACTORS
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.own_return import Filling, OwnReturn, YearOfFacts

TABLES = (
    PERSON,
    IDENTIFIER,
    DISABILITY,
    REFERRAL,
    EPISODE_OF_NEED,
    ASSESSMENT,
    ASSESSMENT_FACTOR,
    CHILD_IN_NEED_PLAN,
    SECTION_47_ENQUIRY,
    CONFERENCE,
    PROTECTION_PLAN,
    PROTECTION_PLAN_REVIEW,
    PRE_PROCEEDINGS,
    COVERAGE,
)

#: The codes of the fact tables that are read.
NEEDS = tuple(table.code for table in TABLES)

#: Until 2023-24 the census asked GenderCurrent, in digits.
GENDER_OF_SEX = {"M": "1", "F": "2", "U": "0"}
#: Conferences of an episode that no enquiry led to: an initial one, or of a child who moved in.
OF_AN_EPISODE = ("initial", "transfer_in")

CHILD, EPISODE, ASSESSED, PLANNED = "LAchildID", "CINdetailsID", "AssessmentID", "CPPID"

#: As the specification calls a table → as the rules do.
NAMES = {**CALLED, "AssessmentFactors": FACTORS}
#: What stands in a CINdetails: its fact table, and the number by which others stand in it.
PARTS: dict[str, tuple[str, ...]] = {
    "Assessments": ("assessment", ASSESSED),
    "CINPlanDates": ("child_in_need_plan",),
    "Section47": ("section_47_enquiry",),
    "ChildProtectionPlans": ("protection_plan", PLANNED),
    "PreProceedings": ("pre_proceedings",),
}
#: The source of what was written here.
HERE = "keepsight"
#: The field that conferences fill.
OF_CONFERENCES = {"DateOfInitialCPC": "conference"}


def cin_from_facts(
    facts: Mapping[str, pl.DataFrame], *, collection: str, authority: str | None
) -> OwnReturn:
    """The census of every child open in the year, or assessed, enquired into or on a plan in it.

    ``facts``: the tables of ``NEEDS``, as the doorway gives them. Each episode of need is a
    CINdetails, with what points to it; what points to none stands in the episode that ran on its
    day. An episode that was over before the year is there where something of the year stands in it.
    ``LAchildID`` is the number by which the council's own system knows the child; where there is
    none, or two children have it, the house's own (``C12``).
    """
    known = YearOfFacts(facts, TABLES, collection)
    filled = Filling(known, collection, CHILD, "cin_census")
    parts = {
        "Assessments": _assessments(known),
        "CINPlanDates": _child_in_need_plans(known),
        "Section47": _enquiries(known),
        "ChildProtectionPlans": _protection_plans(known),
        "PreProceedings": _pre_proceedings(known),
    }
    details = _details(known, parts)
    children = pl.concat([rows.select("child") for rows in (details, *parts.values())]).unique()
    _header(filled, authority)
    _children(filled, children)
    _put(filled, "CINdetails", "episode_of_need", details.with_columns(episode="id"))
    for table, (fact, *number) in PARTS.items():
        _put(filled, table, fact, parts[table], *number)
    _factors(filled, parts["Assessments"])
    _reviews(filled, parts["ChildProtectionPlans"])
    return filled.done("cin", authority, NEEDS)


def _put(filled: Filling, table: str, fact: str, rows: pl.DataFrame, *numbers: str) -> None:
    """A table whose rows stand in an ``episode``; ``numbers``: what else ties them, or others to them."""
    filled.put(
        NAMES.get(table, table),
        CIN_CENSUS.tables[table],
        fact,
        rows.with_columns(pl.col("episode").cast(pl.String).alias(EPISODE)),
        ids=(CHILD, EPISODE, *numbers),
        of=OF_CONFERENCES,
    )


# -- the return and its children ---------------------------------------------------------------------


def _header(filled: Filling, authority: str | None) -> None:
    """What the collection itself says; what tells of a file is not there."""
    last = filled.known.last
    header = pl.DataFrame(
        {
            "Collection": ["CIN"],
            "Year": [str(last.year)],
            "ReferenceDate": [last],
            "SourceLevel": ["L"],
            **({"LEA": [authority]} if authority else {}),
        }
    )
    nobody = {name: pl.lit(None, pl.Int64) for name in ("id", "child")}
    filled.put("Header", CIN_CENSUS.tables["Header"], "", header.with_columns(**nobody))


def _children(filled: Filling, children: pl.DataFrame) -> None:
    known, own = filled.known, CIN_CENSUS.tables
    people = known("person").join(children, on="child", how="semi", maintain_order="left")
    for scheme in ("upn", "former_upn"):
        numbers = known.upn(scheme).rename({"value": scheme})
        people = people.join(numbers, on="child", how="left", maintain_order="left")
    people = _as_they_were(people, known.last)
    sex = pl.col("sex_code")
    people = people.with_columns(
        PersonBirthDate="born_on",
        ExpectedPersonBirthDate=pl.when(pl.col("born_on").is_null()).then("expected_on"),
        PersonDeathDate="died_on",
        Sex=sex,
        GenderCurrent=sex.replace_strict(GENDER_OF_SEX, default=None, return_dtype=pl.String),
        Ethnicity="ethnicity_code",
    )
    if known.tells_upn():
        people = people.with_columns(
            UPN="upn", FormerUPN="former_upn", UPNunknown="upn_unknown_code"
        )
    filled.put("ChildIdentifiers", own["ChildIdentifiers"], "person", people)
    filled.put("ChildCharacteristics", own["ChildCharacteristics"], "person", people, ids=(CHILD,))
    disabilities = known("disability").join(children, on="child", how="semi", maintain_order="left")
    filled.put(
        "Disabilities",
        own["Disabilities"],
        "disability",
        disabilities.with_columns(Disability="disability_code"),
        ids=(CHILD,),
    )


def _as_they_were(people: pl.DataFrame, day: date) -> pl.DataFrame:
    """Children who were expected, and born after the day, as unborn."""
    unborn = (pl.col("born_on") > day) & pl.col("expected_on").is_not_null()
    born = ~unborn.fill_null(False)
    return people.with_columns(
        pl.when(born).then("born_on").alias("born_on"),
        pl.when(born).then("upn").alias("upn"),
        pl.when(born).then("sex_code").otherwise(pl.lit("U")).alias("sex_code"),
    )


# -- episodes of need --------------------------------------------------------------------------------


def _details(known: YearOfFacts, parts: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Episodes that ran in the year, and those in which something of the year stands."""
    referrals = known("referral").select(
        "child",
        started_on="received_on",
        _source="source_code",
        _nfa="no_further_action",
    )
    conferences = _initial_conferences(known).filter(
        pl.col("enquiry").is_null(), known.in_year("held_on")
    )
    conferences = _first_held(in_episodes(known, conferences, "held_on"), "episode")
    episodes = (
        known("episode_of_need")
        .join(
            referrals.unique(["child", "started_on"], keep="first", maintain_order=True),
            on=["child", "started_on"],
            how="left",
            maintain_order="left",
        )
        .join(conferences, left_on="id", right_on="episode", how="left", maintain_order="left")
        .with_columns(
            CINreferralDate="started_on",
            ReferralSource=pl.coalesce("source_code", "_source"),
            PrimaryNeedCode="primary_need_code",
            CINclosureDate="ended_on",
            ReasonForClosure="end_reason_code",
            ReferralNFA=pl.coalesce("no_further_action", "_nfa"),
        )
    )
    # A referral without further action is over on its day, whether or not anybody closed it.
    over = pl.coalesce("ended_on", pl.when("ReferralNFA").then("started_on"))
    used = pl.concat([rows.select("episode") for rows in parts.values()])["episode"]
    return episodes.filter(
        known.runs("started_on", over) | pl.col("id").is_in(used.drop_nulls().implode())
    )


def in_episodes(known: YearOfFacts, rows: pl.DataFrame, day: str) -> pl.DataFrame:
    """The rows with ``episode``: what they point to, else the child's episode that ran on ``day``."""
    if "episode" not in rows.columns:
        rows = rows.with_columns(episode=pl.lit(None, pl.Int64))
    episodes = known("episode_of_need").select(
        "child", _from="started_on", _until="ended_on", _running="id"
    )
    found = (
        rows.filter(pl.col("episode").is_null() & pl.col(day).is_not_null())
        .select("id", "child", day)
        .sort(day)
        .join_asof(
            episodes.drop_nulls("_from").sort("_from"),
            left_on=day,
            right_on="_from",
            by="child",
            check_sortedness=False,  # both are sorted just above
        )
    )
    runs = (pl.col(day) <= pl.col("_until")).fill_null(True)
    found = found.filter(runs).select("id", "_running")
    return (
        rows.join(found, on="id", how="left", maintain_order="left")
        .with_columns(episode=pl.coalesce("episode", "_running"))
        .drop("_running")
    )


def _assessments(known: YearOfFacts) -> pl.DataFrame:
    rows = in_episodes(known, known("assessment"), "started_on").with_columns(
        pl.col("id").cast(pl.String).alias(ASSESSED),
        AssessmentActualStartDate="started_on",
        AssessmentInternalReviewDate="interim_review_on",
        AssessmentAuthorisationDate="authorised_on",
    )
    return rows.filter(known.runs("started_on", pl.coalesce("authorised_on", "ended_on")))


def _factors(filled: Filling, assessments: pl.DataFrame) -> None:
    rows = (
        filled.known("assessment_factor")
        .join(
            assessments.select("episode", ASSESSED, assessment="id"),
            on="assessment",
            maintain_order="left",
        )
        .with_columns(AssessmentFactors="factor_code")
    )
    _put(filled, "AssessmentFactors", "assessment_factor", rows, ASSESSED)
    if FACTORS in filled.tables:
        renamed = filled.tables[FACTORS].rename({"AssessmentFactors": "AssessmentFactor"})
        filled.tables[FACTORS] = renamed


def _child_in_need_plans(known: YearOfFacts) -> pl.DataFrame:
    rows = in_episodes(known, known("child_in_need_plan"), "started_on").with_columns(
        CINPlanStartDate="started_on", CINPlanEndDate="ended_on"
    )
    return rows.filter(known.runs("started_on", "ended_on"))


# -- protection --------------------------------------------------------------------------------------


def _initial_conferences(known: YearOfFacts) -> pl.DataFrame:
    of_enquiry = pl.col("enquiry").is_not_null() & (pl.col("kind_code") == "initial")
    of_episode = pl.col("enquiry").is_null() & pl.col("kind_code").is_in(OF_AN_EPISODE)
    return known("conference").filter(of_enquiry | of_episode, pl.col("held_on").is_not_null())


def _first_held(conferences: pl.DataFrame, of: str) -> pl.DataFrame:
    return conferences.group_by(of).agg(DateOfInitialCPC=pl.col("held_on").min())


def _enquiries(known: YearOfFacts) -> pl.DataFrame:
    """Enquiries begun in the year, and those that had not come to their end before it.

    An enquiry ends with its conference; where none is required, and no end is known, on its day.
    """
    held = _first_held(_initial_conferences(known).drop_nulls("enquiry"), "enquiry")
    rows = (
        _with_targets(in_episodes(known, known("section_47_enquiry"), "started_on"))
        .join(held, left_on="id", right_on="enquiry", how="left", maintain_order="left")
        .with_columns(
            S47ActualStartDate="started_on",
            InitialCPCtarget="target_on",
            ICPCnotRequired="conference_not_required",
        )
    )
    on_its_day = pl.when("ICPCnotRequired").then("started_on")
    return rows.filter(
        known.runs("started_on", pl.coalesce("DateOfInitialCPC", "ended_on", on_its_day))
    )


def _with_targets(enquiries: pl.DataFrame) -> pl.DataFrame:
    """The enquiries with the day by which their conference was due: of those begun here nobody stores it."""
    law = limit("protection.initial_conference")
    days = enquiries["started_on"].to_list()
    allowed = [version.number if day and (version := law.on(day)) else None for day in days]
    due = [
        add_working_days(day, number).item() if number is not None else None
        for day, number in zip(days, allowed, strict=True)
    ]
    begun_here = pl.col("source") == HERE
    needs_one = ~pl.col("conference_not_required").fill_null(False)
    reckoned = pl.when(begun_here & needs_one).then(pl.Series("due", due, dtype=pl.Date))
    return enquiries.with_columns(target_on=pl.coalesce("target_on", reckoned))


def _protection_plans(known: YearOfFacts) -> pl.DataFrame:
    rows = in_episodes(known, known("protection_plan"), "started_on").with_columns(
        pl.col("id").cast(pl.String).alias(PLANNED),
        CPPstartDate="started_on",
        CPPendDate="ended_on",
        InitialCategoryOfAbuse="initial_category_code",
        LatestCategoryOfAbuse="latest_category_code",
        NumberOfPreviousCPP="previous_plans",
    )
    return rows.filter(known.runs("started_on", "ended_on"))


def _reviews(filled: Filling, plans: pl.DataFrame) -> None:
    """Every review of the plan so far, earlier years' too."""
    rows = filled.known("protection_plan_review").join(
        plans.select("episode", PLANNED, plan="id"), on="plan", maintain_order="left"
    )
    rows = rows.with_columns(CPPreviewDate="held_on")
    _put(filled, "Reviews", "protection_plan_review", rows, PLANNED)


def _pre_proceedings(known: YearOfFacts) -> pl.DataFrame:
    """Of a letter of care proceedings, the date under either of the names that sources give it."""
    begun = known("pre_proceedings").with_columns(
        PPStartDate="decided_on",
        LBPSentDate="letter_on",
        FGDMMeetingOffer="group_meeting_offered",
        FGDMMeetingFac="group_meeting_held",
        InitialPPMeetingDate="first_meeting_on",
        ReviewMeetingsCount="meetings",
        StepDecisionDate="outcome_on",
        PPOutcome="outcome_code",
        CourtAppDate="applied_to_court_on",
        LetterInitCPDate=pl.coalesce("proceedings_letter_on", "conference_letter_on"),
    )
    rows = in_episodes(known, begun, "decided_on")
    return rows.filter(known.runs("decided_on", "outcome_on"))
