"""Why a child has no worker, in words: the five kinds, and the reason of one child."""

from __future__ import annotations

from keepsight.access.staff.staff_names import Names
from keepsight.boards.workforce.unallocated import Row
from keepsight.pages.words import day

KINDS = {
    "U1": "Never given a worker",
    "U2": "Ended, nobody next",
    "U3": "Worker gone or away",
    "U4": "Held by a team, duty or manager",
    "U5": "Worker may not hold this plan",
}
#: What each kind means, for the page on how figures are counted.
MEANINGS = {
    "U1": "Open for longer than a first allocation may take, and no worker was ever named.",
    "U2": "The last worker’s time with the child ended, and nobody follows.",
    "U3": "The worker named has left, is suspended or no longer registered, or is away without "
    "cover.",
    "U4": "The child stands under a team, duty, a pool or a manager: nobody who visits.",
    "U5": "The plan asks for a qualified worker, or for a second one beside a newly qualified one.",
}


def because(row: Row, names: Names) -> str:
    """The reason of one child, with whom and since when: "Worker left: Ian Holt, 31 August 2016"."""
    worker = names.worker(row.because_worker)
    who = worker.name if worker else "the worker"
    said = {
        "never_allocated": KINDS["U1"],
        "allocation_ended": KINDS["U2"],
        "worker_left": f"Worker left: {who}",
        "registration_lapsed": f"No longer registered: {who}",
        "worker_suspended": f"Suspended: {who}",
        "worker_absent": f"Away without cover: {who}",
        "held_by_team": "Held by a team",
        "held_by_duty": "Held by duty",
        "held_by_pool": "Held in a pool",
        "held_by_manager": f"Held by a manager: {who}",
        "not_qualified": f"May not hold this plan: {who}",
        "newly_qualified_alone": f"Newly qualified, alone: {who}",
    }.get(row.because, KINDS.get(row.kind, "No worker"))
    if row.because == "worker_left" and worker and worker.ended_on:
        said += f", {day(worker.ended_on)}"
    if row.because == "held_by_team" and (team := names.team(row.because_team)):
        said += f": {team.name}"
    last = names.worker(row.last_worker)
    if row.because == "allocation_ended" and last:
        said += f"; last {last.name}"
    return said
