"""Every page as every role, at full size: how many cells were asked, and how many told too much.

``tests/matrix`` asks some of the forms, and only to be shown them; here every page of a child is asked
for every relation by every method. Run it where Django is set up; it makes a database of its own.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from bench.search import own_database

if TYPE_CHECKING:
    from tests.matrix.asking import Cell
    from tests.matrix.planted import Planted

METHODS = ("GET", "HEAD", "PUT", "DELETE")
CELLS = 40_000


def measure() -> Iterator[tuple[str, float, str, float]]:
    """Each figure: its name, what was measured, the unit, and the budget."""
    from keepsight.delegation.known_roles import known_roles

    begun = time.process_time()
    cells = leaked = wrong = 0
    with own_database(), as_in_a_test():
        for asked, told, answers in _by_role(sorted(known_roles())):
            cells, leaked, wrong = cells + asked, leaked + told, wrong + answers
    taken = time.process_time() - begun
    # Fewer cells than wanted is a miss: what is measured is how many are wanting.
    yield f"cells wanting of {CELLS:,} ({cells:,} asked)", float(max(CELLS - cells, 0)), "", 0.0
    yield "cells that tell too much", float(leaked), "", 0.0
    yield "cells answered otherwise than the tables say", float(wrong), "", 0.0
    yield "CPU of all cells", taken, "s", 3_600.0


@contextmanager
def as_in_a_test() -> Iterator[None]:
    """Plain HTTP, and the day on which everybody asks."""
    import time_machine
    from django.test import override_settings

    from tests.matrix.planted import NOW

    plain: dict[str, Any] = {
        "SECURE_SSL_REDIRECT": False,
        "SESSION_COOKIE_SECURE": False,
        "CSRF_COOKIE_SECURE": False,
        "ALLOWED_HOSTS": ["testserver"],
    }
    with override_settings(**plain), time_machine.travel(NOW, tick=False):
        yield


def _by_role(roles: Iterable[str]) -> Iterator[tuple[int, int, int]]:
    """For each role: the cells asked, those that tell too much, those answered wrongly."""
    from tests.matrix.asking import leaks, other_pages
    from tests.matrix.planted import planted
    from tests.matrix.test_pages import asked_for as asked_of_pages
    from tests.matrix.test_pages import wrong_answers as wrong_of_pages
    from tests.matrix.test_records import wrong_answers as wrong_of_records

    made = planted(roles)
    for role in roles:
        of_pages = asked_of_pages(made, role, other_pages())
        of_records, refused = _of_records(made, role)
        told = leaks([*of_pages, *of_records, *refused])
        answers = wrong_of_pages(of_pages) + wrong_of_records(of_records)
        answers += [str(cell) for cell in refused if cell.status not in (403, 404, 405)]
        for said in (told + answers)[:20]:
            print(f"    {said}", flush=True)
        yield len(of_pages) + len(of_records) + len(refused), len(told), len(answers)


def _of_records(made: Planted, role: str) -> tuple[list[Cell], list[Cell]]:
    """Every page of a child for every relation, shown, and asked by methods that no page takes."""
    from tests.matrix.asking import ask, client_of, filled, pages_of_a_child
    from tests.matrix.planted import RELATIONS

    client = client_of(made, role)
    shown: list[Cell] = []
    refused: list[Cell] = []
    for path, page in pages_of_a_child():
        for relation in RELATIONS:
            url = filled(path, made.reference(relation))
            for method in METHODS:
                cell = ask(client, role, page.name, relation, method, url)
                (shown if method in ("GET", "HEAD") else refused).append(cell)
    return shown, refused
