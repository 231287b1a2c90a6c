"""People with their numbers, families, addresses, disabilities, statuses and own children."""

from __future__ import annotations

import polars as pl

from keepsight.importers.fitting import longest
from keepsight.importers.ssd.answers import address_lines, words_as_codes
from keepsight.importers.ssd.extract import Extract, fields_of, numbers_that_fit
from keepsight.importers.taken import identifiers, place_of, sound
from keepsight.importers.whose import persons_of, whose
from keepsight.writing.batches.proposal import PEOPLE

#: Kinds of linked identifiers that are exact in every system, by the house's schemes.
SCHEMES = {
    "unique_pupil_number": "upn",
    "upn": "upn",
    "former_unique_pupil_number": "former_upn",
    "former_upn": "former_upn",
    "nhs_number": "nhs",
    "nhs": "nhs",
}
#: How our own export writes a scheme; any other kind is a code made of its words.
OUR_SCHEME = r"^[a-z0-9_]+(:[a-z0-9_]+)?$"

ALONE = r"(?i)unaccompanied|uasc"


def people(extract: Extract) -> None:
    """``ssd_person``: one person for each ID and date of birth."""
    read, taken = extract.read, extract.taken
    if not extract.has("ssd_person"):
        taken.persons = persons_of(pl.DataFrame(schema={"number": pl.String, "born_on": pl.Date}))
        return
    frame = sound(read, taken, "ssd_person", ())
    blank = frame.filter(pl.col("pers_person_id").is_null())
    said = pl.format("{}: pers_person_id is blank. Give the person's ID.", place_of(blank))
    taken.refuse("ssd_person", blank, "no_child", "pers_person_id", said)
    frame = frame.filter(pl.col("pers_person_id").is_not_null())
    frame = numbers_that_fit(extract, "ssd_person", frame, "pers_person_id", "Identifier", "value")
    taken.persons = persons_of(frame.select(number="pers_person_id", born_on="pers_dob"))
    found = whose(frame, taken.persons, "pers_person_id", "pers_dob")
    unclear = found.filter(pl.col("_person").is_null())
    said = pl.format(
        "{} stands here with two dates of birth, and once with none.", "pers_person_id"
    )
    taken.refuse("ssd_person", unclear, "two_children", "pers_dob", said)
    found = found.filter(pl.col("_person").is_not_null())
    once = found.unique("_person", keep="first", maintain_order=True)
    taken.people = _people(extract, once)
    taken.records["Identifier"] = identifiers(taken.people, taken.scheme)
    fields = {name: column for name, (column, _) in fields_of("person").items()}
    taken.records["Person"] = once.select(pl.col("_person").alias("_key"), "_person", **fields)
    taken.keep("ssd_person", "Person", found.with_columns(_key="_person"))
    extract.ids["person"] = once.select(id="pers_person_id", _key="_person", _person="_person")
    legacy = once.filter(
        pl.col("pers_legacy_id").is_not_null()
        & (pl.col("pers_legacy_id") != pl.col("pers_person_id"))
    )
    taken.put("Identifier", legacy, scheme=pl.lit(f"legacy:{taken.scheme}"), value="pers_legacy_id")


def _people(extract: Extract, once: pl.DataFrame) -> pl.DataFrame:
    """Whom the extract speaks of, with pupil numbers from wherever it has them, and families."""
    others = {"upn": _pupil_numbers(extract), "family": _families(extract)}
    for name, known in others.items():
        known = known.unique("_id", keep="first", maintain_order=True)
        once = once.join(
            known.rename({"value": name}),
            left_on="pers_person_id",
            right_on="_id",
            how="left",
            maintain_order="left",
        )
    return (
        once.select(
            "_person",
            "upn",
            "family",
            local_id="pers_person_id",
            former_upn=pl.lit(None),
            nhs_number=pl.col("pers_common_child_id").str.replace_all(r"[\s-]", ""),
            born_on="pers_dob",
            expected_on="pers_expected_dob",
            _must_exist=pl.lit(False),
        )
        .select(list(PEOPLE))
        .cast(PEOPLE)  # type: ignore[arg-type]
    )


def _pupil_numbers(extract: Extract) -> pl.DataFrame:
    found = [pl.DataFrame(schema={"_id": pl.String, "value": pl.String})]
    if extract.has("ssd_linked_identifiers"):
        linked = extract.read.tables["ssd_linked_identifiers"]
        pupils = linked.filter(_scheme(linked["link_identifier_type"]) == "upn")
        found.append(pupils.select(_id="link_person_id", value="link_identifier_value"))
    if extract.has("ssd_send"):
        found.append(extract.read.tables["ssd_send"].select(_id="send_person_id", value="send_upn"))
    return pl.concat(found).drop_nulls()


def _families(extract: Extract) -> pl.DataFrame:
    if not extract.has("ssd_family"):
        return pl.DataFrame(schema={"_id": pl.String, "value": pl.String})
    return (
        extract.read.tables["ssd_family"]
        .select(_id="fami_person_id", value="fami_family_id")
        .drop_nulls()
    )


def _scheme(kinds: pl.Series) -> pl.Series:
    codes = words_as_codes(kinds, longest("Identifier", "scheme"))
    ours = kinds.str.contains(OUR_SCHEME)
    kept = pl.select(pl.when(ours).then(kinds).otherwise(codes)).to_series()
    return kept.replace(SCHEMES)


def linked_identifiers(extract: Extract) -> None:
    """``ssd_linked_identifiers``: each number under the scheme of its kind."""
    table = "ssd_linked_identifiers"
    frame = extract.rows(table, "link_person_id", ("link_valid_from_date", "link_valid_to_date"))
    blank = pl.any_horizontal(pl.col("link_identifier_type", "link_identifier_value").is_null())
    said = "The row has no kind or no number, so it says nothing. Fill both in."
    extract.taken.refuse(
        table, frame.filter(blank), "missing_required", "link_identifier_value", said
    )
    frame = frame.filter(~blank)
    extract.take(table, "identifier", frame, scheme=pl.lit(_scheme(frame["link_identifier_type"])))


def families(extract: Extract) -> None:
    """``ssd_family``: those who bear one family's ID are taken together."""
    frame = extract.rows("ssd_family", "fami_person_id")
    extract.take("ssd_family", "household_member", frame)


def addresses(extract: Extract) -> None:
    """``ssd_address``: the parts of the address as lines."""
    table = "ssd_address"
    frame = extract.rows(
        table, "addr_person_id", ("addr_address_start_date", "addr_address_end_date")
    )
    kind = words_as_codes(frame["addr_address_type"], longest("Address", "kind_code"))
    extract.take(
        table,
        "address",
        frame,
        lines=pl.lit(address_lines(frame["addr_address_json"])),
        kind_code=pl.lit(kind),
    )


def disabilities(extract: Extract) -> None:
    """``ssd_disability``."""
    frame = extract.rows("ssd_disability", "disa_person_id")
    extract.take("ssd_disability", "disability", frame)


def immigration(extract: Extract) -> None:
    """``ssd_immigration_status``; a child who came alone is ``UASC``, as in the returns."""
    needed = ("immi_immigration_status_start_date", "immi_immigration_status_end_date")
    frame = extract.rows("ssd_immigration_status", "immi_person_id", needed)
    status = pl.col("immi_immigration_status")
    code = (
        pl.when(status.str.contains(ALONE))
        .then(pl.lit("UASC"))
        .otherwise(status.str.head(longest("ImmigrationStatus", "status_code")))
    )
    extract.take("ssd_immigration_status", "immigration_status", frame, status_code=code)


def mothers(extract: Extract) -> None:
    """``ssd_mother``: a young mother's child, who may be in the extract too."""
    frame = extract.rows("ssd_mother", "moth_person_id", ("moth_childs_dob",))
    others = extract.parents("person").select("id", other="_key")
    frame = frame.join(
        others, left_on="moth_childs_person_id", right_on="id", how="left", maintain_order="left"
    )
    extract.take("ssd_mother", "own_child", frame, other="other")


def voices(extract: Extract) -> None:
    """``ssd_voice_of_child``: what the child answered, in at most ten characters each."""
    frame = extract.rows("ssd_voice_of_child", "voch_person_id")
    extract.take("ssd_voice_of_child", "voice_of_child", frame)
