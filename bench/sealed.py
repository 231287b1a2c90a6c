"""Whether the clock tells a sealed child from one that is not there: 2,000 requests of each, turn by turn.

The bytes and the questions are compared in ``tests/integration/test_sealed_is_nothing.py``; here the
seconds. Run it where Django is set up; it makes a database of its own.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from random import Random
from statistics import median

from bench.matrix import as_in_a_test
from bench.search import own_database

REQUESTS = 2_000
#: More than this between the two medians might be told apart, in hundredths (REL-04).
MOST_APART = 5.0
NEVER_GIVEN_OUT = 987_654


def measure() -> Iterator[tuple[str, float, str, float]]:
    """The difference of the medians, and how much two halves of one kind differ by themselves."""
    with own_database(), as_in_a_test():
        sealed, nobody = _taken()
    apart = 100 * abs(median(sealed) - median(nobody)) / median(nobody)
    by_chance = 100 * abs(median(nobody[::2]) - median(nobody[1::2])) / median(nobody)
    yield "a sealed child and nobody, apart in time", apart, "%", MOST_APART
    yield "nobody and nobody, apart by chance", by_chance, "%", MOST_APART


def _taken() -> tuple[list[float], list[float]]:
    """CPU seconds of each request for a sealed child, and for nobody, in an order drawn by lot."""
    from tests.integration.deciding_council import DecidingCouncil
    from tests.integration.pages.test_decision_pages import client

    house = DecidingCouncil()
    house.council.lock(house.tia, house.people["dawn"], kind="sealed")
    someone = client(house, "ann")
    addresses = {True: f"/child/C-{house.tia.pk}", False: f"/child/C-{NEVER_GIVEN_OUT}"}
    order = [True, False] * REQUESTS
    Random(4).shuffle(order)
    for is_sealed in (True, False) * 20:  # what is made once is made before
        someone.get(addresses[is_sealed])
    taken: dict[bool, list[float]] = {True: [], False: []}
    for is_sealed in order:
        begun = time.process_time()
        answer = someone.get(addresses[is_sealed])
        taken[is_sealed].append(time.process_time() - begun)
        assert answer.status_code == 404
    return taken[True], taken[False]
