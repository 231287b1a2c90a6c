"""Education, health and care needs assessments."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

EHC_ASSESSMENT = FactTable(
    code="ehc_assessment",
    title="Assessments of special needs",
    why="What came of the request.",
    source="Standard Safeguarding Dataset, ssd_ehcp_assessment",
    record="EhcAssessment",
    ssd="ssd_ehcp_assessment",
    ssd_id="ehca_ehcp_assessment_id",
    happened="outcome_on",
    columns=(
        Column(
            "request",
            pl.Int64,
            field="request_id",
            ssd="ehca_ehcp_request_id",
            refers="ehc_request",
        ),
        Column("outcome_on", pl.Date, ssd="ehca_ehcp_assessment_outcome_date"),
        Column("outcome_code", pl.String, ssd="ehca_ehcp_assessment_outcome"),
        Column("exceptions", pl.String, ssd="ehca_ehcp_assessment_exceptions"),
    ),
)
