"""Small numbers kept back: of none that is hidden can anybody work out that it is small."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

import pytest

from keepsight.boards import small_numbers
from keepsight.boards.small_numbers import FEWEST, told, told_parts


@pytest.mark.parametrize(
    ("number", "whole", "said"),
    [(0, None, 0), (1, None, None), (4, None, None), (5, None, 5), (98, 100, None), (100, 100, 100),
     (95, 100, 95), (96, 100, None), (3, 100, None), (0, 100, 0)],
)  # fmt: skip
def test_a_small_number_and_a_small_rest_are_kept_back(
    number: int, whole: int | None, said: int | None
) -> None:
    assert told(number, whole) == said


def possible(said: dict[str, int | None], total: int) -> Iterator[dict[str, int]]:
    """All that what is told leaves possible: every way to give the hidden parts what is left of the total."""
    hidden = [name for name, number in said.items() if number is None]
    left = total - sum(number for number in said.values() if number is not None)
    for some in product(range(left + 1), repeat=max(len(hidden) - 1, 0)):
        rest = left - sum(some)
        if hidden and rest >= 0:
            yield dict(zip(hidden, (*some, rest), strict=True))


def found_out(said: dict[str, int | None], parts: dict[str, int]) -> list[str]:
    """The hidden parts of which only one number is possible, or only small ones."""
    ways = list(possible(said, sum(parts.values())))
    return [
        name
        for name, number in said.items()
        if number is None and all(0 < way[name] < FEWEST for way in ways)
    ]


@pytest.mark.parametrize("seed", range(60))
def test_no_hidden_part_can_be_worked_out_from_the_total(seed: int) -> None:
    draw = random.Random(seed)
    parts = {
        f"kind {n}": draw.choice((0, 0, 1, 2, 3, 4, 5, 6, 9)) for n in range(draw.randrange(2, 5))
    }
    said = told_parts(parts)
    assert all(number in (None, parts[name]) for name, number in said.items())
    assert not [n for n, number in said.items() if number is not None and 0 < number < FEWEST]
    if sum(parts.values()) >= FEWEST * 2:
        assert found_out(said, parts) == []


def test_one_hidden_alone_would_be_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Planted: the small part kept back, and nothing beside it."""
    monkeypatch.setattr(small_numbers, "_is_safe", lambda hidden: True)
    parts = {"a": 2, "b": 40, "c": 31}
    assert found_out(told_parts(parts), parts) == ["a"]


def test_nothing_small_is_told_as_it_is() -> None:
    assert told_parts({"a": 12, "b": 0}) == {"a": 12, "b": 0}
