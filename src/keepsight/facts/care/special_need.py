"""Special educational needs on active plans, with their rank."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

SPECIAL_NEED = FactTable(
    code="special_need",
    title="Special educational needs",
    why="Primary need first.",
    source="Standard Safeguarding Dataset, ssd_sen_need",
    record="SpecialNeed",
    ssd="ssd_sen_need",
    ssd_id="senn_table_id",
    columns=(
        Column(
            "review", pl.Int64, field="review_id", ssd="senn_active_ehcp_id", refers="ehc_review"
        ),
        Column("need_code", pl.String, ssd="senn_active_ehcp_need_type"),
        Column("rank", pl.Int64, ssd="senn_active_ehcp_need_rank"),
    ),
)
