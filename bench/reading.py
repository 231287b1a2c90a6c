"""How fast the files of the returns are read: from bytes to typed tables, three sizes, CPU seconds."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator

import polars as pl

from bench.figure import Figure
from bench.made_up_census import made_up_census, made_up_tables
from keepsight.returns.cin_census.reader import read_cin_census
from keepsight.returns.ssda903.reader import read_ssda903_folder
from keepsight.returns.ssda903.writer import write_ssda903_folder

CHILDREN = (500, 5_000, 50_000)
ROUNDS = 3

#: CPU seconds for 5,000 children; ten times as many may take eleven times as long.
BUDGET = 1.0
MOST_GROWTH = 11.0


def measure() -> Iterator[Figure]:
    """Two figures: the median for 5,000 children, and how many times as long ten times take."""
    yield _figure("reading a CIN census of 5,000 children", made_up_census, _read_census)
    yield _figure("reading SSDA903 episodes of 5,000 children", _episodes, _read_episodes)


def _figure(name: str, make: Callable[[int], bytes], read: Callable[[bytes], int]) -> Figure:
    seconds = [_median(make(size), read) for size in CHILDREN]
    return Figure(name, seconds[1], "CPU s", BUDGET, seconds[2] / seconds[1], MOST_GROWTH)


def _median(content: bytes, read: Callable[[bytes], int]) -> float:
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        read(content)
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def _read_census(content: bytes) -> int:
    return sum(rows.height for rows in read_cin_census(content, "census.xml").tables.values())


def _episodes(children: int) -> bytes:
    """The referrals of a made-up census, dressed as episodes of care: four a child."""
    spans = made_up_tables(children)["CINdetails"]
    one = spans.select(
        CHILD=pl.col("_child").cast(pl.String),
        DECOM="CINreferralDate",
        RNE=pl.lit("S"),
        LS=pl.lit("C2"),
        CIN="PrimaryNeedCode",
        PLACE=pl.lit("U4"),
        DEC="CINclosureDate",
    )
    return write_ssda903_folder({"Episodes": pl.concat([one] * 4)})["Episodes.csv"]


def _read_episodes(content: bytes) -> int:
    return read_ssda903_folder({"Episodes.csv": content}, "this").tables["Episodes"].height
