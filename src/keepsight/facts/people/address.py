"""Addresses, for the return that asks for them; no lines, and kept-back ones marked."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

ADDRESS = FactTable(
    code="address",
    title="Addresses",
    why="How far from home a child lives, and who lives near.",
    source="Standard Safeguarding Dataset, ssd_address",
    record="Address",
    ssd="ssd_address",
    ssd_id="addr_table_id",
    ssd_child="addr_person_id",
    happened="started_on",
    columns=(
        Column("kind_code", pl.String, ssd="addr_address_type"),
        Column("started_on", pl.Date, ssd="addr_address_start_date"),
        Column("ended_on", pl.Date, ssd="addr_address_end_date", after="ended_on"),
        Column("postcode", pl.String, ssd="addr_address_postcode"),
        Column("is_kept_back", pl.Boolean),
    ),
    not_held=(("addr_address_json", "the lines of an address do not become facts"),),
)
