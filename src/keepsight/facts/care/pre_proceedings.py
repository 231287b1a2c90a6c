"""The time before care proceedings."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PRE_PROCEEDINGS = FactTable(
    code="pre_proceedings",
    title="Pre-proceedings",
    why="A letter that is clear, and a clock that ends.",
    source="Standard Safeguarding Dataset, ssd_pre_proceedings",
    record="PreProceedings",
    ssd="ssd_pre_proceedings",
    ssd_id="prep_table_id",
    ssd_child="prep_person_id",
    happened="decided_on",
    columns=(
        Column("family_key", pl.String, ssd="prep_plo_family_id"),
        Column("decided_on", pl.Date, ssd="prep_pre_pro_decision_date"),
        Column("letter_on", pl.Date, ssd="prep_pre_pro_letter_date", after="letter_on"),
        Column(
            "first_meeting_on",
            pl.Date,
            ssd="prep_initial_pre_pro_meeting_date",
            after="first_meeting_on",
        ),
        Column("meetings", pl.Int64, ssd="prep_pre_pro_meetings_num"),
        Column("outcome_code", pl.String, ssd="prep_pre_pro_outcome", after="outcome_on"),
        Column("outcome_on", pl.Date, ssd="prep_agree_stepdown_issue_date", after="outcome_on"),
        Column("plans_in_referral", pl.Int64, ssd="prep_cp_plans_referral_period"),
        Column("gateway_outcome_code", pl.String, ssd="prep_legal_gateway_outcome"),
        Column("previous_for_child", pl.Int64, ssd="prep_prev_pre_proc_child"),
        Column("previous_proceedings_for_child", pl.Int64, ssd="prep_prev_care_proc_child"),
        Column(
            "proceedings_letter_on",
            pl.Date,
            ssd="prep_care_pro_letter_date",
            after="proceedings_letter_on",
        ),
        Column("parents_represented", pl.Boolean, ssd="prep_pre_pro_parents_legal_rep"),
        Column(
            "parents_represented_at_issue", pl.Boolean, ssd="prep_parents_legal_rep_point_of_issue"
        ),
        Column("court_reference", pl.String, ssd="prep_court_reference"),
        Column("hearings", pl.Int64, ssd="prep_care_proc_court_hearings"),
        Column("at_short_notice", pl.Boolean, ssd="prep_care_proc_short_notice"),
        Column("short_notice_reason", pl.String, ssd="prep_proc_short_notice_reason"),
        Column("initial_plan_approved", pl.Boolean, ssd="prep_la_inital_plan_approved"),
        Column("initial_plan", pl.String, ssd="prep_la_initial_care_plan"),
        Column("final_plan_approved", pl.Boolean, ssd="prep_la_final_plan_approved"),
        Column("final_plan", pl.String, ssd="prep_la_final_care_plan"),
        Column("group_meeting_offered", pl.Boolean),
        Column("group_meeting_held", pl.Boolean),
        Column("applied_to_court_on", pl.Date, after="applied_to_court_on"),
        Column("conference_letter_on", pl.Date, after="conference_letter_on"),
    ),
)


PRE_PROCEEDINGS_DECIDED = Event(
    name="pre_proceedings_decided",
    table="pre_proceedings",
    on="decided_on",
    until="outcome_on",
    line="id",
    words="the decision on {date}",
    heading="Decided",
)


LETTER_SENT = Event(
    name="letter_sent",
    table="pre_proceedings",
    on="letter_on",
    until="outcome_on",
    line="id",
    words="the letter on {date}",
    heading="Letter sent",
)


LETTER_SENT_AT_ALL = Event(
    name="letter_sent_at_all",
    table="pre_proceedings",
    on="letter_on",
    line="id",
    words="the letter on {date}",
    heading="Letter",
)


FIRST_PRE_PROCEEDINGS_MEETING_HELD = Event(
    name="first_pre_proceedings_meeting_held",
    table="pre_proceedings",
    on="first_meeting_on",
    line="id",
    words="the first meeting on {date}",
    heading="First meeting",
)


PRE_PROCEEDINGS_CONCLUDED = Event(
    name="pre_proceedings_concluded",
    table="pre_proceedings",
    on="outcome_on",
    line="id",
    words="the end of pre-proceedings on {date}",
    heading="Ended or issued",
)
