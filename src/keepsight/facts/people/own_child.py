"""Children born to young mothers."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

OWN_CHILD = FactTable(
    code="own_child",
    title="Children of young mothers",
    why="The return asks whether a looked-after young person is a mother.",
    source="Standard Safeguarding Dataset, ssd_mother",
    record="OwnChild",
    ssd="ssd_mother",
    ssd_id="moth_table_id",
    ssd_child="moth_person_id",
    happened="born_on",
    columns=(
        Column("born_on", pl.Date, ssd="moth_childs_dob"),
        Column("other", pl.Int64, field="other_id", ssd="moth_childs_person_id", refers="person"),
    ),
)
