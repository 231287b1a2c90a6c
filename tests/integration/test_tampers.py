"""Four hundred tampers of every kind on a sealed log whose seal was taken off: each is found.

As one with the database in hand would do it: columns edited (and the line's own hash made to fit),
lines taken, put in, swapped, moved in whole, the tail cut, the whole log put back to an earlier day or
written anew. What the chain alone cannot show, the heads kept outside the house do.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.models import F

from keepsight.access.log import audit, seal
from keepsight.access.models import AuditChild, AuditLine

#: The seal is off for good while they run: taken off within the same transaction, SQLite would read its
#: whole scheme anew after each tamper.
pytestmark = [pytest.mark.both_databases, pytest.mark.django_db(transaction=True)]
NOW = datetime(2026, 3, 31, 9, 0, tzinfo=UTC)
LINES, EACH = 24, 19
Heads = list[tuple[int, str]]


class _PutBack(Exception):
    """Ends a tamper: its savepoint is rolled back."""


@pytest.fixture
def heads() -> Iterator[Heads]:
    """A log of two dozen lines, unsealed; the heads that a witness kept of every sixth."""
    kept: Heads = []
    for n in range(LINES):
        with transaction.atomic():
            audit.write(
                act=("read_child", "search", "save_list")[n % 3],
                now=NOW + timedelta(minutes=n),
                account_id=n % 5 + 1,
                worker_id=n % 5 + 11,
                authority_id=1,
                about={"why": "child_page", "rows": n},
                children=range(100 + n % 4, 100 + n),
            )
        if (n + 1) % 6 == 0:
            kept.append(audit.head())
    seal.unseal(connection)
    yield kept
    seal.seal(connection)


def refit(number: int) -> None:
    """Make the hash of one line fit what it now says, as somebody who knows the house would."""
    hashed = audit.hash_of(AuditLine.objects.get(pk=number), children_of()[number])
    AuditLine.objects.filter(pk=number).update(hash=hashed)


def refit_from(number: int) -> None:
    """Chain every line from this one on anew: the whole rest of the log then hangs together."""
    children, anew = children_of(), []
    previous = AuditLine.objects.filter(pk=number - 1).values_list("hash", flat=True).first()
    for line in AuditLine.objects.filter(pk__gte=number).order_by("pk"):
        line.previous_hash = previous or audit.BEGINNING
        previous = audit.hash_of(line, children[line.pk])
        anew.append((line.previous_hash, previous, line.pk))
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE access_auditline SET previous_hash = %s, hash = %s WHERE id = %s", anew
        )


def children_of() -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for line, child in AuditChild.objects.order_by("child_id").values_list("line_id", "child_id"):
        found[line].append(child)
    return found


def renumber(first: int, last: int, by: int) -> None:
    """Give these lines other numbers, their children with them."""
    for step in (100_000, by - 100_000):
        lines = AuditLine.objects.filter(pk__gte=first, pk__lte=last)
        lines.update(id=F("id") + step)
        AuditChild.objects.filter(line_id__gte=first, line_id__lte=last).update(
            line_id=F("line_id") + step
        )
        first, last = first + step, last + step


def edited(column: str, change: Callable[[Any], Any]) -> Callable[[random.Random], None]:
    def tamper(chance: random.Random) -> None:
        number = chance.randint(1, LINES)
        held = AuditLine.objects.values_list(column, flat=True).get(pk=number)
        AuditLine.objects.filter(pk=number).update(**{column: change(held)})
        if chance.random() < 0.5 and column != "hash":
            refit(number)

    return tamper


def a_number_edited(chance: random.Random) -> None:
    number = chance.randint(1, LINES)
    renumber(number, number, 500)
    if chance.random() < 0.5:
        refit(number + 500)


def edited_and_written_anew(chance: random.Random) -> None:
    number = chance.randint(1, LINES)
    AuditLine.objects.filter(pk=number).update(account_id=99)
    refit_from(number)


def a_child_swapped(chance: random.Random) -> None:
    one = chance.choice(list(AuditChild.objects.all()))
    AuditChild.objects.filter(pk=one.pk).update(child_id=999)
    if chance.random() < 0.5:
        refit(one.line_id)


def a_child_moved_to_another_line(chance: random.Random) -> None:
    one = chance.choice(list(AuditChild.objects.all()))
    other = one.line_id % LINES + 1
    AuditChild.objects.filter(pk=one.pk).update(line_id=other)


def a_child_taken(chance: random.Random) -> None:
    one = chance.choice(list(AuditChild.objects.all()))
    AuditChild.objects.filter(pk=one.pk).delete()
    if chance.random() < 0.5:
        AuditLine.objects.filter(pk=one.line_id).update(
            children=AuditChild.objects.filter(line_id=one.line_id).count()
        )
        refit(one.line_id)


def a_child_put_in(chance: random.Random) -> None:
    AuditChild.objects.create(line_id=chance.randint(1, LINES), child_id=777)


def take(numbers: list[int]) -> None:
    AuditChild.objects.filter(line_id__in=numbers).delete()
    AuditLine.objects.filter(pk__in=numbers).delete()


def a_line_taken(chance: random.Random) -> None:
    number = chance.randint(1, LINES)
    take([number])
    if chance.random() < 0.5:  # the gap is closed, and the rest chained anew
        renumber(number + 1, LINES, -1)
        refit_from(number)


def a_line_put_in(chance: random.Random) -> None:
    """Between two others; one put behind the last looks like any new line, until the next head."""
    number = chance.randint(1, LINES - 1)
    renumber(number + 1, LINES, 1)
    made = AuditLine.objects.get(pk=number)
    made.pk, made.children = number + 1, 0
    made.save(force_insert=True)
    if chance.random() < 0.5:
        refit_from(number + 1)


def two_lines_swapped(chance: random.Random) -> None:
    one, other = sorted(chance.sample(range(1, LINES + 1), 2))
    renumber(one, one, 1_000)
    renumber(other, other, one - other)
    renumber(one + 1_000, one + 1_000, other - one - 1_000)
    if chance.random() < 0.5:
        refit_from(one)


def a_stretch_moved(chance: random.Random) -> None:
    """Five lines are put behind the five that followed them."""
    first = chance.randint(1, LINES - 9)
    renumber(first, first + 4, 1_000)
    renumber(first + 5, first + 9, -5)
    renumber(first + 1_000, first + 1_004, -995)
    if chance.random() < 0.5:
        refit_from(first)


def the_tail_cut(chance: random.Random) -> None:
    take(list(range(chance.randint(2, LINES), LINES + 1)))


def put_back_to_an_earlier_day(chance: random.Random) -> None:
    """The whole log is an earlier copy, and went on from there with other lines."""
    take(list(range(chance.randint(2, LINES), LINES + 1)))
    for n in range(chance.randint(1, 12)):
        with transaction.atomic():
            audit.write(act="read_child", now=NOW + timedelta(days=1, minutes=n), account_id=3)


def all_of_it_taken(chance: random.Random) -> None:
    take(list(range(1, LINES + 1)))


def later(value: datetime) -> datetime:
    return value + timedelta(seconds=1)


TAMPERS: dict[str, Callable[[random.Random], None]] = {
    "a number": a_number_edited,
    "a moment": edited("at", later),
    "an account": edited("account_id", lambda held: held + 1),
    "a worker": edited("worker_id", lambda held: None),
    "a council": edited("authority_id", lambda held: 2),
    "an act": edited("act", lambda held: "list_children"),
    "what it is about": edited("about", lambda held: held.replace("child_page", "child_dates")),
    "the count of children": edited("children", lambda held: held + 1),
    "the hash before": edited("previous_hash", lambda held: "a" * 64),
    "the hash": edited("hash", lambda held: "b" * 64),
    "edited and written anew": edited_and_written_anew,
    "a child swapped": a_child_swapped,
    "a child moved": a_child_moved_to_another_line,
    "a child taken": a_child_taken,
    "a child put in": a_child_put_in,
    "a line taken": a_line_taken,
    "a line put in": a_line_put_in,
    "two lines swapped": two_lines_swapped,
    "a stretch moved": a_stretch_moved,
    "the tail cut": the_tail_cut,
    "an earlier day": put_back_to_an_earlier_day,
    "all of it": all_of_it_taken,
}


def test_four_hundred_tampers_are_found(heads: Heads) -> None:
    chance, unfound, done = random.Random(20260331), [], 0
    for n in range(EACH):
        for what, tamper in TAMPERS.items():
            if what == "all of it" and n:
                continue  # there is one way
            try:
                with transaction.atomic():
                    tamper(chance)
                    done += 1
                    if audit.verify(heads=heads).first_broken is None:
                        unfound.append((n, what))
                    raise _PutBack
            except _PutBack:
                pass
    assert unfound == []
    assert done >= 400
    assert audit.verify(heads=heads) == audit.Verdict(LINES, heads[-1][1], None)


def test_what_the_chain_cannot_show_the_heads_do(heads: Heads) -> None:
    """Without a witness a log that was written anew from some line on hangs together again."""
    edited_and_written_anew(random.Random(1))
    assert audit.verify().first_broken is None
    assert audit.verify(heads=heads[:1]).first_broken in (None, 6)
    assert audit.verify(heads=heads).first_broken is not None
