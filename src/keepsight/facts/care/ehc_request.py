"""Requests for an education, health and care assessment."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

EHC_REQUEST = FactTable(
    code="ehc_request",
    title="Requests for an assessment of special needs",
    why="When was it asked, and answered?",
    source="Standard Safeguarding Dataset, ssd_ehcp_requests",
    record="EhcRequest",
    ssd="ssd_ehcp_requests",
    ssd_id="ehcr_ehcp_request_id",
    happened="requested_on",
    columns=(
        Column("source_key", pl.String),
        Column("requested_on", pl.Date, ssd="ehcr_ehcp_req_date"),
        Column("outcome_on", pl.Date, ssd="ehcr_ehcp_req_outcome_date", after="outcome_on"),
        Column("outcome_code", pl.String, ssd="ehcr_ehcp_req_outcome", after="outcome_on"),
    ),
    not_held=(
        (
            "ehcr_send_table_id",
            "the request points to the child, whose school numbers stand in ssd_send",
        ),
    ),
)
