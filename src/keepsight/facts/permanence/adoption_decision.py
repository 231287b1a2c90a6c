"""Decisions that a child should be placed for adoption, and what came of them."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

ADOPTION_DECISION = FactTable(
    code="adoption_decision",
    title="Decisions for adoption",
    why="Every month of waiting counts in a small child's life.",
    source="Standard Safeguarding Dataset, ssd_permanence",
    record="AdoptionDecision",
    ssd="ssd_permanence",
    ssd_id="perm_table_id",
    ssd_child="perm_person_id",
    happened="decided_on",
    columns=(
        Column("decided_on", pl.Date, ssd="perm_adm_decision_date"),
        Column("matched_on", pl.Date, ssd="perm_matched_date", after="matched_on"),
        Column("adopted_by_foster_carer", pl.Boolean, ssd="perm_adopted_by_carer_flag"),
        Column("adopters", pl.Int64, ssd="perm_number_of_adopters"),
        Column("adopters_sex_code", pl.String, ssd="perm_adopter_sex"),
        Column("adopters_legal_status_code", pl.String, ssd="perm_adopter_legal_status"),
        Column(
            "fostering_for_adoption_decided_on",
            pl.Date,
            ssd="perm_ffa_cp_decision_date",
            after="fostering_for_adoption_decided_on",
        ),
        Column(
            "placement_order_on",
            pl.Date,
            ssd="perm_placement_order_date",
            after="placement_order_on",
        ),
        Column("reversed_on", pl.Date, ssd="perm_decision_reversed_date", after="reversed_on"),
        Column(
            "reversed_reason_code",
            pl.String,
            ssd="perm_decision_reversed_reason",
            after="reversed_on",
        ),
        Column("in_sibling_group", pl.Boolean, ssd="perm_part_of_sibling_group"),
        Column("siblings_together", pl.Int64, ssd="perm_siblings_placed_together"),
        Column("siblings_apart", pl.Int64, ssd="perm_siblings_placed_apart"),
        Column("ordered_on", pl.Date, ssd="perm_permanence_order_date", after="ordered_on"),
        Column("order_code", pl.String, ssd="perm_permanence_order_type", after="ordered_on"),
        Column(
            "fostering_for_adoption_placed_on",
            pl.Date,
            ssd="perm_placed_ffa_cp_date",
            after="fostering_for_adoption_placed_on",
        ),
        Column(
            "placed_with_carer_on",
            pl.Date,
            ssd="perm_placed_foster_carer_date",
            after="placed_with_carer_on",
        ),
        Column("provider_urn", pl.String, ssd="perm_placement_provider_urn"),
        Column(
            "worker", pl.Int64, field="worker_id", ssd="perm_adoption_worker_id", refers="worker"
        ),
    ),
    not_held=(
        ("perm_cla_id", "a decision is about the child; the period of care follows from its date"),
        ("perm_placed_for_adoption_date", "stands in our own table of adoptive placements"),
    ),
)


ADOPTION_DECIDED = Event(
    name="adoption_decided",
    table="adoption_decision",
    on="decided_on",
    words="the decision on {date}",
    heading="Decided",
)


ADOPTION_DECISION_TAKEN = Event(
    name="adoption_decision_taken",
    table="adoption_decision",
    on="decided_on",
    until="reversed_on",
    line="id",
    words="the decision on {date}",
    heading="Decision for adoption",
)
