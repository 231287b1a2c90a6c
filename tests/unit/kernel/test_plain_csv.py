"""A plain CSV is read in one go, and gives exactly what the careful way would give."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from keepsight.kernel import foreign_table
from keepsight.kernel.foreign_table import read_csv

KNOWN = ("CHILD", "DECOM", "DEC", "REC")
CELLS = st.sampled_from(
    ["", " ", "101", "01/04/2020", "X1", "NULL", "é", "a b", " x\u00a0", "'", "-1"]
)


def carefully(content: bytes, monkeypatch: pytest.MonkeyPatch) -> foreign_table.TextTable:
    with monkeypatch.context() as patch:
        patch.setattr(foreign_table, "_plain", lambda text, known: None)
        return read_csv(content, "file.csv", known=KNOWN)


def was_plain(content: bytes) -> bool:
    return foreign_table._plain(content.decode(), KNOWN) is not None


@settings(max_examples=60, derandomize=True)
@given(
    rows=st.lists(st.lists(CELLS, min_size=4, max_size=4), min_size=1, max_size=6),
    ending=st.sampled_from(["\n", "\r\n"]),
    closed=st.booleans(),
)
def test_both_ways_give_the_same(rows: list[list[str]], ending: str, closed: bool) -> None:
    text = ending.join(",".join(row) for row in [list(KNOWN), *rows]) + ending * closed
    with pytest.MonkeyPatch.context() as patch:
        careful = carefully(text.encode(), patch)
    quick = read_csv(text.encode(), "file.csv", known=KNOWN)
    assert quick.heading == careful.heading
    assert_frame_equal(quick.rows, careful.rows)
    assert_frame_equal(quick.faults, careful.faults)


@pytest.mark.parametrize(
    "text",
    [
        'CHILD,DECOM\n1,"a,b"\n',
        "CHILD,DECOM\n1\n2,x,y\n",
        "CHILD,DECOM\n1,2,3\n",
        "CHILD;DECOM\n1;2\n",
        "CHILD,DECOM,DECOM\n1,2,3\n",
        "CHILD,DECOM,\n1,2,3\n",
        "a title\nCHILD,DECOM\n1,2\n",
        "CHILD,DECOM\n\n1,2\n",
        "CHILD,DECOM\r1,2\r",
        "CHILD,DECOM\n1,\0\n",
        "X,Y\n1,2\n",
        "CHILD,DECOM\n",
    ],
)
def test_what_is_not_plain_goes_the_careful_way(text: str) -> None:
    assert not was_plain(text.encode())


def test_a_plain_file_is_told() -> None:
    content = b"CHILD,DECOM,REC\n1,01/04/2020,\n,,\n2,,X1\n"
    assert was_plain(content)
    rows = read_csv(content, "file.csv", known=KNOWN).rows
    assert rows.rows() == [(2, "1", "01/04/2020", None), (4, "2", None, "X1")]
    assert rows.schema["_row"] == pl.Int64
