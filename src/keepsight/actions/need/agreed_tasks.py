"""Tasks that a meeting agreed, one a line as people write them, made actions each with an owner and a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from keepsight.actions.stepping import Around
from keepsight.records.need.plan_action import PlanAction
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Wrong

#: The question of each meeting that the tasks answer.
FIELD = "tasks"
#: The ways in which people write a day.
DAYS = ("%d %B %Y", "%d %b %Y", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d")
MOST_LETTERS = 200  # of an owner, as the record keeps it


@dataclass(frozen=True)
class Task:
    action: str
    who: str
    by_when_on: date


def tasks_of(said: str | None, held_on: date) -> list[Task]:
    """The tasks of a meeting held on a day, as written; refuses (``Wrong``) the first line that is none."""
    found: list[Task] = []
    for number, line in _lines(said):
        parts = [part.strip() for part in line.split(";")]
        if len(parts) != 3 or not all(parts) or len(parts[1]) > MOST_LETTERS:
            raise Wrong(
                f"Line {number}: write the task, who does it and the day, with semicolons between.",
                field=FIELD,
            )
        task = Task(parts[0], parts[1], _day(parts[2], number))
        if task.by_when_on < held_on:
            raise Wrong(f"Line {number}: this day is before the meeting.", field=FIELD)
        if task.action in {one.action for one in found}:
            raise Wrong(f"Line {number}: this task stands there twice.", field=FIELD)
        found.append(task)
    return found


def agree(around: Around, tasks: list[Task], kind: str, held_on: date) -> list[PlanAction]:
    """Each task an action of its own; a worker of the council whom it names in full is its owner."""
    if not tasks:
        return []
    owners = _workers(around, {task.who for task in tasks})
    return [
        around.doing.create(
            PlanAction,
            person_id=around.child.pk,
            plan_kind_code=kind,
            written_on=held_on,
            action=task.action,
            owner_words=task.who,
            owner_id=owners.get(task.who),
            by_when_on=task.by_when_on,
        )
        for task in tasks
    ]


def _lines(said: str | None) -> Iterator[tuple[int, str]]:
    for number, line in enumerate((said or "").splitlines(), start=1):
        if line.strip():
            yield number, line.strip()


def _day(said: str, number: int) -> date:
    words = said.removesuffix(".")
    for shape in DAYS:
        try:
            return datetime.strptime(words, shape).date()  # noqa: DTZ007 - a day has no hour
        except ValueError:
            continue
    raise Wrong(
        f"Line {number}: “{said}” is no day that can be kept. Write it as 3 April 2026.",
        field=FIELD,
    )


def _workers(around: Around, names: set[str]) -> dict[str, int]:
    """Workers in post by the names that are theirs alone."""
    today = around.doing.today
    found: dict[str, list[int]] = {}
    workers = Worker.objects.filter(authority_id=around.doing.by.authority_id, name__in=names)
    for worker in workers:
        if worker.ended_on is None or worker.ended_on >= today:
            found.setdefault(worker.name, []).append(worker.pk)
    return {name: numbers[0] for name, numbers in found.items() if len(numbers) == 1}
