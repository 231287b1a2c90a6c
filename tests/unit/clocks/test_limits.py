"""The list of limits, and each limit explained."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, date, datetime, time

import pytest

from keepsight.clocks.limits import clock_limits, explain, limit_codes
from keepsight.law.council import Council

#: The limits that must be kept, with their first number and unit.
KEPT = {
    "T04": (24, "hours"),
    "T08A": (45, "working_days"),
    "T08B": (45, "working_days"),
    "T12": (15, "working_days"),
    "T16": (10, "working_days"),
    "T17": (4, "weeks"),
    "T18": (10, "working_days"),
    "T19": (3, "months"),
    "T20": (6, "months"),
    "T69": (20, "working_days"),
    "T70": (3, "months"),
    "T71": (6, "months"),
}


def test_the_limits_that_are_kept() -> None:
    rows = clock_limits()
    kept: dict[str, set[tuple[int, str]]] = {}
    for row in rows:
        kept.setdefault(row["code"], set()).add((row["limit"], row["unit"]))
    assert {code: limit for code, limit in KEPT.items() if limit in kept[code]} == KEPT
    visits = {(row["limit"], row["unit"]) for row in rows if row["code"] == "T74"}
    assert visits == {(1, "weeks"), (6, "weeks"), (3, "months")}
    assert all(row["title"] and row["room"] and row["source"] for row in rows)
    kinds = {"statutory", "guidance", "local", "waiting", "own date"}
    assert {row["kind"] for row in rows} == kinds


def test_every_timer_of_the_catalogue_is_kept() -> None:
    kept = {re.sub("[A-Z]$", "", row["code"]) for row in clock_limits()}
    numbers = (*range(1, 25), *range(30, 39), *range(40, 51), *range(60, 88), *range(90, 97))
    assert kept == {f"T{number:02}" for number in (*numbers, *range(100, 123))}


def test_codes_come_in_the_order_of_their_numbers() -> None:
    numbers = [int(re.sub("[A-Z]", "", row["code"])) for row in clock_limits()]
    assert numbers == sorted(numbers)


def test_every_code_has_its_clock() -> None:
    assert limit_codes()["T20"] == "T19"
    assert limit_codes().keys() == {row["code"] for row in clock_limits()}


def test_explain_in_days() -> None:
    assert explain("T12", date(2016, 9, 12)) == {
        "code": "T12",
        "trigger": date(2016, 9, 12),
        "due_on": date(2016, 10, 3),
        "due_at": None,
        "sentence": "Fifteen working days from the strategy discussion on 12 September 2016; 3 October 2016.",
        "law": {
            "key": "protection.initial_conference",
            "valid_from": date(2010, 4, 1),
            "kind": "guidance",
            "source": "Working Together to Safeguard Children (2010 and every edition since): "
            "within 15 working days of the strategy discussion at which the enquiry was initiated",
        },
    }


def test_explain_in_hours() -> None:
    told = explain("T04", date(2016, 3, 26), time(14, 30))
    assert told["due_at"] == datetime(2016, 3, 27, 14, 30, tzinfo=UTC)
    assert told["due_on"] == date(2016, 3, 27)
    assert explain("T04", date(2016, 9, 12))["due_on"] == date(2016, 9, 13)


def test_explain_in_school_days() -> None:
    closed = Council(school_holidays=((date(2024, 2, 12), date(2024, 2, 16)),))
    told = explain("T68", date(2024, 2, 5), council=closed)
    assert told["due_on"] == date(2024, 2, 26)
    assert told["sentence"].startswith("Ten school days from 5 February 2024")
    assert explain("T68", date(2024, 2, 5))["sentence"].startswith("Ten working days from")


def test_explain_another_trigger_of_a_limit() -> None:
    assert explain("T74", date(2024, 3, 11))["due_on"] == date(2024, 3, 18)
    assert explain("T74", date(2024, 3, 11), start=2)["due_on"] == date(2024, 4, 22)
    assert explain("t08", date(2016, 9, 12))["code"] == "T08A"


@pytest.mark.parametrize(
    ("code", "day", "start", "words"),
    [
        ("T999", date(2016, 9, 12), 1, "No clock keeps a limit T999"),
        ("T12", date(2016, 9, 12), 2, "T12 has 1 trigger, not 2"),
        ("T12", date(2010, 3, 31), 1, "No limit T12 was in force on 31 March 2010"),
        ("T12", date(1066, 10, 14), 1, "No limit T12 was in force on 14 October 1066"),
    ],
)
def test_what_cannot_be_explained_is_said(code: str, day: date, start: int, words: str) -> None:
    with pytest.raises(LookupError, match=words):
        explain(code, day, start=start)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("T85", "T85 counts the waiting; the law sets no limit"),
        ("T45D", "T45D is due on the day that its own record sets"),
    ],
)
def test_a_limit_without_a_length_says_so(code: str, words: str) -> None:
    with pytest.raises(LookupError, match=words):
        explain(code, date(2024, 3, 11))
    row = next(row for row in clock_limits() if row["code"] == code)
    assert row["limit"] is None and row["unit"] is None


@pytest.mark.parametrize("code", sorted({row["code"] for row in clock_limits() if row["key"]}))
def test_every_trigger_of_every_limit_has_its_sentence(code: str) -> None:
    start = 1
    while True:
        try:
            said = explain(code, date(2024, 3, 11), start=start)["sentence"]
        except LookupError:
            break
        assert (
            "11 March 2024" in said and said.endswith(".") and said[0].isupper() | said[0].isdigit()
        )
        assert "{" not in said and len(said.split()) <= 26
        start += 1
    assert start > 1


def test_no_django_is_needed() -> None:
    script = (
        "import sys; from keepsight.clocks.limits import clock_limits; clock_limits(); "
        "sys.exit('django' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
