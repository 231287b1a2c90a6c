"""Asks every address of the house as somebody, and reads what came back for canaries."""

from __future__ import annotations

import csv
import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.db import connection
from django.test import Client
from django.urls import URLPattern, get_resolver

from keepsight.pages.page import Page
from tests.integration.doors.every_look_logged import unpacked
from tests.integration.doors.signing_in import signed_in
from tests.matrix.planted import Planted, told

HERE = Path(__file__).parent
#: What blanks of addresses are filled with where nothing of the child stands there.
FILLED = {
    "code": "D05",
    "limit": "T03",
    "due": "2026-01-05",
    "when": "20260331090000",
    "item": "x",
    "record": "contact",
    "point": "received_on",
    "kind": "docx",
}
#: Addresses after which whoever asks is nobody or somebody else.
ENDS_SESSION = frozenset(
    "account_logout account_change_password demo_sign_in set_up another_council sign_everyone_out".split()
)


#: PostgreSQL answers the same questions, asked by the same Python: of every so many cells one is
#: asked there, other ones for each role, and on SQLite all of them.
ON_POSTGRES_ONE_IN = 12


def is_asked_here(number: int) -> bool:
    """Whether the cell of this number is asked on the database of this run."""
    return connection.vendor == "sqlite" or number % ON_POSTGRES_ONE_IN == 0


@dataclass(frozen=True)
class Cell:
    """One address asked in one way by one person, and what came back."""

    role: str
    page: str
    relation: str
    method: str
    status: int
    names: frozenset[str]  # the children whose name is told
    secrets: frozenset[str]  # those of whom more is told
    words: frozenset[str] = frozenset()  # those of whom the words of a note are told

    def __str__(self) -> str:
        return f"{self.role}: {self.method} {self.page} of {self.relation or 'none'}: {self.status}"


@cache
def policy() -> dict[str, dict[str, str]]:
    """What the hand-reviewed table says of every page, by its name."""
    return {row["page"]: row for row in _rows("policy.csv")}


@cache
def groups() -> dict[str, frozenset[str]]:
    """The roles of every group that the policy names."""
    return {row["group"]: frozenset(row["roles"].split()) for row in _rows("groups.csv")}


@cache
def relations() -> dict[str, dict[str, str]]:
    """What each role may be told of a child, by how the child stands to the person."""
    return {row["role"]: row for row in _rows("relations.csv")}


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def may_know(role: str, relation: str) -> str:
    """``record``, ``index`` or ``nothing``: the most that a role may be told of a child.

    What is locked to somebody, or of another council, is nothing to anybody; a child to whom one is
    tied is at most a name.
    """
    if relation in ("restricted", "sealed", "adopted", "elsewhere"):
        return "nothing"
    row = relations()[role]
    if relation == "tied":
        return "nothing" if row["team"] == "nothing" and row["own"] == "nothing" else "index"
    return row[relation]


def is_let_in(role: str, page: str) -> bool:
    """Whether the policy lets a role open a page at all."""
    who = policy()[page]["who"]
    return who in ("everyone", "public") or role in groups()[who]


def patterns() -> Iterator[tuple[str, str, Page | None]]:
    """Every address: its path with blanks, its name, and its page (None: a door of the library)."""
    yield from _walk(get_resolver().url_patterns, "")


def _walk(found: Iterable[Any], prefix: str) -> Iterator[tuple[str, str, Page | None]]:
    for pattern in found:
        said = prefix + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield said, pattern.name or said, getattr(pattern.callback, "page", None)
        else:
            yield from _walk(pattern.url_patterns, said)


def pages_of_a_child() -> list[tuple[str, Page]]:
    """The addresses that name a child."""
    return [(path, page) for path, _, page in patterns() if page and page.reach == "child"]


def other_pages() -> list[tuple[str, Page]]:
    """The addresses of our own pages that name none."""
    return [(path, page) for path, _, page in patterns() if page and page.reach != "child"]


def filled(path: str, reference: str, number: int = 1) -> str:
    """An address with its blanks filled."""

    def blank(found: re.Match[str]) -> str:
        kind, name = found[1] or "str", found[2]
        if name == "reference":
            return reference
        return FILLED.get(name, str(number) if kind == "int" else "x")

    return "/" + re.sub(r"<(?:(\w+):)?(\w+)>", blank, path)


def client_of(made: Planted, role: str) -> Client:
    """Somebody of this role, signed in by two steps; an error is an answer and not an exception."""
    client = signed_in(made.accounts[role])
    client.raise_request_exception = False
    return client


def ask(
    client: Client, role: str, page: str, relation: str, method: str, url: str, sent: Any = None
) -> Cell:
    """Ask once and read everything: the headers, the body, and what a file in it holds."""
    answer = client.generic(method, url) if sent is None else client.post(url, sent)
    names, secrets, words = map(frozenset, told(text_of(answer)))
    return Cell(role, page, relation, method, answer.status_code, names, secrets, words)


def text_of(answer: Any) -> str:
    """Headers and body as text; a workbook unpacked, entities of HTML undone."""
    body = b"".join(answer) if answer.streaming else answer.content
    said = " ".join(f"{name}: {value}" for name, value in answer.items())
    return f"{said} {html.unescape(unpacked(body))}"


def leaks(cells: Iterable[Cell]) -> list[str]:
    """Where an answer tells somebody of a child more than the tables allow."""
    found = []
    for cell in cells:
        for relation in cell.secrets:
            if may_know(cell.role, relation) != "record":
                found.append(f"{cell} tells of the record of {relation}")
        for relation in cell.names:
            if may_know(cell.role, relation) == "nothing":
                found.append(f"{cell} tells the name of {relation}")
        if cell.words and relations()[cell.role]["words"] != "yes":
            found.append(f"{cell} tells the words of a note")
    return found
