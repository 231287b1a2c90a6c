"""Yearly reviews of active education, health and care plans."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

EHC_REVIEW = FactTable(
    code="ehc_review",
    title="Reviews of education, health and care plans",
    why="A plan grows with the child.",
    source="Standard Safeguarding Dataset, ssd_ehcp_active_plans",
    record="EhcReview",
    ssd="ssd_ehcp_active_plans",
    ssd_id="ehcp_active_ehcp_id",
    happened="reviewed_on",
    columns=(
        Column(
            "request",
            pl.Int64,
            field="request_id",
            ssd="ehcp_ehcp_request_id",
            refers="ehc_request",
        ),
        Column("reviewed_on", pl.Date, ssd="ehcp_active_ehcp_last_review_date"),
    ),
)
