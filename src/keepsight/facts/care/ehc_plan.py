"""Education, health and care plans."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

EHC_PLAN = FactTable(
    code="ehc_plan",
    title="Education, health and care plans",
    why="The education a child must get.",
    source="Standard Safeguarding Dataset, ssd_ehcp_named_plan",
    record="EhcPlan",
    ssd="ssd_ehcp_named_plan",
    ssd_id="ehcn_named_plan_id",
    happened="started_on",
    columns=(
        Column(
            "assessment",
            pl.Int64,
            field="assessment_id",
            ssd="ehcn_ehcp_asmt_id",
            refers="ehc_assessment",
        ),
        Column("started_on", pl.Date, ssd="ehcn_named_plan_start_date"),
        Column("ended_on", pl.Date, ssd="ehcn_named_plan_ceased_date", after="ended_on"),
        Column("end_reason_code", pl.String, ssd="ehcn_named_plan_ceased_reason", after="ended_on"),
    ),
)
