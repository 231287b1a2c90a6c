"""Every act that is written to the log is in the list of acts, in words; or is an action's own code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import keepsight
from keepsight.access.log.acts import ACTS, KINDS, acts_of, kind_of
from keepsight.kernel.action import Action
from keepsight.kernel.unit import units_of
from keepsight.pages.acts_in_words import did

PACKAGE = Path(keepsight.__path__[0])
LIST = PACKAGE / "access" / "acts.py"
#: What writes a line, in the log's own module and in those that have a short way to it.
WRITES = {
    "write",
    "write_and_commit",
    "note",
    "note_anyway",
    "names_for",
    "tell_the_log",
    "_log",
    "_tell_the_log",
}
FLOORS = ("access", "actions", "boards", "pages", "site", "writing")
CODE = re.compile(r"[a-z][a-z0-9_]{2,39}", re.ASCII)


@cache
def sources() -> Mapping[Path, str]:
    """The modules of the floors that can reach the log: importers bring facts in through ``writing``."""
    paths = (path for floor in FLOORS for path in (PACKAGE / floor).rglob("*.py"))
    return {path: path.read_text(encoding="utf-8") for path in paths}


def acts_written(text: str) -> Iterator[str]:
    """The acts that a module writes by name: as ``act=``, as its default, or to what writes a line."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else node.func
            name = called.id if isinstance(called, ast.Name) else called
            named = [word.value for word in node.keywords if word.arg == "act"]
            # Of what stands without its name, the first text is the act; a handler's is its own.
            placed = [one for one in node.args[:3] if isinstance(one, ast.Constant)]
            for value in (*named, *(placed[:1] if name in WRITES else ())):
                if isinstance(value, ast.Constant) and CODE.fullmatch(str(value.value)):
                    yield str(value.value)
        if isinstance(node, ast.FunctionDef):
            asked = zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
            yield from (
                str(default.value)
                for word, default in asked
                if word.arg == "act" and isinstance(default, ast.Constant)
            )


def unsaid(found: Mapping[Path, str], known: set[str]) -> list[str]:
    """Acts that are written and stand in no list, with where they are written."""
    return sorted(
        f"{path.name} writes {act}"
        for path, text in found.items()
        for act in acts_written(text)
        if act not in known
    )


def actions() -> set[str]:
    return {action.code for action in units_of("actions", Action).values()}


def test_every_act_is_in_the_list() -> None:
    found = sources()
    assert sum(len(list(acts_written(text))) for text in found.values()) > 25
    assert unsaid(found, set(ACTS) | actions()) == []


def test_importers_do_not_write_to_the_log_themselves() -> None:
    texts = (path.read_text(encoding="utf-8") for path in (PACKAGE / "importers").rglob("*.py"))
    assert not any("access.log import audit" in text or "act=" in text for text in texts)


def test_every_act_of_the_list_is_written_somewhere() -> None:
    others = "\n".join(text for path, text in sources().items() if path != LIST)
    assert [act for act in ACTS if f'"{act}"' not in others] == []


def test_an_action_bears_its_own_title() -> None:
    titles = {action.code: action.title for action in units_of("actions", Action).values()}
    assert set(titles) & set(ACTS) <= {"throw_away_import"}
    assert did("answer_question") == "answer what waits"
    assert did("an_act_of_long_ago") == "an act of long ago"


def test_every_kind_has_acts_and_words() -> None:
    assert {act.kind for act in ACTS.values()} == set(KINDS)
    assert all(acts_of(kind) for kind in KINDS)
    assert kind_of("give_role") == "changed"
    assert all(len(code) <= 40 for code in set(ACTS) | actions())


# --- each is shown to catch a planted break -----------------------------------------------------


def test_an_act_without_words_is_caught() -> None:
    planted = 'audit.write_and_commit(act="peeped", now=now)\nnote(request, "slipped_in", None)\n'
    assert unsaid({Path("planted.py"): planted}, set(ACTS)) == [
        "planted.py writes peeped",
        "planted.py writes slipped_in",
    ]


def test_an_act_without_words_as_a_default_is_caught() -> None:
    planted = 'def look(*, act: str = "glanced") -> None: ...\n'
    assert unsaid({Path("planted.py"): planted}, set(ACTS)) == ["planted.py writes glanced"]
