"""Whatever is wrong with a file: a clear sentence, nothing half-written, everything else imported."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from keepsight.importers.importing import Imported, take_in
from keepsight.records.batch import Batch
from keepsight.records.models import RECORDS
from keepsight.records.people.person import Person
from keepsight.records.people.visit import Visit
from keepsight.writing.models import LedgerRow, LedgerTotal, Question, Remark
from tests.integration.imports.files import (
    EPISODES_903,
    HEADER_903,
    PEOPLE,
    VISITS,
    census,
    child,
    workbook,
    zip_bomb,
)
from tests.integration.small_council import NOW, SmallCouncil

pytestmark = pytest.mark.django_db

GOOD = {"lists/people.csv": PEOPLE.encode(), "lists/visits.csv": VISITS.encode()}
BOMB = "<!DOCTYPE m [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{('&' + chr(97 + n) + ';') * 10}'>" for n in range(9)
)
OUTSIDE = "<!DOCTYPE m [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"


def imported(files: dict[str, bytes]) -> Imported:
    return take_in(files, SmallCouncil("201").authority, now=NOW, by=None, collection="2025-26")


def adds_up(done: Imported) -> None:
    for batch in done.batches:
        totals = LedgerTotal.objects.filter(batch=batch)
        assert batch.rows_read == sum(t.rows for t in totals)
        assert batch.rows_read == LedgerRow.objects.filter(batch=batch).count()


def truncated() -> bytes:
    whole = census(child("M1"), child("M2"))
    return whole[: int(len(whole) * 0.8)]


def encrypted() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)


def zip_of_nothing() -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as packed:
        packed.writestr("readme.txt", "nothing")
    return kept.getvalue()


UNREADABLE: dict[str, tuple[str, Callable[[], bytes], tuple[str, ...]]] = {
    "truncated XML": ("census.xml", truncated, ("census.xml", "line")),
    "entity bomb": (
        "census.xml",
        lambda: census(child("&i;"), before=BOMB + "]>"),
        ("census.xml",),
    ),
    "external entity": (
        "census.xml",
        lambda: census(child("&x;"), before=OUTSIDE),
        ("census.xml",),
    ),
    "zip bomb": ("annex.xlsx", zip_bomb, ("annex.xlsx",)),
    "zip that is no workbook": ("annex.xlsx", zip_of_nothing, ("annex.xlsx",)),
    "locked workbook": ("annex.xlsx", encrypted, ("annex.xlsx",)),
    "empty file": ("visits.csv", lambda: b"", ("visits.csv is empty.",)),
    "white space": ("visits.csv", lambda: b" \n\n ", ("visits.csv is empty.",)),
    "nobody's file": ("notes.csv", lambda: b"a,b\n1,2\n", ("notes.csv is none of the files",)),
    "binary": ("photo.csv", lambda: bytes(range(256)) * 20, ("photo.csv",)),
    "another council": (
        "census.xml",
        lambda: census(child("M1"), authority="210"),
        ("census.xml", "210", "201"),
    ),
}


@pytest.mark.parametrize("what", UNREADABLE)
def test_what_cannot_be_read_is_said_and_the_rest_is_imported(what: str) -> None:
    name, content, said = UNREADABLE[what]
    done = imported({f"bad/{name}": content(), **GOOD})
    (sentence,) = done.not_read.values()
    assert all(piece in sentence for piece in said), sentence
    assert "Traceback" not in sentence and "Error" not in sentence, sentence
    assert [batch.state for batch in done.batches] == ["finished"]
    assert (Person.objects.count(), Visit.objects.count()) == (3, 2)
    adds_up(done)


@pytest.mark.parametrize("what", UNREADABLE)
def test_alone_it_leaves_nothing_behind(what: str) -> None:
    name, content, _ = UNREADABLE[what]
    done = imported({name: content()})
    assert (done.batches, len(done.not_read)) == ([], 1)
    assert not Batch.objects.exists()
    assert {name: model.everything.count() for name, model in RECORDS.items()} == dict.fromkeys(
        RECORDS, 0
    )


def test_an_external_entity_is_never_fetched() -> None:
    done = imported({"census.xml": census(child("&x;"), before=OUTSIDE)})
    assert not Person.everything.exists()
    (sentence,) = done.not_read.values()
    assert Path("/etc/hostname").read_text().strip() not in sentence


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_another_encoding_is_read_all_the_same(encoding: str) -> None:
    people = PEOPLE.replace("Orla", "Zoë")
    done = imported({"people.csv": people.encode(encoding)})
    assert done.not_read == {} and Person.objects.count() == 3
    assert RECORDS["PersonName"].objects.filter(given_name="Zoë").exists()


def test_an_encoding_that_is_not_what_the_xml_says_is_read_or_said() -> None:
    wrong = census(child("Zoë")).decode().encode("latin-1")
    done = imported({"census.xml": wrong, **GOOD})
    right = RECORDS["Identifier"].objects.filter(value="Zoë").exists()
    assert right or "census.xml" in "".join(done.not_read.values())
    assert Person.objects.count() == (4 if right else 3)


def test_columns_may_stand_in_another_order() -> None:
    rows = [line.split(",") for line in PEOPLE.splitlines()]
    moved = "\n".join(",".join(reversed(row)) for row in rows)
    done = imported({"people.csv": moved.encode()})
    assert Person.objects.count() == 3
    assert str(Person.objects.order_by("id")[0].born_on) == "2015-03-02"
    adds_up(done)


def test_an_extra_column_is_said_and_left() -> None:
    lines = PEOPLE.splitlines()
    extra = "\n".join([lines[0] + ",shoe_size", *(line + ",31" for line in lines[1:])])
    done = imported({"people.csv": extra.encode()})
    assert Person.objects.count() == 3
    assert any("shoe_size" in remark for remark in done.batches[0].remarks)


def test_a_missing_column_is_said_and_left_blank() -> None:
    header = HEADER_903.replace(",ETHNIC", "").replace(",WBRI", "")
    done = imported({"Header.csv": header.encode(), "Episodes.csv": EPISODES_903.encode()})
    assert Person.objects.count() == 2
    assert any("ETHNIC" in remark for remark in done.batches[0].remarks)
    adds_up(done)


def test_a_row_longer_than_its_heading_names_the_row() -> None:
    done = imported({"bad/people.csv": (PEOPLE + "E4,Bo,Finch,2015-02-01,yes,1,2,3\n").encode()})
    said = [*done.not_read.values(), *_sentences(done)]
    assert any("5" in sentence for sentence in said), said
    adds_up(done)


def test_an_impossible_date_names_row_and_column() -> None:
    episodes = EPISODES_903.replace("01/05/2025", "31/02/2025")
    done = imported({"Header.csv": HEADER_903.encode(), "Episodes.csv": episodes.encode()})
    row = LedgerRow.objects.get(outcome="rejected")
    assert (row.table, row.row, row.column) == ("Episodes", 2, "DECOM")
    assert "31/02/2025" in row.sentence
    assert Person.objects.count() == 2
    adds_up(done)


def test_an_unknown_code_is_kept_and_named() -> None:
    header = HEADER_903.replace("WBRI", "QQQQ", 1)
    done = imported({"Header.csv": header.encode(), "Episodes.csv": EPISODES_903.encode()})
    remark = Remark.objects.get(reason="unknown_code")
    assert (remark.row, remark.column) == (2, "ETHNIC")
    assert "QQQQ" in remark.sentence
    assert Person.objects.filter(ethnicity_code="QQQQ").count() == 1
    adds_up(done)


def test_two_children_under_one_number_are_never_one() -> None:
    twice = PEOPLE + "E1,Una,Quayle,2009-09-09,yes\n"
    done = imported({"people.csv": twice.encode()})
    assert Person.objects.filter(born_on__in=["2015-03-02", "2009-09-09"]).count() == 0
    waits = LedgerRow.objects.exclude(outcome__in=("new", "merged"))
    assert sorted(waits.values_list("row", flat=True)) == [2, 5]
    assert Question.objects.exists() or all(row.sentence for row in waits)
    assert Person.objects.count() == 2
    adds_up(done)


def test_a_child_without_a_header_is_rejected_by_name() -> None:
    orphan = EPISODES_903 + EPISODES_903.splitlines()[1].replace("E1", "E77") + "\n"
    done = imported({"Header.csv": HEADER_903.encode(), "Episodes.csv": orphan.encode()})
    row = LedgerRow.objects.get(outcome="rejected")
    assert (row.row, row.reason) == (4, "no_child")
    assert Person.objects.count() == 2
    adds_up(done)


def test_a_workbook_of_hostile_cells_is_read_as_text() -> None:
    rows = [line.split(",") for line in PEOPLE.splitlines()]
    rows[1][1] = "=cmd|'/c calc'!A1"
    done = imported({"people.xlsx": workbook({"people": rows})})
    if done.not_read:
        assert "people.xlsx" in next(iter(done.not_read.values()))
    else:
        assert Person.objects.count() == 3


def _sentences(done: Imported) -> list[str]:
    found = [remark for batch in done.batches for remark in batch.remarks]
    for row in (*LedgerRow.objects.all(), *Remark.objects.all()):
        found.append(f"{row.row} {row.column}: {row.sentence}")
    return found
