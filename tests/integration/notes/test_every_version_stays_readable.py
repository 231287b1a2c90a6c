"""Whatever is written, corrected and moved: every version reads at its time as it was, on either side.

A little model of what was said keeps the same books beside the house. Against it are held the pages of
a day that is past (``known_by``), and what the history says of any record at any moment.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keepsight.access.record.child import child_for
from keepsight.access.record.notes import all_versions, notes_of
from keepsight.records import finished
from keepsight.records.people.case_note import CaseNote
from tests.integration.notes.notebook import HOUR, NOW, TODAY, Notebook
from tests.integration.small_council import SmallCouncil

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

STEPS = st.lists(
    st.tuples(st.sampled_from(("write", "correct", "correct", "move")), st.integers(0, 99)),
    min_size=3,
    max_size=9,
)
AS_OF = 500


@dataclass
class Entry:
    """What was said: each version with its moment, and each child it stood on with its moment."""

    numbers: list[int]
    words: list[str]
    finished: list[datetime]
    stood: list[tuple[datetime, int]]

    @property
    def child(self) -> int:
        return self.stood[-1][1]

    def child_at(self, moment: datetime) -> int:
        return [child for since, child in self.stood if since <= moment][-1]

    def words_at(self, moment: datetime) -> str | None:
        """As known at a moment where it stands now; None where nothing was known of it there."""
        known = [said for said, at in zip(self.words, self.finished, strict=True) if at <= moment]
        here = len(self.stood) == 1 or self.stood[-1][0] <= moment
        return known[-1] if known and here else None


@dataclass
class Books:
    """The house and the model, written side by side; every step an hour after the last."""

    book: Notebook
    entries: list[Entry] = field(default_factory=list)
    now: datetime = NOW

    def do(self, act: str, pick: int) -> None:
        self.now += HOUR
        if act == "write" or not self.entries:
            child = (self.book.tia, self.book.kai)[pick % 2]
            words = f"Written at {self.now:%d %H}."
            note = self.book.write(child, now=self.now, words=words)
            self.entries.append(Entry([note.pk], [words], [self.now], [(self.now, child.pk)]))
            return
        entry = self.entries[pick % len(self.entries)]
        note = CaseNote.objects.get(pk=entry.numbers[-1])
        if act == "correct":
            words = f"Corrected at {self.now:%d %H}."
            made = self.book.correct(note, by=self.book.ann, now=self.now, words=words)
            entry.numbers.append(made.pk)
            entry.words.append(words)
            entry.finished.append(self.now)
        else:
            to = self.book.kai if entry.child == self.book.tia.pk else self.book.tia
            move = self.book.ask_move(note, to, now=self.now)
            self.now += HOUR
            self.book.agree(move, now=self.now)
            entry.stood.append((self.now, to.pk))

    def listed(self, child: Any, moment: datetime | None) -> list[str]:
        viewer = self.book.looks(self.book.nadia)
        held = child_for(viewer, f"C-{child.pk}", why="child_notes", now=self.now)
        return sorted(one.words for one in notes_of(held, day=TODAY, known_by=moment).rows)

    def check(self) -> None:
        moments = [NOW + n * HOUR for n in range(int((self.now - NOW) / HOUR) + 1)]
        for child in (self.book.tia, self.book.kai):
            here = [entry for entry in self.entries if entry.child == child.pk]
            assert self.listed(child, None) == sorted(entry.words[-1] for entry in here)
            for moment in moments[:: max(len(moments) // 4, 1)]:
                said = (entry.words_at(moment) for entry in here)
                assert self.listed(child, moment) == sorted(one for one in said if one)
        for entry in self.entries:
            self._check_versions(entry)

    def _check_versions(self, entry: Entry) -> None:
        viewer = self.book.looks(self.book.nadia)
        child = child_for(viewer, f"C-{entry.child}", why="note", now=self.now)
        for number in entry.numbers:
            found = all_versions(child, number)
            assert [one.number for one in found] == entry.numbers
            assert [one.words for one in found] == entry.words
            assert [one.finished_at for one in found] == entry.finished

    def check_as_of(self, asked: Sequence[tuple[Entry, int, datetime]]) -> None:
        """The history at a moment is a replay of what was said until then."""
        rows: dict[int, list[Any]] = {}
        for row in CaseNote.history.order_by("history_id"):
            rows.setdefault(row.id, []).append(row)
        for entry, n, moment in asked:
            until = [row for row in rows[entry.numbers[n]] if row.history_date <= moment]
            if moment < entry.finished[n]:
                assert until == []
            else:
                assert until[-1].words == entry.words[n]
                assert until[-1].person_id == entry.child_at(moment)


CODES = count(100)


@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(steps=STEPS)
def test_any_order_of_steps_keeps_every_version(db: None, steps: list[tuple[str, int]]) -> None:
    books = Books(Notebook(SmallCouncil(str(next(CODES)))))
    for act, pick in steps:
        books.do(act, pick)
    books.check()


def test_any_record_at_any_moment_is_as_it_was_said(db: None) -> None:
    """REL-63 in reduced size: 500 random records at random moments against a replay."""
    books, dice = Books(Notebook()), random.Random(63)
    for _ in range(24):
        books.do(dice.choice(("write", "correct", "correct", "move")), dice.randrange(100))
    books.check()
    span = books.now - NOW
    asked = []
    for _ in range(AS_OF):
        entry = dice.choice(books.entries)
        moment = NOW + timedelta(seconds=dice.randrange(int(span.total_seconds()) + 1))
        asked.append((entry, dice.randrange(len(entry.numbers)), moment))
    books.check_as_of(asked)
    assert any(len(entry.stood) > 1 for entry, _, _ in asked)
    assert any(moment < entry.finished[n] for entry, n, moment in asked)


def test_a_word_changed_behind_the_house_is_noticed(db: None) -> None:
    """The books would tell: here the guards are off and a version is written over."""
    books = Books(Notebook())
    books.do("write", 0)
    books.do("correct", 0)
    finished.take_off(connection, apps.get_models())
    CaseNote.everything.filter(pk=books.entries[0].numbers[0]).update(words="Nothing.")
    finished.put_on(connection, apps.get_models())
    with pytest.raises(AssertionError):
        books.check()
