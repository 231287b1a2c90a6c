"""What was known of a care leaver on a day, a row a day it was asked."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

CARE_LEAVER = FactTable(
    code="care_leaver",
    title="Care leavers",
    why="In touch, housed and busy: asked at each birthday.",
    source="Standard Safeguarding Dataset, ssd_care_leavers",
    record="CareLeaver",
    ssd="ssd_care_leavers",
    ssd_id="clea_table_id",
    ssd_child="clea_person_id",
    happened="known_on",
    columns=(
        Column("known_on", pl.Date),
        Column("eligibility_code", pl.String, ssd="clea_care_leaver_eligibility"),
        Column("in_touch_code", pl.String, ssd="clea_care_leaver_in_touch"),
        Column(
            "latest_contact_on",
            pl.Date,
            ssd="clea_care_leaver_latest_contact",
            after="latest_contact_on",
        ),
        Column("accommodation_code", pl.String, ssd="clea_care_leaver_accommodation"),
        Column("accommodation_suitable_code", pl.String, ssd="clea_care_leaver_accom_suitable"),
        Column("activity_code", pl.String, ssd="clea_care_leaver_activity"),
        Column(
            "pathway_plan_reviewed_on",
            pl.Date,
            ssd="clea_pathway_plan_review_date",
            after="pathway_plan_reviewed_on",
        ),
        Column("was_unaccompanied", pl.Boolean),
        Column(
            "personal_adviser",
            pl.Int64,
            field="personal_adviser_id",
            ssd="clea_care_leaver_personal_advisor",
            refers="worker",
        ),
        Column(
            "team", pl.Int64, field="team_id", ssd="clea_care_leaver_allocated_team", refers="team"
        ),
        Column(
            "worker", pl.Int64, field="worker_id", ssd="clea_care_leaver_worker_id", refers="worker"
        ),
    ),
)
