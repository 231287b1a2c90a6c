"""Lists 7 to 9: protection plans, children looked after, and care leavers."""

from __future__ import annotations

import polars as pl

from keepsight.importers.annex_a.events import seen
from keepsight.importers.annex_a.maps import Lists
from keepsight.importers.taken import Taken

#: Plans whose code is too long for the record, by the code that the record has.
PERMANENCE = {
    "special_guardianship_or_arrangements_order": "guardianship_or_cao",
    "long_term_residential": "residential",
}
UNACCOMPANIED = "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)"
WAS_UNACCOMPANIED = (
    "Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)"
)
EMERGENCY = (
    "Subject to Emergency Protection Order or Protected Under Police Powers"
    " in Last Six Months (Y/N)"
)


def protection_plans(taken: Taken, lists: Lists) -> None:
    """List 7: plans that stand or ended in the last six months, the last visit and review."""
    if (frame := lists.of("List 7")) is None:
        return
    emergency = pl.when(EMERGENCY).then(pl.lit("yes")).when(~pl.col(EMERGENCY)).then(pl.lit("no"))
    frame = taken.take(
        "List 7",
        "ProtectionPlan",
        frame,
        started_on="Child Protection Plan Start Date",
        ended_on="Child Protection Plan End Date",
        initial_category_code="Initial Category of Abuse",
        latest_category_code="Latest Category of Abuse",
        previous_plans="Number of Previous Child Protection Plans",
        emergency_action_code=emergency,
        team="team",
        worker="worker",
    )
    reviewed = frame.with_columns(plan="_key").filter(
        pl.col("Date of latest review conference").is_not_null()
    )
    taken.put(
        "ProtectionPlanReview", reviewed, plan="plan", held_on="Date of latest review conference"
    )
    alone = pl.col("Was the Child Seen Alone?")
    seen(taken, frame, "cp", "Date of the Last Statutory Visit", alone)


def children_looked_after(taken: Taken, lists: Lists) -> None:
    """List 8: the period of care, and the latest status, placement, review, visit and checks."""
    if (frame := lists.of("List 8")) is None:
        return
    frame = taken.take(
        "List 8",
        "PeriodOfCare",
        frame,
        started_on="Date Started to be Looked After",
        ended_on="Date Ceased to be Looked After",
        end_reason_code="Reason Ceased to be Looked After",
        need_code="Child's Category of Need",
        is_repeat="Is this a second or subsequent period of being a Looked After Child"
        " within the last 12 months (Y/N)",
    )
    frame = frame.with_columns(period="_key")
    _status_and_placement(taken, frame)
    reviewed = frame.filter(pl.col("Date of Latest Statutory Review").is_not_null())
    taken.put("CareReview", reviewed, period="period", held_on="Date of Latest Statutory Review")
    seen(taken, frame, "cla", "Date of Last Social Work Visit")
    for kind, day in (
        ("health_assessment", "Date of Last Health Assessment"),
        ("dental_check", "Date of Last Dental Check"),
    ):
        checked = frame.filter(pl.col(day).is_not_null())
        taken.put("HealthCheck", checked, kind_code=pl.lit(kind), checked_on=day)
    planned = frame.filter(pl.col("What is the permanence plan for this child?").is_not_null())
    taken.put(
        "CarePlan",
        planned,
        started_on=pl.lit(None, dtype=pl.Date),
        permanence_code=pl.col("What is the permanence plan for this child?").replace(PERMANENCE),
    )
    alone = frame.filter(pl.col(UNACCOMPANIED).fill_null(False))
    taken.put(
        "ImmigrationStatus",
        alone,
        status_code=pl.lit("UASC"),
        started_on=pl.lit(None, dtype=pl.Date),
    )


def _status_and_placement(taken: Taken, frame: pl.DataFrame) -> None:
    held = frame.filter(
        pl.col("Child's Legal Status").is_not_null()
        & pl.col("Start date of current legal status").is_not_null()
    )
    taken.put(
        "LegalStatus",
        held,
        period="period",
        status_code="Child's Legal Status",
        started_on="Start date of current legal status",
        ended_on="Date Ceased to be Looked After",
    )
    placed = frame.filter(pl.col("Start Date of Most Recent Placement").is_not_null())
    taken.put(
        "Placement",
        placed,
        period="period",
        started_on="Start Date of Most Recent Placement",
        ended_on="Date Ceased to be Looked After",
        type_code="Placement Type",
        provider_code="Placement Provider",
        urn="URN of Placement",
        postcode="Placement postcode",
        authority_name="LA of Placement",
        location_code="Placement Location",
    )


def care_leavers(taken: Taken, lists: Lists) -> None:
    """List 9: what was known of each care leaver on the day of the workbook."""
    if (frame := lists.of("List 9")) is None:
        return
    if lists.day is None:
        said = "Nothing in the workbook tells its day, so this row was not taken."
        taken.refuse("List 9", frame, "missing_required", "", said)
        return
    taken.take(
        "List 9",
        "CareLeaver",
        frame,
        known_on=pl.lit(lists.day),
        eligibility_code="Eligibility Category",
        in_touch_code="LA in Touch",
        latest_contact_on="Latest Date of Contact",
        accommodation_code="Type of Accommodation",
        accommodation_suitable_code="Suitability of Accommodation",
        activity_code="Activity Status",
        pathway_plan_reviewed_on="Latest Pathway Plan Review Date",
        was_unaccompanied=WAS_UNACCOMPANIED,
        personal_adviser="adviser",
        team="team",
        worker="worker",
    )
