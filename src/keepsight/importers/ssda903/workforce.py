"""Who held each child: the social workers of the return, known by their registration alone."""

from __future__ import annotations

import polars as pl

from keepsight.importers.fitting import longest
from keepsight.importers.ssda903.maps import rows_of_children
from keepsight.importers.taken import Taken, no_longer, place_of, points
from keepsight.kernel.source import ReadFile

#: What stands in for a staff number (``writing.batches.naming``).
REGISTRATION = "registration:"


def social_workers(read: ReadFile, taken: Taken) -> None:
    """``SWEpisodes``: a worker for each registration, and the child's allocation to them.

    ``SW_REASON`` says why the worker of *this* row came (it is asked of workers who still hold the
    child), so it is the reason why the allocation before it ended.
    """
    needed = ("SW_DECOM", "SW_DEC")
    frame = rows_of_children(read, taken, "SWEpisodes", needed, "SW_DECOM")
    nameless = frame.filter(pl.col("SW_ID").is_null())
    said = pl.format("{}: SW_ID is blank. Say which social worker it was.", place_of(nameless))
    taken.refuse("SWEpisodes", nameless, "missing_required", "SW_ID", said)
    frame = frame.filter(pl.col("SW_ID").is_not_null())
    frame = no_longer(taken, "SWEpisodes", frame, "SW_ID", longest("Worker", "registration_number"))
    workers = taken.put(
        "Worker",
        frame.select("SW_ID").unique(maintain_order=True),
        staff_number=pl.lit(REGISTRATION) + pl.col("SW_ID"),
        registration_number="SW_ID",
    )
    frame = points(frame, workers, "worker", by="SW_ID", on="SW_ID").sort(
        "_person", "SW_DECOM", "SW_DEC", nulls_last=True, maintain_order=True
    )
    ended = pl.col("SW_DEC").is_not_null()
    taken.take(
        "SWEpisodes",
        "Allocation",
        frame,
        worker="worker",
        team=pl.lit(None, dtype=pl.Int64),
        role_code=pl.lit("lead"),
        started_on="SW_DECOM",
        ended_on="SW_DEC",
        end_reason_code=pl.when(ended).then(pl.col("SW_REASON").shift(-1).over("_person")),
    )
