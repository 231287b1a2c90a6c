"""One child: which people of a file are already held, which are new, and which a person must judge.

Joined only by identifiers that are exact within their scheme: a local ID within the same council
and ID scheme, a pupil number (UPN) or former one with the same date of birth. A differing date of
birth always goes to a person. What only looks alike is listed elsewhere and never joined.
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from keepsight.records.people.identifier import Identifier
from keepsight.records.people.person import Person
from keepsight.records.quality.restriction import Restriction
from keepsight.writing.batches import tables
from keepsight.writing.models import Question

PUPIL_NUMBERS = ("upn", "former_upn")


@dataclass(frozen=True)
class Held:
    """What is held of a council's people, as far as matching needs it.

    ``numbers``: scheme, value, person_id. ``people``: id, born_on.
    """

    numbers: pl.DataFrame
    people: pl.DataFrame


@dataclass(frozen=True)
class Matched:
    """``people``: ``_person`` and ``person_id`` (null: new). ``questions``: ``_person``, ``kind``,
    ``candidates`` (list of person ids): people whose rows wait. ``unknown``: ``_person`` of those
    named only by a number that nobody held bears (``_must_exist``): their rows are not taken."""

    people: pl.DataFrame
    questions: pl.DataFrame
    unknown: pl.DataFrame


def held(authority_id: int) -> Held:
    """Read the numbers and dates of birth of everyone this council holds.

    Of a record from before an adoption its local numbers alone.
    """
    numbers = tables.read(
        Identifier, ["scheme", "value", "person_id"], "authority_id = %s", [authority_id]
    )
    of_before = pl.col("person_id").is_in(before_an_adoption(authority_id).implode())
    numbers = numbers.filter(pl.col("scheme").str.starts_with("local:") | ~of_before)
    people = tables.read(Person, ["id", "born_on"], "authority_id = %s", [authority_id])
    return Held(numbers=numbers, people=people)


def before_an_adoption(authority_id: int) -> pl.Series:
    """The records that were sealed because an adoption was ordered: such a seal is never lifted."""
    where = "authority_id = %s AND ground_code = 'adoption' AND restricted_on IS NOT NULL"
    return tables.read(Restriction, ["person_id"], where, [authority_id])["person_id"].unique()


def match(people: pl.DataFrame, scheme: str, known: Held) -> Matched:
    """Match a proposal's ``people`` (the columns of ``PEOPLE``) with those held.

    ``scheme`` names whose local IDs these are. The same local ID with two dates of birth in one
    file, one pupil number under two local IDs of one scheme, a date of birth that differs from
    the one held, and numbers that lead to two records are questions for a person.
    """
    found = (
        _by_local_id(people, scheme, known)
        .join(_by_pupil_number(people, scheme, known), on="_person", how="left")
        .join(people.select("_person", "_must_exist"), on="_person", how="left")
    )
    found = found.with_columns(
        pl.col("same_born").fill_null(pl.lit([], dtype=pl.List(pl.Int64))),
        pl.col("other_born").fill_null(pl.lit([], dtype=pl.List(pl.Int64))),
        pl.col("same_scheme").fill_null(False),
        twice=pl.col("_person").is_in(_one_number_twice(people).implode()),
        shared=pl.col("_person").is_in(_one_pupil_number_twice(people).implode()),
    )
    by_number = pl.col("local_person").is_not_null()
    elsewhere = pl.col("same_born").list.len() > 0
    agrees = pl.col("same_born").list.contains(pl.col("local_person"))
    kind = (
        pl.when(pl.col("twice"))
        .then(pl.lit(Question.Kind.ONE_NUMBER.value))
        .when(by_number & pl.col("born_differs"))
        .then(pl.lit(Question.Kind.BORN_DIFFERS.value))
        .when(by_number & elsewhere & ~agrees)
        .then(pl.lit(Question.Kind.TWO_RECORDS.value))
        .when(pl.col("shared") & ~by_number)
        .then(pl.lit(Question.Kind.ONE_UPN.value))
        .when(~by_number & (pl.col("same_born").list.len() > 1))
        .then(pl.lit(Question.Kind.TWO_RECORDS.value))
        .when(~by_number & elsewhere & pl.col("same_scheme"))
        .then(pl.lit(Question.Kind.ONE_UPN.value))
        .when(~by_number & ~elsewhere & (pl.col("other_born").list.len() > 0))
        .then(pl.lit(Question.Kind.BORN_DIFFERS.value))
    )
    judged = found.with_columns(
        kind=kind,
        person_id=pl.coalesce("local_person", pl.col("same_born").list.first()),
        candidates=pl.concat_list(
            pl.concat_list("local_person").list.drop_nulls(), "same_born", "other_born"
        ).list.unique(),
    )
    unknown = pl.col("_must_exist") & pl.col("kind").is_null() & pl.col("person_id").is_null()
    unknown = unknown.fill_null(False)
    return Matched(
        people=judged.filter(pl.col("kind").is_null() & ~unknown).select("_person", "person_id"),
        unknown=judged.filter(unknown).select("_person"),
        questions=judged.filter(pl.col("kind").is_not_null()).select(
            "_person", "kind", "candidates"
        ),
    )


def _by_local_id(people: pl.DataFrame, scheme: str, known: Held) -> pl.DataFrame:
    """``_person, local_person, born_differs``."""
    mine = known.numbers.filter(pl.col("scheme") == f"local:{scheme}").select(
        local_id="value", local_person="person_id"
    )
    born = known.people.select(local_person="id", held_born="born_on")
    return (
        people.join(mine, on="local_id", how="left")
        .join(born, on="local_person", how="left")
        .select(
            "_person",
            "local_person",
            born_differs=(pl.col("born_on") != pl.col("held_born")).fill_null(False),
        )
        .unique("_person", keep="first", maintain_order=True)
    )


def _by_pupil_number(people: pl.DataFrame, scheme: str, known: Held) -> pl.DataFrame:
    """``_person, same_born, other_born`` (lists of person ids), ``same_scheme``: the one found has
    another local ID of this very scheme, so that one system says they are two children."""
    given = people.unpivot(
        index=["_person", "local_id", "born_on"], on=["upn", "former_upn"], value_name="value"
    ).filter(pl.col("value").is_not_null())
    numbers = known.numbers.filter(pl.col("scheme").is_in(PUPIL_NUMBERS)).select(
        "value", "person_id"
    )
    local = (
        known.numbers.filter(pl.col("scheme") == f"local:{scheme}")
        .group_by("person_id")
        .agg(locals="value")
    )
    return (
        given.join(numbers, on="value")
        .join(known.people.select(person_id="id", held_born="born_on"), on="person_id")
        .join(local, on="person_id", how="left")
        .with_columns(
            agrees=(pl.col("born_on") == pl.col("held_born")).fill_null(False),
            same_scheme=pl.col("locals").is_not_null() & pl.col("local_id").is_not_null(),
        )
        .group_by("_person", maintain_order=True)
        .agg(
            same_born=pl.col("person_id").filter("agrees").unique(maintain_order=True),
            other_born=pl.col("person_id").filter(~pl.col("agrees")).unique(maintain_order=True),
            same_scheme=pl.col("same_scheme").filter("agrees").any(),
        )
    )


def _one_number_twice(people: pl.DataFrame) -> pl.Series:
    """People of the file that share a local ID with another date of birth: two under one number."""
    return (
        people.filter(pl.col("local_id").is_not_null())
        .filter(pl.col("born_on").n_unique().over("local_id") > 1)
        .get_column("_person")
    )


def _one_pupil_number_twice(people: pl.DataFrame) -> pl.Series:
    """People of the file that share a pupil number and a date of birth under two local IDs."""
    given = people.filter(pl.col("upn").is_not_null() & pl.col("local_id").is_not_null())
    return given.filter(pl.col("local_id").n_unique().over("upn", "born_on") > 1).get_column(
        "_person"
    )
