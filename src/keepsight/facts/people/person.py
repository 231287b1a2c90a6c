"""People: children, and those in their lives; no names."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PERSON = FactTable(
    code="person",
    title="People",
    why="Who the child is decides what the law gives.",
    source="Standard Safeguarding Dataset, ssd_person",
    record="Person",
    ssd="ssd_person",
    ssd_id="pers_person_id",
    child="id",
    columns=(
        Column("born_on", pl.Date, ssd="pers_dob"),
        Column("expected_on", pl.Date, ssd="pers_expected_dob"),
        Column("died_on", pl.Date, ssd="pers_death_date", after="died_on"),
        Column("sex_code", pl.String, ssd="pers_sex"),
        Column("gender_code", pl.String, ssd="pers_gender"),
        Column("ethnicity_code", pl.String, ssd="pers_ethnicity"),
        Column("nationality_code", pl.String, ssd="pers_nationality"),
        Column("upn_unknown_code", pl.String, ssd="pers_upn_unknown"),
        Column("is_mother", pl.Boolean, ssd="pers_is_mother"),
        Column("is_child", pl.Boolean),
        Column("is_disabled", pl.Boolean),
        Column("needs_interpreter", pl.Boolean),
    ),
    not_held=(
        ("pers_common_child_id", "every number stands in the table of identifiers"),
        ("pers_legacy_id", "every number stands in the table of identifiers"),
        ("pers_send_flag", "follows from the tables of education, health and care plans"),
    ),
)


TURNED_FIVE = Event(
    name="turned_five",
    table="person",
    on="born_on",
    later="care.fifth_birthday",
    words="the fifth birthday on {date}",
    heading="Born",
)
