"""What only looks alike is listed and never joined: pairs of children who may be one.

Found by keys, never by comparing everyone with everyone: one NHS number; one date of birth and names
that sound alike; day and month swapped under the same name. A pair is listed once, whatever is
answered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import polars as pl

from keepsight.access.search.spelling import other_forms, sounds_of, words_of
from keepsight.records.batch import Batch
from keepsight.records.people.identifier import Identifier
from keepsight.records.people.person import Person
from keepsight.records.people.person_name import PersonName
from keepsight.records.people.relationship import Relationship
from keepsight.writing.batches import tables
from keepsight.writing.batches.matching import before_an_adoption
from keepsight.writing.models import Question

#: What is said of a pair, by the way in which it was found; the surest first.
WHY = {
    "nhs": "One NHS number on two records.",
    "swapped": "The same name; day and month of birth swapped.",
    "sound": "The same date of birth, and names that sound alike.",
}
#: How a batch that carries a person's answer is called (``bring_in.answer``).
ANSWER = "Answer to question "
_PAIR = {"one": pl.Int64, "other": pl.Int64, "way": pl.String}


def list_alike(batch: Batch, person_ids: Sequence[int]) -> int:
    """List every new pair of children who look alike and of whom one is among ``person_ids``.

    Called when a batch is on the records. Gives how many were listed. Left out are pairs listed
    before, brothers and sisters on file, children whose NHS numbers differ, and a child made by the
    answer *different* with those from whom a person told it apart. The record of before an adoption is
    never one of a pair.
    """
    people = _people(batch.authority_id)
    if people.is_empty() or not person_ids:
        return 0
    mine = pl.Series(sorted(set(person_ids)), dtype=pl.Int64)
    found = pl.concat(
        [
            _by_number(batch.authority_id, people, mine),
            _by_name(batch.authority_id, people, mine),
        ]
    )
    found = found.unique(["one", "other"], keep="first", maintain_order=True)
    new = _not_to_be_asked_again(batch, found)
    Question.objects.bulk_create(
        [
            Question(
                authority_id=batch.authority_id,
                batch=batch,
                kind=Question.Kind.LOOKS_ALIKE,
                facts={"why": WHY[way]},
                candidates=[one, other],
            )
            for one, other, way in new.rows()
        ],
        batch_size=200,
    )
    return new.height


def _people(authority_id: int) -> pl.DataFrame:
    """Children of the council who may be one of a pair: ``person, born_on``."""
    read = tables.read(Person, ["id", "born_on", "is_child"], "authority_id = %s", [authority_id])
    of_before = pl.col("id").is_in(before_an_adoption(authority_id).implode())
    return read.filter(pl.col("is_child").cast(pl.Boolean) & ~of_before).select(
        pl.col("id").alias("person"), "born_on"
    )


def _pairs(
    mine: pl.DataFrame, all_of_them: pl.DataFrame, on: Sequence[str], way: str
) -> pl.DataFrame:
    """Each two people who share a key, the lower number first."""
    joined = mine.join(all_of_them, on=list(on), suffix="_other").filter(
        pl.col("person") != pl.col("person_other")
    )
    return joined.select(
        pl.min_horizontal("person", "person_other").alias("one"),
        pl.max_horizontal("person", "person_other").alias("other"),
        pl.lit(way).alias("way"),
    ).unique(maintain_order=True)


def _by_number(authority_id: int, people: pl.DataFrame, mine: pl.Series) -> pl.DataFrame:
    numbers = _health_numbers(authority_id).join(people, on="person", how="semi")
    own = numbers.filter(pl.col("person").is_in(mine.implode()))
    return _pairs(own, numbers, ["value"], "nhs")


def _by_name(authority_id: int, people: pl.DataFrame, mine: pl.Series) -> pl.DataFrame:
    """One date of birth under names that sound alike; the same name with day and month swapped."""
    where = "authority_id = %s"
    read = tables.read(
        PersonName, ["person_id", "given_name", "family_name"], where, [authority_id]
    )
    named = (
        read.rename({"person_id": "person"})
        .join(people.drop_nulls("born_on"), on="person")
        .filter((pl.col("given_name") != "") & (pl.col("family_name") != ""))
    )
    if named.is_empty():
        return pl.DataFrame(schema=_PAIR)
    own = named.filter(pl.col("person").is_in(mine.implode()))
    same = named.with_columns(_spelt(named, "given_name"), _spelt(named, "family_name"))
    name = ["given_name", "family_name"]
    turned = same.filter(pl.col("born_on").dt.day() <= 12).with_columns(
        born_on=pl.date(
            pl.col("born_on").dt.year(), pl.col("born_on").dt.day(), pl.col("born_on").dt.month()
        )
    )
    told_apart = same.filter(pl.col("born_on").dt.day() != pl.col("born_on").dt.month())
    of_mine = told_apart.filter(pl.col("person").is_in(mine.implode()))
    swapped = _pairs(of_mine, turned, [*name, "born_on"], "swapped")
    keys = ["born_on", "given", "family"]
    sound = _pairs(_keyed(own), _keyed(named), keys, "sound")
    return pl.concat([swapped, sound])


def _keyed(named: pl.DataFrame) -> pl.DataFrame:
    """Each name under every pair of keys by which it may sound like another."""
    given = _map(named["given_name"], _given_keys)
    family = _map(named["family_name"], _family_keys)
    return (
        named.join(given.rename({"text": "given_name", "keys": "given"}), on="given_name")
        .join(family.rename({"text": "family_name", "keys": "family"}), on="family_name")
        .select("person", "born_on", "given", "family")
        .explode("given")
        .explode("family")
        .drop_nulls()
        .unique()
    )


def _map(names: pl.Series, keys_of: Callable[[str], set[str]]) -> pl.DataFrame:
    """Every different text with its keys, each taken apart once."""
    texts = names.unique().to_list()
    keys = [sorted(keys_of(text)) for text in texts]
    schema: dict[str, pl.DataType] = {"text": pl.String(), "keys": pl.List(pl.String)}
    return pl.DataFrame({"text": texts, "keys": keys}, schema=schema)


def _given_keys(text: str) -> set[str]:
    """The sounds of the first given name, itself, and its short and long forms."""
    first = words_of(text)[:1]
    return {key for word in first for key in (*sounds_of(word), word, *other_forms(word))}


def _family_keys(text: str) -> set[str]:
    """The sounds of the whole family name written as one, and itself."""
    word = "".join(words_of(text))
    return {*sounds_of(word), word} - {""}


def _spelt(named: pl.DataFrame, column: str) -> pl.Expr:
    """A name as it is compared: small letters, without accents or marks."""
    texts = named[column].unique().to_list()
    spelt = [" ".join(words_of(text)) for text in texts]
    return pl.col(column).replace_strict(texts, spelt, return_dtype=pl.String)


def _health_numbers(authority_id: int) -> pl.DataFrame:
    where = "authority_id = %s AND scheme = 'nhs' AND value <> ''"
    read = tables.read(Identifier, ["person_id", "value"], where, [authority_id])
    return read.rename({"person_id": "person"})


def _not_to_be_asked_again(batch: Batch, found: pl.DataFrame) -> pl.DataFrame:
    if found.is_empty():
        return found
    listed = Question.objects.filter(
        authority_id=batch.authority_id, kind=Question.Kind.LOOKS_ALIKE
    ).values_list("candidates", flat=True)
    apart = {tuple(sorted(pair)) for pair in listed} | _siblings(batch.authority_id)
    told_apart = _told_apart_from(batch)
    numbers = {
        row["person"]: row["value"] for row in _health_numbers(batch.authority_id).to_dicts()
    }
    keep = [
        (one, other) not in apart
        and not told_apart & {one, other}
        and (way == "nhs" or not _differ(numbers.get(one), numbers.get(other)))
        for one, other, way in found.rows()
    ]
    return found.filter(pl.Series(keep, dtype=pl.Boolean))


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _siblings(authority_id: int) -> set[tuple[int, ...]]:
    where = "authority_id = %s AND relation_code = 'sibling'"
    ties: Iterable[tuple[int, int]] = tables.read(
        Relationship, ["person_id", "other_id"], where, [authority_id]
    ).rows()
    return {tuple(sorted(tie)) for tie in ties}


def _told_apart_from(batch: Batch) -> set[int]:
    """Those from whom a person has just told the child of this batch apart."""
    number = batch.name.removeprefix(ANSWER).partition(":")[0]
    if not batch.name.startswith(ANSWER) or not number.isdecimal():
        return set()
    question = Question.objects.filter(pk=int(number), authority_id=batch.authority_id).first()
    return set(question.candidates) if question else set()
