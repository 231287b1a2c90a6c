"""Who the return speaks of: the header, its young mothers, and children who came alone."""

from __future__ import annotations

import polars as pl

from keepsight.importers.fitting import longest
from keepsight.importers.ssda903.maps import is_there, rows_of_children
from keepsight.importers.taken import Taken, identifiers, no_longer, place_of, sound
from keepsight.importers.whose import persons_of, whose
from keepsight.kernel.source import ReadFile
from keepsight.writing.batches.proposal import PEOPLE

#: Until 2023-24 the return asked for gender as a digit; as the letters of Sex.
SEX_OF_DIGIT = {"1": "M", "2": "F"}
#: In place of a pupil number, why there is none: UN1 to UN5 (and later ones).
UNKNOWN_UPN = r"^(?i)UN\d{1,2}$"


def children(read: ReadFile, taken: Taken) -> None:
    """``Header``: one person for each number and date of birth.

    A value that cannot be read is left out and said; only a row without a number, or with one that
    is too long to be one, is refused.
    """
    if not is_there(read, "Header"):
        taken.persons = persons_of(pl.DataFrame(schema={"number": pl.String, "born_on": pl.Date}))
        return
    frame = _numbered_rows(read, taken)
    persons = persons_of(frame.select(number="CHILD", born_on="DOB"))
    found = whose(frame, persons, "CHILD", "DOB")
    # A blank date of birth under a number with two of them: nobody can tell which.
    unclear = found.filter(pl.col("_person").is_null())
    said = pl.format(
        "{}: {} stands in the header with two dates of birth, and here with none. Fill it in.",
        place_of(unclear),
        "CHILD",
    )
    taken.refuse("Header", unclear, "two_children", "DOB", said)
    found = found.filter(pl.col("_person").is_not_null())
    taken.persons = persons
    if "_child" in found.columns:
        held = persons.select("_person", _held="born_on")
        taken.persons = found.select("_child", "_person").join(held, on="_person")
    _people(taken, found)
    taken.keep("Header", "Person", found.with_columns(_key="_person"))


def _numbered_rows(read: ReadFile, taken: Taken) -> pl.DataFrame:
    frame = sound(read, taken, "Header", ())
    nameless = frame.filter(pl.col("CHILD").is_null())
    said = pl.format(
        "{}: CHILD is blank, so nothing of it was taken. Give the child its number.",
        place_of(nameless),
    )
    taken.refuse("Header", nameless, "no_child", "CHILD", said)
    named = frame.filter(pl.col("CHILD").is_not_null())
    return no_longer(taken, "Header", named, "CHILD", longest("Identifier", "value"))


def _people(taken: Taken, found: pl.DataFrame) -> None:
    """Person, numbers and own child of each person; of several rows what is filled first counts."""
    unknown = pl.col("UPN").str.contains(UNKNOWN_UPN)
    once = found.with_columns(
        UPN=pl.when(~unknown).then("UPN"), _unknown=pl.when(unknown).then("UPN")
    )
    if once["_person"].n_unique() < once.height:
        once = once.group_by("_person", maintain_order=True).agg(
            pl.exclude("_person").drop_nulls().first()
        )
    taken.people = once.select(
        "_person",
        local_id="CHILD",
        upn="UPN",
        former_upn=pl.lit(None),
        nhs_number=pl.lit(None),
        born_on="DOB",
        expected_on=pl.lit(None),
        family=pl.lit(None),
        _must_exist=pl.lit(False),
    ).cast(PEOPLE)  # type: ignore[arg-type]
    taken.records["Identifier"] = identifiers(taken.people, taken.scheme)
    digit = pl.col("SEX").replace_strict(SEX_OF_DIGIT, default=None, return_dtype=pl.String)
    taken.records["Person"] = once.select(
        pl.col("_person").alias("_key"),
        "_person",
        born_on="DOB",
        sex_code=pl.coalesce(digit, "SEX"),
        ethnicity_code="ETHNIC",
        upn_unknown_code="_unknown",
        is_mother="MOTHER",
    )
    mothers = found.filter(pl.col("MC_DOB").is_not_null())
    taken.put("OwnChild", mothers, born_on="MC_DOB")


def unaccompanied(read: ReadFile, taken: Taken) -> None:
    """``UASC``: children who came alone to seek asylum, until ``DUC``."""
    frame = rows_of_children(read, taken, "UASC", ("DUC",))
    taken.take(
        "UASC",
        "ImmigrationStatus",
        frame,
        status_code=pl.lit("UASC"),
        started_on=pl.lit(None, dtype=pl.Date),
        ended_on="DUC",
    )
