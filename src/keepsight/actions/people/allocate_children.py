"""Give several children to workers at once, one worker or several: all of them, or none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from keepsight.access.record.close_children import families_among, first_names
from keepsight.actions.people import give_child_to_worker
from keepsight.actions.people.may_be_given import ASKED
from keepsight.actions.people.of_several import field_of
from keepsight.actions.stepping import could_be_done
from keepsight.actions.workforce import ask_for_decision
from keepsight.actions.workforce.decided_steps import kept, told
from keepsight.kernel.action import Action
from keepsight.records.people.person import Person
from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.doubts import doubt
from keepsight.writing.perform import Doing, Wrong

NOBODY_CHOSEN = "Choose a child first."


def run(doing: Doing, given: dict[str, Any]) -> list[Allocation]:
    """An allocation for each child, in one transaction: interrupted anywhere, nobody has moved.

    ``given``: children, and the answers of ``give_child_to_worker``, once for all or of one child
    (``of_several.field_of``), which goes before. A child without a worker in either is left as it is.
    Refuses as that step does, at the question of the child concerned; (``Wrong``) where nobody is given to
    anybody. Doubts (``Doubted``), once, brothers and sisters who would have different workers.
    """
    opened, made = doing.opened_version, []
    parted(doing, given)
    for child, answers in of_each(doing, given):
        doing.opened_version = opened
        with _At(given, child):
            made.append(give_child_to_worker.GIVE_CHILD_TO_WORKER.run(doing, answers))
    return made


def ask_for_them(doing: Doing, given: dict[str, Any]) -> list[DecisionRequest]:
    """What ``run`` would do asked of whoever may decide it: a request for each child, done when it is agreed.

    Refuses at once what could not be done.
    """
    opened, made = doing.opened_version, []
    step = give_child_to_worker.GIVE_CHILD_TO_WORKER
    for child, answers in of_each(doing, given):
        doing.opened_version = opened
        with _At(given, child):
            could_be_done(step, doing, answers)
            said = told(step, answers, doing.today)
        waits = {
            "decision_code": step.decides,
            "what": step.title,
            "step_code": step.code,
            "step_answers": kept(step, answers),
        }
        made += ask_for_decision.run(doing, {**said, **waits})
    return made


def of_each(doing: Doing, given: Mapping[str, Any]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The children who are given to somebody, each with the answers of the step, in the order of their numbers.

    All are held from the first on, so that of two who give away the same children one waits for the other.
    """
    children = sorted({int(one) for one in given.get("children", ())})
    if not children:
        raise Wrong(NOBODY_CHOSEN)
    ours = Person.objects.select_for_update().filter(authority_id=doing.by.authority_id)
    list(ours.filter(pk__in=children).order_by("pk"))
    found = [(child, answers_of(given, child)) for child in children]
    chosen = [(child, answers) for child, answers in found if answers.get("worker")]
    if not chosen:
        raise Wrong("Choose a worker for at least one child.")
    for child, answers in chosen:
        with _At(given, child):
            _is_whole(answers)
    return iter(chosen)


def _is_whole(answers: Mapping[str, Any]) -> None:
    """Refuse (``Wrong``) a child of whom a required answer was given neither alone nor for all."""
    for question in ASKED.questions:
        if question.required and answers.get(question.field) in (None, ""):
            raise Wrong(f"{question.words} is missing.", field=question.field)


def answers_of(given: Mapping[str, Any], child: int) -> dict[str, Any]:
    """The step's answers for one child: the child's own before what was said for all."""
    said: dict[str, Any] = {"child": child}
    for question in ASKED.questions:
        own = given.get(field_of(question.field, child))
        said[question.field] = given.get(question.field) if own in (None, "") else own
    return said


def parted(doing: Doing, given: Mapping[str, Any]) -> None:
    """Doubt, once, that brothers and sisters of the form get different workers, or one of them none."""
    children = [int(one) for one in given.get("children", ())]
    workers = {child: str(answers_of(given, child).get("worker") or "") for child in children}
    if len(set(workers.values())) < 2:
        return
    names, doubts = first_names(children), {}
    for whole in set(families_among(doing.by, children, now=doing.now).values()):
        first, *others = sorted(whole)
        apart = next((one for one in others if workers[one] != workers[first]), None)
        if apart is not None:
            one, other = (names.get(number) or "one child" for number in (first, apart))
            said = f"{one} and {other} are of one family, and would not have the same worker."
            doubts[field_of("worker", apart)] = said
    doubt(given, doubts)


class _At:
    """Whatever is wrong with one child is said at that child's question, and of whom it is said."""

    def __init__(self, given: Mapping[str, Any], child: int):
        self.given, self.child = given, child
        self.several = len(given.get("children", ())) > 1

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if not isinstance(error, Wrong):
            return
        own = field_of(error.field, self.child)
        name = first_names([self.child]).get(self.child) if self.several else ""
        said = f"{name}: {error}" if name else str(error)
        raise Wrong(said, field=own if own in self.given else error.field) from error


ALLOCATE_CHILDREN = Action(
    code="allocate_children",
    title="Give children to workers",
    why="Who leaves hands over every child by name, and brothers and sisters stay together.",
    may="write_steps",
    form=ASKED,
    run=run,
)
