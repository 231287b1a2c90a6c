"""Every form that amends a record bears the version it was opened with: no save is overwritten."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from keepsight.kernel.action import Action
from keepsight.kernel.unit import modules_of


def asking_calls(module: ModuleType) -> Iterator[tuple[ast.Call, Action]]:
    """The forms that a page asks: each call of ``Asking`` with the action that it names."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args
        if is_call and node.func.id == "Asking":  # type: ignore[union-attr]
            for action in _actions(node.args[0], module):  # type: ignore[union-attr]
                yield node, action  # type: ignore[misc]


def _actions(given: ast.expr, module: ModuleType) -> Iterator[Action]:
    """The actions that an argument may be: a name, or one changed a little (``replace(NAME, …)``)."""
    for node in ast.walk(given):
        found = getattr(module, node.id, None) if isinstance(node, ast.Name) else None
        if isinstance(found, Action):
            yield found


def amends(action: Action) -> bool:
    """Whether an action changes a record that is there: it, or what it calls beside itself."""
    return "doing.amend(" in inspect.getsource(sys.modules[action.run.__module__])


def without_version(module: ModuleType) -> list[str]:
    """The amending actions of a page whose form does not say what it was opened with."""
    return [
        f"{module.__name__}: {action.code}"
        for call, action in asking_calls(module)
        if amends(action) and "opened" not in {word.arg for word in call.keywords}
    ]


def test_every_form_that_amends_bears_its_version() -> None:
    pages = list(modules_of("pages"))
    asked = [action for page in pages for _, action in asking_calls(page)]
    assert sum(amends(action) for action in asked) >= 10
    assert [said for page in pages for said in without_version(page)] == []


PLANTED = """
from keepsight.actions.workforce.change_worker import CHANGE_WORKER
from keepsight.pages.asking import Asking

def view(visit):
    return Asking(CHANGE_WORKER, title="", button="", back={}, done=None)
"""


def test_a_form_that_forgets_it_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("planted_page")
    exec(PLANTED, module.__dict__)  # a page as somebody might write it
    source = inspect.getsource

    def planted(of: object) -> str:
        return PLANTED if of is module else source(of)  # type: ignore[arg-type]

    monkeypatch.setattr(inspect, "getsource", planted)
    assert without_version(module) == ["planted_page: change_worker"]
