"""Walks every address of the house and asks it, by every method, as each kind of person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.test import Client
from django.urls import URLPattern, get_resolver

from keepsight.access.reference import reference_of
from keepsight.pages.doors.ways import Way, every_address, way_to
from keepsight.pages.page import Page
from keepsight.records.models import RECORDS
from keepsight.records.people.person import Person
from keepsight.records.workforce.account import Account
from tests.integration.doors.signing_in import account_for, signed_in
from tests.integration.small_council import TODAY, SmallCouncil

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
#: Answered in one place for all pages: whoever is signed in asks each address by one of these in turn.
IN_TURN = ("HEAD", "PUT", "PATCH", "DELETE", "OPTIONS")
#: What only those who may open the record are told.
SECRETS = ("CANARY-4711", "Wharfinger", "ZZ9 9ZZ", "Oldcanary")
#: What the index tells of any child of one's own council, and nobody else may hear.
NAMES = ("Canaryjane", "Quillfeather")
#: What is typed into every search: finds the child, and is not itself a canary.
ASKED = "Quilfether"
#: Whoever asks this is somebody else afterwards, or nobody.
ENDS_SESSION = {
    "account_logout",
    "account_change_password",
    "demo_sign_in",
    "set_up",
    "sign_everyone_out",
}
#: A role of each kind together: whoever holds them may do everything.
EVERYTHING = (
    "director",
    "social_worker",
    "performance_analyst",
    "administrator",
    "information_governance",
    "panel_adviser",
    "designated_officer",
)
#: Pages that are only there in a state that the small council is not in.
NOT_THERE = {
    "demo_sign_in": "this is no demonstration",
    **dict.fromkeys(("approve_lock", "decline_lock"), "no lock was asked for"),
    **dict.fromkeys(("name_reader", "remove_reader", "review_lock", "lift_lock"), "no lock is on"),
}


@dataclass(frozen=True)
class Address:
    """One address with its blanks filled in; ``page`` is None at a door of the library."""

    name: str
    url: str
    page: Page | None
    way: Way
    is_filled: bool  # whether every blank was filled with something that is there


@dataclass(frozen=True)
class Cell:
    """One address asked in one way by one person, and what came back."""

    address: Address
    method: str
    status: int
    location: str
    text: str


@dataclass
class House:
    """A council with a canary: a child whose every fact is a word found nowhere else."""

    council: SmallCouncil
    child: Person
    own: Account
    wrong_reach: Account
    no_case: Account
    elsewhere: Account


def made_house() -> House:
    council = SmallCouncil()
    team, other_team = council.team("Millbrook"), council.team("Eastgate")
    child = council.child(*NAMES)
    council.name(child, "Canaryjane", "Oldcanary", kind="former")
    council.number(child, "upn", "CANARY-4711")
    council._new(_record("Address"), person=child, lines="9 Wharfinger Lane", postcode="ZZ9 9ZZ")
    council.open(child, team)
    holder = council.worker("Holder of the child")
    for code in EVERYTHING:
        council.role(holder, code, team)
    council.holds(holder, child)
    wrong = council.worker("Someone of another team")
    council.role(wrong, "social_worker", other_team)
    council._new(_record("SupervisionAgreement"), worker=wrong, supervisor=holder, started_on=TODAY)
    clerk = council.worker("Owen Petrie")
    council.role(clerk, "administrator")
    far = SmallCouncil("997")
    director = far.worker("Director elsewhere")
    for code in EVERYTHING:
        far.role(director, code, far.team("Far team"))
    return House(
        council,
        child,
        account_for(council, holder),
        account_for(council, wrong),
        account_for(council, clerk),
        account_for(far, director),
    )


def _record(name: str) -> Any:
    return RECORDS[name]


def addresses(house: House) -> list[Address]:
    """Every address of the URLconf, each blank filled with something of this council."""
    return [_filled(pattern, house) for pattern in _with_prefix(get_resolver().url_patterns)]


def _with_prefix(patterns: Iterable[Any], prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        said = prefix + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from _with_prefix(pattern.url_patterns, said)
        else:
            yield said, pattern


def _filled(found: tuple[str, URLPattern], house: House) -> Address:
    said, pattern = found
    page = getattr(pattern.callback, "page", None)
    return Address(
        name=pattern.name or said,
        url="/" + _url(said, page, house),
        page=page,
        way=way_to(pattern.callback, pattern.name),
        is_filled=set(re.findall(r"<(?:\w+:)?(\w+)>", said)) <= {"reference"},
    )


def _url(said: str, page: Page | None, house: House) -> str:
    """The path with its blanks filled: ``<str:reference>``, or the library's regular expressions."""
    worker = house.own.worker_id or 0
    team = _record("Team").objects.get(name="Millbrook").pk
    reference = reference_of("child", house.child.pk)
    if said.startswith(("workers/", "worker/")):
        # Nobody supervises or gives work to themselves.
        of_others = ("supervision", "load/add", "load/<int")
        supervised = said.startswith(tuple(f"worker/<str:reference>/{one}" for one in of_others))
        of = house.wrong_reach.worker_id if supervised else worker
        reference = reference_of("worker", of or 0)
    if said.startswith(("teams/", "team/")):
        reference = reference_of("team", team)
    values = {"reference": reference, "provider_id": "council", "uidb36": "1", "key": "x-y"}
    said = said.replace("^", "").replace("$", "").replace("\\Z", "")
    said = re.sub(r"\(\?P<(\w+)>[^)]*\)", lambda found: values.get(found[1], "1"), said)
    return re.sub(r"<(?:\w+:)?(\w+)>", lambda found: values.get(found[1], "1"), said)


def ask_all(
    places: Iterable[Address], account: Account | None, methods: Iterable[str] = ()
) -> Iterator[Cell]:
    """Every address asked as one person: by these methods, or by all that can answer differently."""
    client = signed_in(account) if account else Client()
    client.raise_request_exception = False
    for number, address in enumerate(places):
        turn = IN_TURN[(number + (account.pk if account else 0)) % len(IN_TURN)]
        for method in methods or (("GET", "POST", turn) if account else METHODS):
            query = f"?q={ASKED}&page=1" if method in ("GET", "HEAD") else ""
            answer = client.generic(method, address.url + query)
            body = b"".join(answer) if answer.streaming else answer.content
            headers = " ".join(f"{name}: {value}" for name, value in answer.items())
            yield Cell(
                address,
                method,
                answer.status_code,
                answer.get("Location", ""),
                headers + body.decode("utf-8", "replace"),
            )
            if account is None:
                client.cookies.clear()
            elif address.name in ENDS_SESSION:
                client.cookies = signed_in(account).cookies


def leaks(cells: Iterable[Cell], canaries: Iterable[str]) -> list[str]:
    """Where a canary was told to somebody who may not hear it."""
    return [
        f"{cell.method} {cell.address.url} ({cell.status}) tells {canary}"
        for cell in cells
        for canary in canaries
        if canary in cell.text
    ]


def counts() -> dict[str, int]:
    """How many of each record there are, and of accounts: what must not change unbidden."""
    found = {name: record.everything.count() for name, record in RECORDS.items()}
    history = {f"{name}.history": record.history.count() for name, record in RECORDS.items()}
    open_ones = Account.objects.filter(is_active=True).count()
    return {**found, **history, "Account": Account.objects.count(), "open": open_ones}


__all__ = [
    "NAMES",
    "NOT_THERE",
    "SECRETS",
    "Address",
    "Cell",
    "House",
    "addresses",
    "ask_all",
    "counts",
    "every_address",
    "leaks",
    "made_house",
]
