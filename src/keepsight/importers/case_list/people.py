"""People with their names, numbers and households, their addresses, and what they are to a child."""

from __future__ import annotations

import polars as pl

from keepsight.importers.case_list.extract import (
    OF_CHILDREN,
    column,
    is_there,
    numbered,
    rows_of_children,
)
from keepsight.importers.fitting import longest
from keepsight.importers.taken import Taken, identifiers, sound
from keepsight.importers.whose import persons_of, whose
from keepsight.kernel.source import ReadFile
from keepsight.writing.batches.proposal import PEOPLE

TEXT = ("given_name", "family_name", "former_names", "sex", "ethnicity", "upn", "former_upn")
NUMBERS = ("nhs_number", "household")


def people(read: ReadFile, taken: Taken) -> None:
    """``people``; without that file, everyone whom the other files name by number alone.

    A council may send its allocations alone, month by month. Those children are known by number
    only: they are joined to children held, and nobody new is made of them (``_must_exist``).
    """
    if "people" not in read.tables:
        _known_by_number_alone(read, taken)
        return
    frame = sound(read, taken, "people", ())
    frame = numbered(taken, "people", frame, "local_id", longest("Identifier", "value"))
    frame = frame.with_columns(
        *(column(read, "people", name, pl.String) for name in (*TEXT, *NUMBERS)),
        *(column(read, "people", name, pl.Date) for name in ("born_on", "expected_on", "died_on")),
    )
    persons = persons_of(frame.select(number="local_id", born_on="born_on"))
    taken.persons = persons
    found = whose(frame, persons, "local_id", "born_on")
    unclear = found.filter(pl.col("_person").is_null())
    said = pl.format("{} stands here with two dates of birth, and once with none.", "local_id")
    taken.refuse("people", unclear, "two_children", "born_on", said)
    found = found.filter(pl.col("_person").is_not_null())
    _take(taken, found)
    taken.keep("people", "Person", found.with_columns(_key="_person"))


def _known_by_number_alone(read: ReadFile, taken: Taken) -> None:
    most = longest("Identifier", "value")
    named = [
        read.tables[table].select(number=name)
        for table, name in OF_CHILDREN.items()
        if is_there(read, table)
    ]
    nobody = pl.DataFrame(schema={"number": pl.String})
    numbers = pl.concat([nobody, *named]).filter(pl.col("number").str.len_chars() <= most)
    taken.persons = persons_of(numbers.with_columns(born_on=pl.lit(None, dtype=pl.Date)))
    blank = {name: pl.lit(None) for name in PEOPLE if name not in ("_person", "local_id")}
    taken.people = taken.persons.select(
        "_person", local_id="number", **{**blank, "_must_exist": pl.lit(True)}
    ).cast(PEOPLE)  # type: ignore[arg-type]
    taken.records["Person"] = taken.persons.select("_person", _key="_person")


def _take(taken: Taken, found: pl.DataFrame) -> None:
    once = found
    if found["_person"].n_unique() < found.height:
        once = found.group_by("_person", maintain_order=True).agg(
            pl.exclude("_person").drop_nulls().first()
        )
    taken.people = once.select(
        "_person",
        "local_id",
        "upn",
        "former_upn",
        pl.col("nhs_number").str.replace_all(r"[\s-]", ""),
        "born_on",
        "expected_on",
        family="household",
        _must_exist=pl.lit(False),
    ).cast(PEOPLE)  # type: ignore[arg-type]
    taken.records["Identifier"] = identifiers(taken.people, taken.scheme)
    taken.records["Person"] = once.select(
        "_person",
        "born_on",
        "expected_on",
        "died_on",
        "is_child",
        _key="_person",
        sex_code="sex",
        ethnicity_code="ethnicity",
    )
    _names(taken, found)
    living = found.filter(pl.col("household").is_not_null())
    taken.put("HouseholdMember", living, household="household")


def _names(taken: Taken, found: pl.DataFrame) -> None:
    """Each name a person bears, and each former one; of a former name the last word is the family's."""
    bears = pl.any_horizontal(pl.col("given_name", "family_name").is_not_null())
    taken.put(
        "PersonName",
        found.filter(bears),
        given_name="given_name",
        family_name="family_name",
        kind_code=pl.lit("current"),
    )
    former = (
        found.select("_person", name=pl.col("former_names").str.split(";"))
        .explode("name")
        .with_columns(pl.col("name").str.strip_chars())
        .filter(pl.col("name").str.len_chars() > 0)
    )
    given = pl.col("name").str.replace(r"\s*\S+$", "")
    taken.put(
        "PersonName",
        former,
        given_name=pl.when(given != "").then(given),
        family_name=pl.col("name").str.extract(r"(\S+)$", 1),
        kind_code=pl.lit("former"),
    )


def addresses(read: ReadFile, taken: Taken) -> None:
    """``addresses``: the lines as they are written, one below the other."""
    frame = rows_of_children(read, taken, "addresses", ("started_on", "ended_on"))
    lines = pl.concat_str(
        [column(read, "addresses", name, pl.String) for name in ("line_1", "line_2", "town")],
        separator="\n",
        ignore_nulls=True,
    )
    text = {
        name: column(read, "addresses", source, pl.String)
        for name, source in (("postcode", "postcode"), ("kind_code", "kind"))
    }
    dates = {n: column(read, "addresses", n, pl.Date) for n in ("started_on", "ended_on")}
    kept_back = column(read, "addresses", "is_confidential", pl.Boolean)
    taken.take("addresses", "Address", frame, lines=lines, **text, **dates, is_kept_back=kept_back)
    household = column(read, "addresses", "household", pl.String)
    living = frame.with_columns(household).filter(pl.col("household").is_not_null())
    taken.put("HouseholdMember", living, household="household", **dates)


def relationships(read: ReadFile, taken: Taken) -> None:
    """``relationships``: what the other person is to the child."""
    frame = rows_of_children(read, taken, "relationships", ("started_on", "ended_on"))
    others = taken.persons.select("number", other="_person").unique("number", keep="none")
    frame = frame.join(
        others, left_on="other_local_id", right_on="number", how="left", maintain_order="left"
    )
    known = pl.col("other").is_not_null() & pl.col("relation").is_not_null()
    lost = frame.filter(~known)
    nobody = pl.format(
        "{} stands in relationships but is not one person in people. Add the person.",
        pl.col("other_local_id").fill_null("A blank"),
    )
    untold = pl.lit("The row does not say what the person is to the child. Fill in the relation.")
    sentence = pl.when(pl.col("other").is_null()).then(nobody).otherwise(untold)
    taken.refuse("relationships", lost, "points_to_nothing", "other_local_id", sentence)
    responsible = column(read, "relationships", "parental_responsibility", pl.Boolean)
    taken.take(
        "relationships",
        "Relationship",
        frame.filter(known),
        other="other",
        relation_code="relation",
        has_parental_responsibility=responsible,
        **{n: column(read, "relationships", n, pl.Date) for n in ("started_on", "ended_on")},
    )
