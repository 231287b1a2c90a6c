"""Every page of a child, as every role, for every way in which a child can stand to a person."""

from __future__ import annotations

import pytest

from keepsight.delegation.known_roles import known_roles
from keepsight.pages.page import Page
from tests.matrix.asking import (
    Cell,
    ask,
    client_of,
    filled,
    groups,
    is_asked_here,
    is_let_in,
    leaks,
    may_know,
    pages_of_a_child,
    policy,
    relations,
)
from tests.matrix.planted import RELATIONS, Planted, planted

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db(transaction=True)]

#: So many roles ask in one test: each test makes the council anew.
AT_ONCE = 21
ROLES = sorted(known_roles())
#: Of the forms each role asks for one relation in so many; together the roles ask for all of them.
FORMS_FOR_ONE_IN = 4
#: The child whom a role would be shown first, were it let in to a page.
NEAREST = ("own",)
#: Pages of notes, which a role that sees no words of a record cannot read; and those that only the
#: writer of an entry or a manager may use.
OF_WORDS = frozenset({"note", "correct_note", "move_note"})
OF_THE_WRITER = frozenset({"correct_note", "correct_entry", "correct_visit"})
#: What a page of a child answers to somebody who may be told so much.
EXPECTED = {"record": (200, 302, 404), "index": (403,), "nothing": (403, 404)}


def wrong_answers(cells: list[Cell]) -> list[str]:
    """Answers that the tables do not expect; of an address that only names a child, not of its parts."""
    found = [f"{cell}: broke" for cell in cells if cell.status >= 500]
    for cell in cells:
        knows = may_know(cell.role, cell.relation)
        if not is_let_in(cell.role, cell.page):
            expected: tuple[int, ...] = (403, 404)
        elif cell.relation == "restricted" and cell.role in groups()["know_restricted"]:
            expected = (403, 404)  # told that there is one, and whom to ask
        elif cell.relation in ("restricted", "sealed", "adopted", "elsewhere"):
            expected = (404,)
        elif cell.page == "who_looked" and cell.role in groups()["see_audit_of_any_child"]:
            expected = (200,)
        else:
            expected = EXPECTED[knows]
            wordless = relations()[cell.role]["words"] == "no" and cell.page in OF_WORDS
            if wordless or cell.page in OF_THE_WRITER:
                expected = (*expected, 403)
        if cell.status not in expected:
            found.append(f"{cell}, not {expected}")
    return found


def asked_for(made: Planted, role: str, pages: list[tuple[str, Page]]) -> list[Cell]:
    """Every page that only shows, for every relation; a form for some, other ones for each role.

    What refuses a role whatever the child is asked of the nearest child alone.
    """
    client = client_of(made, role)
    first = ROLES.index(role)
    return [
        ask(client, role, page.name, relation, "GET", filled(path, made.reference(relation)))
        for n, (path, page) in enumerate(pages)
        for m, relation in enumerate(RELATIONS if is_let_in(role, page.name) else NEAREST)
        if is_asked_here(first + n + m)
        and (
            "POST" not in page.methods
            or not is_let_in(role, page.name)
            or (first + n + m) % FORMS_FOR_ONE_IN == 0
        )
    ]


def test_the_tables_name_every_role_and_every_page_of_a_child() -> None:
    assert sorted(relations()) == ROLES
    assert {page.name for _, page in pages_of_a_child()} <= set(policy())


@pytest.mark.parametrize("first", range(0, len(ROLES), AT_ONCE))
def test_each_role_is_told_what_the_tables_allow_and_no_more(first: int) -> None:
    roles = ROLES[first : first + AT_ONCE]
    made = planted(roles)
    assert made.unplanted == []
    for role in roles:
        cells = asked_for(made, role, pages_of_a_child())
        assert leaks(cells) == []
        assert wrong_answers(cells) == []
