"""Every page that names no child, as every role: who is let in, and what it tells of whom."""

from __future__ import annotations

import pytest

from keepsight.delegation.known_roles import known_roles
from keepsight.pages.page import Page, all_pages
from tests.matrix.asking import (
    ENDS_SESSION,
    Cell,
    ask,
    client_of,
    filled,
    is_asked_here,
    is_let_in,
    leaks,
    other_pages,
    policy,
)
from tests.matrix.planted import Planted, planted

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db(transaction=True)]

AT_ONCE = 21
ROLES = sorted(known_roles())


def wrong_answers(cells: list[Cell]) -> list[str]:
    """Answers that break, that refuse whom the policy lets in, and that let in whom it refuses."""
    found = []
    for cell in cells:
        let_in = is_let_in(cell.role, cell.page)
        if cell.status >= 500:
            found.append(f"{cell}: broke")
        elif not let_in and cell.status not in (403, 404, 405):
            found.append(f"{cell}, and should be refused")
        elif let_in and cell.status == 403 and is_whole(cell.page):
            found.append(f"{cell}, and should be let in")
    return found


def is_whole(page: str) -> bool:
    """Whether a page is one's own wherever one is let in: it names nothing that could be another's."""
    return policy()[page]["who"] != "everyone" and "<" not in dict(pages_by_name())[page]


def asked_for(made: Planted, role: str, pages: list[tuple[str, Page]]) -> list[Cell]:
    client = client_of(made, role)
    cells = []
    first = ROLES.index(role)
    for n, (path, page) in enumerate(pages):
        if page.name in ENDS_SESSION or not is_asked_here(first + n):
            continue
        reference = _reference(path, made) if "<str:reference>" in path else ""
        url = filled(path, reference)
        cells.append(ask(client, role, page.name, "", "GET", url))
        if "POST" in page.methods and not is_let_in(role, page.name):
            cells.append(ask(client, role, page.name, "", "POST", url, {}))
    found = dict(pages_by_name()).get("find_child")
    if found is not None:  # a search that would find every child by its name
        # In small letters: what is typed is said again, and is then no canary.
        for word in ("nqowngiven", "nqsealedfamily", "nqelsewherefamily", "zqsealedxnumber"):
            cells.append(ask(client, role, "find_child", "", "POST", f"/{found}", {"q": word}))
    cells += [  # the look before a child is added, at somebody who would be very like each of them
        ask(client, role, "check_alike", "", "POST", "/add-a-child/alike", very_like(relation))
        for relation in ("own", "restricted", "sealed", "elsewhere")
        if is_let_in(role, "check_alike")
    ]
    return cells


def very_like(relation: str) -> dict[str, str]:
    """What somebody types who adds the planted child of a relation once more, in small letters."""
    born = {"born_on-day": "6", "born_on-month": "5", "born_on-year": "2014"}
    return {"given_name": f"nq{relation}given", "family_name": f"nq{relation}family", **born}


def pages_by_name() -> list[tuple[str, str]]:
    return [(page.name, path) for path, page in other_pages()]


def _reference(path: str, made: Planted) -> str:
    """A worker or a team, where the address names one."""
    from keepsight.records.workforce.team import Team
    from keepsight.records.workforce.worker import Worker

    ours = {"authority": made.council.authority}
    if path.startswith(("team", "add-team")):
        return f"T-{Team.objects.filter(**ours, name='Millbrook').get().pk}"
    return f"W-{Worker.objects.filter(**ours, name='A colleague').get().pk}"


def test_the_policy_names_every_page_and_no_other() -> None:
    assert sorted(policy()) == sorted(page.name for page in all_pages())


@pytest.mark.parametrize("first", range(0, len(ROLES), AT_ONCE))
def test_each_role_is_let_in_where_the_policy_says_and_hears_no_more(first: int) -> None:
    roles = ROLES[first : first + AT_ONCE]
    made = planted(roles)
    for role in roles:
        cells = asked_for(made, role, other_pages())
        assert leaks(cells) == []
        assert wrong_answers(cells) == []
