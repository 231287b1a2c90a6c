"""What does not fit a record is left out and said; a record that cannot be told from others, too."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from keepsight.importers.fitting import LARGEST, fitted
from keepsight.importers.spans import span
from keepsight.importers.taken import Taken
from keepsight.importers.whose import persons_of, whose
from keepsight.kernel.source import ReadFile


def test_a_frame_gets_the_records_types_and_what_tells_it_from_others():
    frame = pl.DataFrame({"_key": [0], "_person": [0], "outcome_code": [None]})
    ready, unfit = fitted("PreProceedings", frame)
    assert unfit.is_empty()
    assert ready.schema["outcome_code"] == pl.String
    assert ready.schema["decided_on"] == pl.Date  # of MATCH_ON
    assert ready.schema["family_key"] == pl.String


@pytest.mark.parametrize(
    ("record", "field", "good", "bad"),
    [
        ("YearInCare", "questionnaire_score", 12, LARGEST + 1),
        ("Worker", "full_time_equivalent", 0.5, float("inf")),
        ("Worker", "full_time_equivalent", 0.5, float("nan")),
        ("CareReview", "participation_code", "PN1", "PN123456789012345678901"),
        ("AdoptionDecision", "adopters", "2", "two"),
    ],
)
def test_a_value_the_database_cannot_hold_is_left_out(record, field, good, bad):
    frame = pl.DataFrame({"_key": [0, 1], "_person": [0, 0], field: [good, bad]})
    ready, unfit = fitted(record, frame)
    assert ready[field].is_null().to_list() == [False, True]
    assert unfit.select("_key", "column", "_lost").rows() == [(1, field, False)]


def test_a_record_without_what_tells_it_from_others_is_left_out():
    codes = ["MOB", "a code that is much too long"]
    frame = pl.DataFrame({"_key": [0, 1], "_person": [0, 0], "disability_code": codes})
    ready, unfit = fitted("Disability", frame)
    assert ready["_key"].to_list() == [0]
    assert unfit["_lost"].to_list() == [True]


def test_a_blank_where_none_is_allowed_is_the_records_own_default():
    frame = pl.DataFrame({"_key": [0], "_person": [0], "is_child": [None]})
    assert fitted("Person", frame)[0]["is_child"].to_list() == [True]


def test_slips_do_not_move_the_day_of_an_export():
    days = [date(2025, 1, 1)] * 200 + [date(2025, 12, 31), date(2062, 1, 1), date(1905, 1, 1)]
    assert span(pl.Series(days)) == (date(2025, 1, 1), date(2025, 12, 31))
    assert span(pl.Series([None], dtype=pl.Date)) is None


def test_a_row_finds_its_child_by_number_and_date_of_birth():
    one, two = date(2015, 7, 5), date(2010, 1, 1)
    rows = pl.DataFrame(
        {"number": ["A", "A", "B", "B", None], "born_on": [one, two, one, None, one]}
    )
    persons = persons_of(rows)
    assert persons.rows() == [("A", one, 0), ("A", two, 1), ("B", one, 2)]
    asked = pl.DataFrame(
        {
            "n": ["A", "A", "A", "B", "B", "B", "C", None],
            "d": [two, None, date(1999, 1, 1), one, None, two, one, None],
        }
    )
    found = whose(asked, persons, "n", "d")
    assert found.select("_person", "_why").rows() == [
        (1, None),
        (None, "two_children"),
        (None, "born_differs"),
        (2, None),
        (2, None),
        (None, "born_differs"),
        (None, "no_child"),
        (None, "no_child"),
    ]
    assert whose(asked, persons, "n")["_why"].to_list()[:4] == [
        "two_children",
        "two_children",
        "two_children",
        None,
    ]


def test_a_row_in_no_record_and_not_refused_is_a_fault_of_the_importer():
    rows = pl.DataFrame({"_row": [2, 3]})
    read = ReadFile(name="x", source="ssd", tables={"t": rows})
    taken = Taken(scheme="ssd")
    taken.refuse("t", rows.filter(pl.col("_row") == 2), "no_child", "c", "Nobody.")
    with pytest.raises(AssertionError, match="1 rows of t"):
        taken.proposal(read, "ssd")
    taken.refuse("t", rows, "other", "c", "The first reason counts.")
    assert taken.proposal(read, "ssd").rows["reason"].to_list() == ["no_child", "other"]


def test_a_row_whose_record_cannot_stand_is_refused_with_its_reason():
    rows = pl.DataFrame(
        {"_row": [2, 3], "_person": [0, 0], "code": ["MOB", "much too long a code to be kept"]}
    )
    read = ReadFile(name="x", source="ssd", tables={"t": rows})
    taken = Taken(scheme="ssd")
    taken.take("t", "Disability", rows, disability_code="code")
    proposal = taken.proposal(read, "ssd")
    assert proposal.rows.select("row", "record", "reason").rows() == [
        (2, "Disability", None),
        (3, None, "does_not_fit"),
    ]
    assert proposal.records["Disability"].height == 1
