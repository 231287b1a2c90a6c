"""Medical examinations in section 47 enquiries."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

MEDICAL_EXAMINATION = FactTable(
    code="medical_examination",
    title="Medical examinations",
    why="An examination may be proof, and is also one more intrusion on a child.",
    source="Children Act 1989, section 47; the dataset has none",
    record="MedicalExamination",
    happened="arranged_on",
    columns=(
        Column("enquiry", pl.Int64, "enquiry_id", refers="section_47_enquiry"),
        Column("arranged_on", pl.Date),
        Column("planned_on", pl.Date),
        Column("held_on", pl.Date, after="held_on"),
        Column("was_held", pl.Boolean, after="held_on"),
    ),
)
