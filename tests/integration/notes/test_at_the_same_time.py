"""Two people at the same moment, on connections of their own: one of them wins, and the other is told."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from keepsight.records.people.case_note import CaseNote
from keepsight.records.people.moved_entry import MovedEntry
from keepsight.writing.perform import Conflict, Wrong, version_of
from tests.integration.notes.notebook import Notebook

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db(transaction=True)]


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """What each act gives or raises, all begun at one moment.

    SQLite lets in one who writes after another, so there they are done one after another.
    """
    gate = threading.Barrier(1 if connection.vendor == "sqlite" else len(acts))
    given: list[Any] = [None] * len(acts)

    def run(n: int, act: Callable[[], Any]) -> None:
        try:
            gate.wait()
            given[n] = act()
        except Exception as error:
            given[n] = error
        finally:
            if connection.vendor != "sqlite":
                connection.close()

    if connection.vendor == "sqlite":
        for n, act in enumerate(acts):
            run(n, act)
        return given
    threads = [threading.Thread(target=run, args=(n, act)) for n, act in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return given


def test_one_correction_wins_and_one_agreement_moves() -> None:
    book = Notebook()
    first = book.write()
    book.looks(book.ann)  # both accounts are there before the race
    opened = version_of(first)
    given = at_once(
        lambda: book.correct(first, opened=opened, words="Nadia was here."),
        lambda: book.correct(first, by=book.ann, opened=opened, words="Ann was here."),
    )
    (won,) = (one for one in given if isinstance(one, CaseNote))
    (lost,) = (one for one in given if isinstance(one, Conflict))
    assert lost.theirs["words"] == won.words and CaseNote.objects.count() == 2

    move = book.ask_move(won)
    book.looks(book.officer)
    given = at_once(lambda: book.agree(move), lambda: book.agree(move, by=book.officer))
    (agreed,) = (one for one in given if isinstance(one, MovedEntry))
    (told,) = (one for one in given if isinstance(one, Wrong))
    assert "Somebody agreed" in str(told)
    assert MovedEntry.objects.get().agreed_by_id == agreed.agreed_by_id
    assert set(CaseNote.objects.values_list("person_id", flat=True)) == {book.kai.pk}
