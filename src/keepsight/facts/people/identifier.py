"""Numbers by which systems know a person."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

IDENTIFIER = FactTable(
    code="identifier",
    title="Identifiers",
    why="One child, whatever the number of systems.",
    source="Standard Safeguarding Dataset, ssd_linked_identifiers",
    record="Identifier",
    ssd="ssd_linked_identifiers",
    ssd_id="link_table_id",
    ssd_child="link_person_id",
    columns=(
        Column("scheme", pl.String, ssd="link_identifier_type"),
        Column("value", pl.String, ssd="link_identifier_value"),
        Column("from_on", pl.Date, ssd="link_valid_from_date"),
        Column("until_on", pl.Date, ssd="link_valid_to_date", after="until_on"),
    ),
)
