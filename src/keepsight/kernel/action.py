"""The shape of an action: what a person can do, what it asks, and who may."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from keepsight.kernel.form import Form


@dataclass(frozen=True)
class Action:
    """One thing a person can do, declared in ``actions/<room>/<verb_noun>.py``.

    ``may``: the capability a role must give for it. ``run`` takes ``(doing, given)``: the open
    ``writing.perform.Doing`` and the checked answers, and returns what the page tells. It raises
    ``writing.perform.Wrong`` for an answer that cannot stand.
    """

    code: str
    title: str
    why: str
    may: str
    form: Form
    run: Callable[[Any, dict[str, Any]], Any]


@dataclass(frozen=True)
class Deciding(Action):
    """An action that a decision may be taken with: what it answers for the decision, so that nothing is asked twice.

    ``decides``: the code of the decision. ``case``: the decision's own questions that the action answers: to
    each its answer or a named function of what was answered, or one such function for all (of no answers,
    every such question with "" too). ``reasoned``: the question whose answer says why it is decided so, ""
    where the reasons are asked for by themselves. ``shows``: what must be on file for it, by its code, and the question
    whose answer puts it there ("childs_wishes": "childs_words"); ``excuses``: the question whose answer says
    why it is missing.
    """

    decides: str = ""
    case: Mapping[str, Any] | Callable[[Mapping[str, Any]], dict[str, Any]] = field(
        default_factory=dict
    )
    reasoned: str = ""
    shows: Mapping[str, str] = field(default_factory=dict)
    excuses: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.decides and (self.case or self.reasoned or self.shows or self.excuses):
            raise ValueError(f"{self.code} answers for a decision that it does not take.")
        asked = {question.field for question in self.form.questions}
        answers = {*self.shows.values(), *self.excuses.values(), self.reasoned} - {""}
        if answers - asked:
            raise ValueError(f"{self.code} shows what it does not ask.")

    def case_of(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """The decision's own questions that nobody is asked, with their answers so far."""
        case = self.case(given) if callable(self.case) else dict(self.case)
        return {name: said(given) if callable(said) else said for name, said in case.items()}
