"""The one place that reads the clock: every request is given its moment here, once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from keepsight.access.demonstration import demonstration

LONDON = ZoneInfo("Europe/London")


def machine_now() -> datetime:
    """The moment of the machine, whatever day the demonstration shows."""
    return datetime.now(UTC)


def now() -> datetime:
    """The moment it is: the machine's, or on the demonstration's own day the machine's time of day.

    Sign-in, sessions and the order of the log keep to the machine's clock.
    """
    machine = machine_now()
    shown = demonstration() if settings.DEMO else None
    if shown is None:
        return machine
    in_london = machine.astimezone(LONDON)
    return datetime.combine(shown.day, in_london.time(), LONDON).astimezone(UTC)


class Clock:
    """Hands the moment to everything that answers the request, as ``request.now``."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]):
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.now = now()  # type: ignore[attr-defined]
        return self.answer(request)
