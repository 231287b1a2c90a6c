"""The school numbers under which a child's special needs are kept."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

SPECIAL_NEEDS = FactTable(
    code="special_needs",
    title="School numbers",
    why="Education knows the child by another number.",
    source="Standard Safeguarding Dataset, ssd_send",
    record="SpecialNeeds",
    ssd="ssd_send",
    ssd_id="send_table_id",
    ssd_child="send_person_id",
    columns=(
        Column("upn", pl.String, ssd="send_upn"),
        Column("uln", pl.String, ssd="send_uln"),
        Column("upn_unknown_code", pl.String, ssd="send_upn_unknown"),
    ),
)
