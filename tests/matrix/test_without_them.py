"""A council in which the locked children are not there at all answers the same, however a list is asked.

What nobody may know of must not be told by a count, by the order of a list, by what a filter finds or by
what a search comes near to (REL-03). So every list is asked with every filter and order it offers, and
every search with words of those records, twice: while they are there and while they are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from keepsight.access.reach.locks import NOBODY
from keepsight.access.search import index
from keepsight.boards import refreshing
from keepsight.records.batch import Batch
from keepsight.records.models import RECORDS
from keepsight.records.people.person import Person
from keepsight.records.workforce.team import Team
from keepsight.records.workforce.worker import Worker
from tests.matrix.asking import client_of, is_let_in, other_pages, text_of
from tests.matrix.planted import NOW, RELATIONS, TODAY, Planted, planted

pytestmark = pytest.mark.django_db(transaction=True)

#: One who reaches the whole council, one who reaches a team, and one who reaches their own.
ROLES = ("director", "social_worker", "team_manager")
#: Children of whom none of these may know.
GONE = ("sealed", "adopted", "elsewhere")
SELECT = re.compile(r'<select[^>]* name="(\w+)".*?</select>', re.DOTALL)
OPTION = re.compile(r'<option value="([^"]+)"')
LINK = re.compile(r'href="\?([^"#]+)"')
#: What differs between any two answers: tokens and the seal of a printed page.
OF_ITS_OWN = re.compile(r'name="(csrfmiddlewaretoken|of)" value="[^"]*"')
#: What one looked at oneself: every question asked here stands on it.
TELLS_OF_THE_ASKING = frozenset({"what_i_looked_at", "save_what_i_looked_at"})


def lists(role: str) -> Iterator[tuple[str, str]]:
    """The addresses without a blank that a role may open."""
    for path, page in other_pages():
        shows = "<" not in path and "POST" not in page.methods
        if shows and page.name not in TELLS_OF_THE_ASKING and is_let_in(role, page.name):
            yield page.name, f"/{path}"


def ways(text: str, made: Planted) -> list[str]:
    """Every filter and order that a page offers, one at a time, and those that somebody could guess."""
    if not SELECT.search(text):
        return []
    found = [
        f"{chosen[1]}={value}"
        for chosen in SELECT.finditer(text)
        for value in OPTION.findall(chosen[0])
    ]
    found += [link.replace("&amp;", "&") for link in LINK.findall(text)]
    held = [f"W-{one}" for one in Worker.objects.order_by("pk").values_list("pk", flat=True)[:2]]
    found += [f"worker={one}" for one in held]
    found += [f"team=T-{one}" for one in Team.objects.values_list("pk", flat=True)]
    found += [f"child={made.reference(one)}" for one in GONE]
    return sorted({*found, "page=2", "order=longest"})


def words_of_the_gone() -> list[str]:
    """What a search could come near to: names, earlier names, numbers, and words of the records."""
    return [
        word
        for relation in GONE
        for word in (
            f"nq{relation}given",
            f"nq{relation}famly",
            f"zq{relation}xformerfamily",
            f"zq{relation}xnumber",
            f"zq{relation}xcasenotewords",
            f"zq{relation}xaddressline",
        )
    ] + ["nq", "nqgiven", "06/05/2014"]


def answer(client: Client, url: str, sent: Any = None) -> str:
    got = client.get(url) if sent is None else client.post(url, sent)
    return f"{got.status_code} {OF_ITS_OWN.sub('', text_of(got))}"


def lists_asked(made: Planted, role: str, only: str = "") -> dict[str, str]:
    """What a role is answered by each list (or by one), plain and in every way it can be asked."""
    told, client = {}, client_of(made, role)
    for name, url in lists(role):
        if only in ("", name):
            plain = told[f"{role}: {url}"] = answer(client, url)
            for way in ways(plain, made):
                told[f"{role}: {url}?{way}"] = answer(client, f"{url}?{way}")
    return told


def searched(made: Planted, role: str) -> dict[str, str]:
    client = client_of(made, role)
    return {
        f"{role}: find {word}": answer(client, "/find", {"q": word}) for word in words_of_the_gone()
    }


def everything_asked(made: Planted) -> dict[str, str]:
    told: dict[str, str] = {}
    for role in ROLES:
        told |= lists_asked(made, role) | searched(made, role)
    return told


def take_away(made: Planted) -> None:
    """All that is on file of these children, as if it had never come."""
    never = Batch.objects.create(
        authority_id=made.children["elsewhere"].authority_id,
        source="case_list",
        scheme="x",
        name="never finished",
        started_at=NOW,
    )
    numbers = [made.children[relation].pk for relation in GONE]
    for model in RECORDS.values():
        rows = getattr(model, "everything", model.objects)
        if "person" in {one.name for one in model._meta.concrete_fields}:
            rows.filter(person_id__in=numbers).update(batch_number=never.pk)
    Person.everything.filter(pk__in=numbers).update(batch_number=never.pk)
    _show_anew(made)


def _show_anew(made: Planted) -> None:
    for relation in ("own", "elsewhere"):
        authority = made.children[relation].authority_id
        index.rebuild(authority)
        refreshing.rebuild(authority, today=TODAY, now=NOW)


def differences(before: dict[str, str], after: dict[str, str]) -> list[str]:
    found = [one for one in before if before[one] != after.get(one)]
    return found + [one for one in after if one not in before]


def test_no_list_filter_order_or_search_tells_of_them() -> None:
    made = planted(ROLES)
    before = everything_asked(made)
    assert len(before) > 300 and set(GONE) <= set(RELATIONS)
    take_away(made)
    assert differences(before, everything_asked(made)) == []


def test_a_lock_that_is_not_asked_about_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    made = planted(("team_manager",))
    for guard in ("locked_to", "secret_from"):
        monkeypatch.setattr(f"keepsight.access.reach.reach.{guard}", lambda *_: NOBODY)

    def told(kind: str) -> dict[str, str]:
        if kind == "searches":
            return searched(made, "team_manager")
        return lists_asked(made, "team_manager", only=kind)

    kinds = ("searches", "my_children", "save_my_children")
    before = {kind: told(kind) for kind in kinds}
    take_away(made)
    assert [kind for kind in kinds if not differences(before[kind], told(kind))] == []
