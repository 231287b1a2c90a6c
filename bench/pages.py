"""The list pages at twenty thousand children: questions to the database, and CPU for a page.

Twice: where a quarter of those on file are open, as in a large council, and where all are. Beside
them a plain view: signed in and answered by Django as every page is, with the same questions to the
database and the same template, but no access, log or boards. Run it where Django is set up; it makes
a database of its own.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from statistics import median
from typing import Any

from django.db import connection

from bench.search import own_database

CHILDREN = 20_000
ROUNDS = 9
MOST_QUESTIONS, MOST_MS, MOST_TIMES = 12, 25.0, 2.5
WHO = ("social_worker", "team_manager", "director")
PATHS = {
    "home": "/",
    "no worker": "/no-worker",
    "what is late": "/due",
    "not seen": "/not-seen",
    "children": "/children",
    "caseloads": "/caseloads",
    "a worker": "/worker/W-{worker}",
    "what a worker carries": "/worker/W-{worker}/load",
}
#: Who opens a page that is not for all of them.
SEES = {"caseloads": WHO[1:], "what a worker carries": WHO[2:]}
#: Begin or end a transaction; they ask nothing.
NO_QUESTION = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")


@dataclass
class _Written:
    """What one page asked of the database and gave to its template."""

    asked: list[tuple[str, Any]] = field(default_factory=list)
    template: str = ""
    context: dict[str, Any] = field(default_factory=dict)

    def keep(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, more: Any
    ) -> Any:
        if not sql.lstrip().startswith(NO_QUESTION):
            self.asked.append((sql, params))
        return execute(sql, params, many, more)


def measure() -> Iterator[tuple[str, float, str, float]]:
    """Each figure: its name, the median measured, the unit, and the budget."""
    from bench.made_up_council import MadeUpCouncil

    for share, said in ((0.25, "a quarter of them open"), (1.0, "all of them open")):
        with own_database():
            council = MadeUpCouncil(CHILDREN, datetime.now(UTC), open_share=share)
            for role in WHO:
                for name, path in PATHS.items():
                    if role not in SEES.get(name, WHO):
                        continue
                    address = path.format(worker=council.workers[0])
                    yield from _page(council, role, address, f"{name}, {role}, {said}")


def _page(council: Any, role: str, path: str, name: str) -> Iterator[tuple[str, float, str, float]]:
    client = _signed_in(council.account(role))
    written = _written(client, path)
    yield f"{name}: questions", float(len(written.asked)), "", float(MOST_QUESTIONS)
    taken, plain = _beside_a_plain_view(client, path, written, council.account(role))
    yield f"{name}: CPU", taken, "ms", MOST_MS
    yield f"{name}: times a plain view", taken / plain, "", MOST_TIMES


def _signed_in(account: Any) -> Any:
    from django.conf import settings
    from django.test import Client

    from keepsight.pages.doors.gate import SECOND_STEP_MADE

    settings.SECURE_SSL_REDIRECT = False
    client = Client()
    client.force_login(account, backend="keepsight.pages.doors.backend.InPost")
    session = client.session
    session[SECOND_STEP_MADE] = True
    session.save()
    return client


def _written(client: Any, path: str) -> _Written:
    """One answer of a page, with its questions, its template and what that was given."""
    from keepsight.pages import page

    client.get(path)
    found, shown = _Written(), page.render

    def kept(request: Any, template: str, context: dict[str, Any], status: int = 200) -> Any:
        found.template, found.context = template, context
        return shown(request, template, context, status=status)

    page.render = kept  # type: ignore[assignment]
    try:
        with connection.execute_wrapper(found.keep):
            answer = client.get(path)
    finally:
        page.render = shown  # type: ignore[assignment]
    assert answer.status_code == 200, (path, answer.status_code)
    return found


def _beside_a_plain_view(
    page: Any, address: str, written: _Written, account: Any
) -> tuple[float, ...]:
    """CPU of a page, and of a view that asks what the page reads and shows the same template.

    Taken in turns, so that what else the machine does falls on both.
    """
    from types import ModuleType

    from django.conf import settings
    from django.http import HttpRequest, HttpResponse
    from django.shortcuts import render
    from django.test import override_settings
    from django.urls import path

    by_django = ("django_session", "records_account")  # asked before any view, here too
    asked = [
        (sql, params)
        for sql, params in written.asked
        if sql.lstrip().startswith(("SELECT", "WITH"))
        and not any(name in sql[:90] for name in by_django)
    ]

    def view(request: HttpRequest) -> HttpResponse:
        assert request.user.is_authenticated
        for sql, params in asked:
            with connection.cursor() as cursor:
                cursor.execute(sql, params)
                cursor.fetchall()
        return render(request, written.template, dict(written.context))

    from keepsight.site import urls

    alone = ModuleType("bench_plain_urls")
    alone.urlpatterns = [path("plain", view), *urls.urlpatterns]  # type: ignore[attr-defined]
    ungated = [one for one in settings.MIDDLEWARE if one != "keepsight.pages.doors.gate.Gate"]
    with override_settings(MIDDLEWARE=ungated, ROOT_URLCONF=alone):
        client = _signed_in(account)
        assert client.get("/plain").status_code == 200
        return _cpu(lambda: page.get(address), lambda: client.get("/plain"))


def _cpu(*runs: Callable[[], object]) -> tuple[float, ...]:
    """The median CPU milliseconds of some rounds of each, in turns; the first round left out."""
    taken: list[list[float]] = [[] for _ in runs]
    for _ in range(ROUNDS + 1):
        for run, kept in zip(runs, taken, strict=True):
            begun = time.process_time()
            run()
            kept.append((time.process_time() - begun) * 1000)
    return tuple(median(kept[1:]) for kept in taken)
