"""One's own dates in one's own calendar: an address to subscribe to, and the feed behind it.

Whoever knows the address sees the feed, so it names no child: a reference, what is due, and when.
"""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpResponse
from django.urls import reverse
from icalendar import Calendar, Event

from keepsight.access.record.children import names_for
from keepsight.access.reference import reference_of
from keepsight.access.staff.calendar_key import has_calendar, viewer_by_calendar
from keepsight.access.staff.standstill import holds_back
from keepsight.actions.workforce.renew_calendar import RENEW_CALENDAR
from keepsight.boards.look import look_of
from keepsight.boards.people.due import Asked, rows
from keepsight.boards.readings import Reading
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.writing.perform import perform

AT_MOST = 1_000
#: What a calendar is told while files are held back: it asks again later by itself.
HELD_BACK = 503


def view(visit: Visit) -> HttpResponse:
    """The page: make an address, make another, or end it. A new address is shown this once."""
    shown = ""
    if visit.is_post:
        ends = visit.request.POST.get("do") == "end"
        secret = perform(RENEW_CALENDAR, {"ends": ends}, by=visit.viewer, now=visit.now)
        if secret:
            path = reverse("calendar_feed", kwargs={"secret": secret})
            shown = visit.request.build_absolute_uri(path)
    return visit.show(
        "people/calendar.html",
        {
            "back": {"text": "Next 10 working days", "url": reverse("next_days")},
            "address": shown,
            "has_one": has_calendar(visit.viewer),
        },
    )


def feed(visit: Visit) -> HttpResponse:
    """The dates of the children whom the owner of the address holds, as iCalendar (RFC 5545).

    An address that was never given out, was renewed, or whose owner has left is not found (404).
    """
    viewer = viewer_by_calendar(visit.params["secret"], now=visit.now)
    if viewer is None or viewer.worker_id is None:
        raise NoSuchThing
    if holds_back(viewer, visit.page.name, now=visit.now):
        return HttpResponse(status=HELD_BACK)
    look = look_of(viewer, now=visit.now)
    found = rows(look, Asked(showing="all", worker=viewer.worker_id), count=AT_MOST)
    children = sorted({one.child for one in found})
    named = names_for(viewer, children, why="calendar", now=visit.now)
    calendar = Calendar()
    calendar.add("prodid", "-//Keepsight//Dates//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Keepsight")
    for one in found:
        if one.due_on is not None and named[one.child].is_named:
            calendar.add_component(_event(one, visit))
    answer = HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="keepsight.ics"'
    return answer


def _event(one: Reading, visit: Visit) -> Event:
    """A whole day, or for a limit in hours its moment; without a name."""
    reference = reference_of("child", one.child)
    event = Event()
    event.add("uid", f"{reference}-{one.limit}-{one.line}@keepsight")
    event.add("dtstamp", visit.now)
    event.add("summary", f"{reference}: {one.title}")
    if one.due_at is not None:
        event.add("dtstart", one.due_at)
    elif one.due_on is not None:
        event.add("dtstart", one.due_on)
        event.add("dtend", one.due_on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    return event


PAGES = (
    Page(path="calendar", name="calendar", view=view, may="have_calendar", methods=("GET", "POST")),
    Page(path="calendar/<str:secret>.ics", name="calendar_feed", view=feed, is_public=True),
)
