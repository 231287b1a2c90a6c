"""Permanence orders children had before they came into care again."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

PREVIOUS_PERMANENCE = FactTable(
    code="previous_permanence",
    title="Earlier permanence orders",
    why="A placement meant to last that did not.",
    source="Standard Safeguarding Dataset, ssd_cla_previous_permanence",
    record="PreviousPermanence",
    ssd="ssd_cla_previous_permanence",
    ssd_id="lapp_table_id",
    ssd_child="lapp_person_id",
    happened="ordered_on",
    columns=(
        Column("ordered_on", pl.Date, ssd="lapp_previous_permanence_order_date"),
        Column("kind_code", pl.String, ssd="lapp_previous_permanence_option"),
        Column("authority_name", pl.String, ssd="lapp_previous_permanence_la"),
    ),
)
