"""Who the census speaks of: children, their characteristics and disabilities."""

from __future__ import annotations

import polars as pl

from keepsight.importers import rows
from keepsight.importers.cin_census.maps import NO_CHILD, rows_of_children
from keepsight.importers.taken import Taken, identifiers
from keepsight.kernel.source import ReadFile
from keepsight.writing.batches.proposal import PEOPLE

#: Until 2023-24 the census asked GenderCurrent; its digits as the letters of Sex.
SEX_OF_GENDER = {"1": "M", "2": "F", "0": "U", "9": "U"}
#: The date of birth a birth to come is given in place of a blank by some systems.
NO_DISABILITY = "NONE"


def children(read: ReadFile, taken: Taken) -> None:
    """``ChildIdentifiers``: one person for each local ID and date of birth."""
    frame = read.tables["ChildIdentifiers"]
    nameless = frame.filter(pl.col("LAchildID").is_null())
    taken.refusals.append(
        rows.refusal("ChildIdentifiers", nameless, "no_child", "LAchildID", NO_CHILD)
    )
    named = frame.filter(pl.col("LAchildID").is_not_null()).with_columns(
        _person=pl.struct("LAchildID", "PersonBirthDate").rank("dense").cast(pl.Int64) - 1
    )
    taken.persons = named.select("_child", "_person")
    once = named.unique("_person", keep="first", maintain_order=True)
    taken.people = once.select(
        "_person",
        local_id="LAchildID",
        upn="UPN",
        former_upn="FormerUPN",
        nhs_number=pl.lit(None, dtype=pl.String),
        born_on="PersonBirthDate",
        expected_on="ExpectedPersonBirthDate",
        family=pl.lit(None, dtype=pl.String),
        _must_exist=pl.lit(False),
    ).cast(PEOPLE)  # type: ignore[arg-type]
    gender = pl.col("GenderCurrent").replace_strict(SEX_OF_GENDER, default=None)
    ethnicity = read.tables["ChildCharacteristics"].select("_child", "Ethnicity")
    taken.records["Person"] = once.join(
        ethnicity.unique("_child"), on="_child", how="left", maintain_order="left"
    ).select(
        pl.col("_person").alias("_key"),
        "_person",
        born_on="PersonBirthDate",
        expected_on="ExpectedPersonBirthDate",
        died_on="PersonDeathDate",
        sex_code=pl.coalesce("Sex", gender),
        ethnicity_code="Ethnicity",
        upn_unknown_code="UPNunknown",
    )
    taken.records["Identifier"] = identifiers(taken.people, taken.scheme)
    taken.keep("ChildIdentifiers", "Person", named.with_columns(_key="_person"))


def characteristics(read: ReadFile, taken: Taken) -> None:
    """``ChildCharacteristics``: already on the person; its rows are accounted for."""
    frame = rows_of_children(read, taken, "ChildCharacteristics", (), None)
    taken.keep("ChildCharacteristics", "Person", frame.with_columns(_key="_person"))


def disabilities(read: ReadFile, taken: Taken) -> None:
    """``Disabilities``: one record for each code; NONE says that the child has none."""
    frame = rows_of_children(read, taken, "Disabilities", (), "Disability")
    taken.records["Disability"] = frame.select("_key", "_person", disability_code="Disability")
    taken.keep("Disabilities", "Disability", frame)
