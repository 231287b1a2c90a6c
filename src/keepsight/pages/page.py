"""A page: where it stands, who may open it, and what every page does alike.

A page is declared once, in its own module, as ``PAGE = Page(...)`` (or ``PAGES`` for a few that
belong together). ``site/urls.py`` finds it by walking this floor; there is no list to edit. Its view
takes a ``Visit`` and gives an answer; who may not, what is not there and what cannot be written are
answered here, the same way everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from keepsight.access.log import audit
from keepsight.access.reach.brake import ReadingStopped, ShowWhoYouAre
from keepsight.access.record.child import NoSuchChild, NotYours
from keepsight.access.staff.standstill import holds_back
from keepsight.access.viewer import Viewer, day_of
from keepsight.kernel.role import CAPABILITIES
from keepsight.kernel.unit import modules_of
from keepsight.pages import cannot, sure
from keepsight.writing.perform import AlreadySent, Conflict, Refused

#: What a form bears of its one showing, as ``questions.new_token`` makes it.
TOKEN = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
Method = Literal["GET", "POST"]


class NoSuchThing(Exception):
    """The address names nothing that this person may know of; answered with 404."""


class BadDate(Exception):
    """``as_at`` or ``known_on`` in the address is no day, or a day to come; answered with 400."""


@dataclass(frozen=True)
class Visit:
    """One person's request for one page.

    ``now``: the moment read at the door, once. ``as_at``: the day the figures are of (``?as_at=`` in
    the address, else today). ``known_on``: as known on which day (``?known_on=``), None for all that
    is known now. ``params``: what stands in the address (``{"reference": "C-12"}``).
    """

    request: HttpRequest
    page: Page
    now: datetime
    as_at: date
    known_on: date | None
    params: Mapping[str, Any]
    someone: Viewer | None = None

    @property
    def viewer(self) -> Viewer:
        """Who looks. A public page has none for whoever is not signed in: ask ``someone`` there."""
        if self.someone is None:
            raise LookupError(f"The page {self.page.name} is public: nobody need be signed in.")
        return self.someone

    @property
    def today(self) -> date:
        """The day in England at ``now``; not the day the figures are of, which is ``as_at``."""
        return day_of(self.now)

    @property
    def is_another_date(self) -> bool:
        """Whether the figures are of another day than today, or as known on another day."""
        return self.as_at != self.today or self.known_on is not None

    @property
    def is_post(self) -> bool:
        return self.request.method == "POST"

    @property
    def token(self) -> str:
        """The token that a form of the page's own bore (``questions.AskedForm``), "" for none."""
        said = self.request.POST.get("token", "")
        return said if TOKEN.fullmatch(said) else ""

    def show(self, template: str, context: Mapping[str, Any], status: int = 200) -> HttpResponse:
        """The page made of a template; ``frame`` and ``csrf_input`` come by themselves."""
        return render(self.request, template, dict(context), status=status)

    def go(self, name: str, *, note: str = "", **params: Any) -> HttpResponseRedirect:
        """On to another page after saving; ``note`` is said there once ("3 visits recorded.")."""
        if note:
            messages.success(self.request, note)
        return HttpResponseRedirect(reverse(name, kwargs=params or None))


View = Callable[[Visit], HttpResponseBase]


@dataclass(frozen=True)
class Page:
    """One page of the house.

    ``path``: its address, as Django writes it ("child/<str:reference>"). ``name``: what ``url()``
    calls it. ``may``: the capability that one of the viewer's roles must give; "" for everyone in
    post. ``reach``: "child" where the address names a child as ``reference``: the view must read it
    through ``access``, which refuses whoever has no reach. ``is_public``: nobody need be signed in.
    ``another_date``: the view answers for ``visit.as_at``; other pages refuse another date.
    ``asks_again``: shows first that it is really the person, if they signed in a while ago.

    A page whose name begins with ``save_`` gives a file to take away (``takes_away``): while files are
    held back it gives none.
    """

    path: str
    name: str
    view: View
    may: str = ""
    reach: Literal["", "child"] = ""
    methods: tuple[Method, ...] = ("GET",)
    is_public: bool = False
    another_date: bool = False
    asks_again: bool = False
    answer: Callable[..., HttpResponseBase] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.may and self.may not in CAPABILITIES:
            raise ValueError(f"The page {self.name} asks for {self.may}, which no role can give.")
        if self.is_public and (self.may or self.reach or self.asks_again):
            raise ValueError(f"The page {self.name} is public and yet asks who one is.")
        if self.reach == "child" and ":reference>" not in self.path:
            raise ValueError(f"The address of {self.name} names no child: <str:reference>.")

        def answer(request: HttpRequest, **params: Any) -> HttpResponseBase:
            return answered(self, request, params)

        answer.page = self  # type: ignore[attr-defined]
        object.__setattr__(self, "answer", answer)

    @property
    def takes_away(self) -> bool:
        return self.name.startswith("save_")


def all_pages() -> list[Page]:
    """Every page of this floor, in the order of its modules. Refuses a name given twice."""
    found: dict[str, Page] = {}
    for module in modules_of("pages"):
        several = getattr(module, "PAGES", ())
        declared = (getattr(module, "PAGE", None), *(several if isinstance(several, tuple) else ()))
        for page in declared:
            if not isinstance(page, Page):
                continue
            if page.name in found:
                raise ValueError(f"Two pages are called {page.name}.")
            found[page.name] = page
    return list(found.values())


def answered(page: Page, request: HttpRequest, params: dict[str, Any]) -> HttpResponseBase:
    """The answer of a page to a request, whatever becomes of it. The gate has let it in already."""
    if request.method not in (*page.methods, *(("HEAD",) if "GET" in page.methods else ())):
        return cannot.be_asked_so(request, page.methods)
    viewer: Viewer | None = request.viewer  # type: ignore[attr-defined]
    now: datetime = request.now  # type: ignore[attr-defined]
    if viewer is None and not page.is_public:
        return cannot.be_seen_signed_out(request)
    try:
        if viewer is not None and page.may and not viewer.may(page.may):
            _log_refusal(page, viewer, now)
            return cannot.be_seen(request)
        if page.asks_again:
            sure.that_it_is_you(request)
        if viewer is not None and page.takes_away and holds_back(viewer, page.name, now=now):
            return cannot.be_taken_away(request)
        sure.tell_the_brake(request)
        as_at, known_on = _dates(page, request, day_of(now))
        visit = Visit(request, page, now, as_at, known_on, params, viewer)
        request.visit = visit  # type: ignore[attr-defined]
        return page.view(visit)
    except sure.AskAgain as error:
        here = urlencode({"next": request.get_full_path()})
        return HttpResponseRedirect(f"{error.url}?{here}")
    except ShowWhoYouAre:
        here = urlencode({"next": request.get_full_path()})
        return HttpResponseRedirect(f"{sure.where(request)}?{here}")
    except ReadingStopped as stopped:
        return cannot.be_read_any_more(request, stopped.until)
    except NotYours as error:
        return cannot.open_this_child(request, error.entry)
    except (NoSuchChild, NoSuchThing):
        return cannot.be_found(request)
    except AlreadySent:
        return cannot.be_sent_twice(request, visit.token, visit.viewer.account_id)
    except Refused as error:
        return cannot.be_done(request, str(error))
    except Conflict as error:
        return cannot.be_saved_over(request, error)
    except BadDate as error:
        return cannot.be_told_for(request, str(error))
    except audit.NotWritten:
        return cannot.be_written_down(request, is_child=bool(page.reach))


def _log_refusal(page: Page, viewer: Viewer, now: datetime) -> None:
    about = {"page": page.name, "role": viewer.role_code}
    audit.write_and_commit(
        act="refused",
        now=now,
        account_id=viewer.account_id,
        worker_id=viewer.worker_id,
        authority_id=viewer.authority_id,
        about=about,
    )


def _dates(page: Page, request: HttpRequest, today: date) -> tuple[date, date | None]:
    """The day the figures are of, and as known on which day, as the address says."""
    as_at = _day(request, "as_at", today)
    known_on = _day(request, "known_on", today)
    if known_on == today:
        known_on = None
    if not page.another_date and (as_at not in (None, today) or known_on):
        raise BadDate("This page is of today only.")
    return as_at or today, known_on


def _day(request: HttpRequest, name: str, today: date) -> date | None:
    said = request.GET.get(name, "")
    if not said:
        return None
    try:
        day = date.fromisoformat(said)
    except ValueError:
        raise BadDate("The date in the address is no date. It looks like 2026-03-31.") from None
    if day > today:
        raise BadDate("The date in the address is still to come.")
    return day
