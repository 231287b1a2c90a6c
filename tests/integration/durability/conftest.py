"""Houses of a test's own, on the database that this run of the tests is on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.integration.durability.houses import (
    POSTGRES,
    House,
    blank_database,
    drop_database,
    run_folder,
    small_house,
)

NewHouse = Callable[..., House]


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return run_folder(tmp_path_factory.getbasetemp())


@pytest.fixture
def on_postgres() -> bool:
    """Whether this run of the tests is the one on PostgreSQL."""
    return bool(POSTGRES) and os.environ.get("DATABASE_URL", "").startswith("postgres")


@pytest.fixture
def houses(shared_folder: Path, tmp_path: Path, on_postgres: bool) -> Iterator[NewHouse]:
    """Makes houses: with the small council in it, or ``blank``; their databases go after the test."""
    made: list[House] = []

    def new(name: str = "house", *, blank: bool = False, postgres: bool = on_postgres) -> House:
        place = tmp_path / name
        if blank:
            house = House(place, blank_database() if postgres else "", {})
        else:
            house = small_house(shared_folder, place, on_postgres=postgres)
        made.append(house)
        return house

    yield new
    for house in made:
        if house.url:
            drop_database(house.url)


@pytest.fixture
def house(houses: NewHouse) -> House:
    return houses()
