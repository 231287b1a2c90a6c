"""Another date: which day the figures of a page are to be of."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.utils.http import url_has_allowed_host_and_scheme

from keepsight.kernel.form import Form, Question, Section
from keepsight.pages.answers import Answers, answers_of, asked
from keepsight.pages.page import Page, Visit

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question("as_at", "The day", kind="date"),
                Question(
                    "known_on",
                    "As known on",
                    kind="date",
                    hint="Leave it empty to count what was entered later, too",
                    required=False,
                ),
            ),
        ),
    )
)


def view(visit: Visit) -> HttpResponse:
    """The form; or on to the page one came from, as at the day chosen."""
    here = _here(visit)
    if not visit.is_post:
        return _show(visit, here, None)
    answers = answers_of(FORM, visit.request.POST)
    errors = dict(answers.errors)
    for field, day in answers.values.items():
        if day is not None and day > visit.today:
            errors[field] = "This day is still to come"
    if errors:
        return _show(visit, here, Answers(answers.values, errors, answers.typed), 422)
    path, _, query = here.partition("?")
    kept = QueryDict(query, mutable=True)
    for field, day in answers.values.items():
        kept.pop(field, None)
        if day is not None and day != visit.today:
            kept[field] = day.isoformat()
    return HttpResponseRedirect(f"{path}?{kept.urlencode()}" if kept else path)


def _here(visit: Visit) -> str:
    """The page to go back to: one of ours, or home."""
    following = visit.request.GET.get("next", "/")
    hosts = {visit.request.get_host()}
    if not url_has_allowed_host_and_scheme(following, allowed_hosts=hosts):
        return "/"
    said = urlsplit(following)
    return said.path + (f"?{said.query}" if said.query else "")


def _show(visit: Visit, here: str, answers: Answers | None, status: int = 200) -> HttpResponse:
    action = f"{visit.request.path}?{urlencode({'next': here})}"
    form = asked(FORM, button="Show that day", action=action, answers=answers, cancel_url=here)
    told = {
        "title": "See another date",
        "back": {"text": "Back to now", "url": here},
        "intro": ["Figures and lists are then of the end of that day."],
        "form": form,
        "version": "",
    }
    return visit.show("layout/form.html", told, status)


PAGE = Page(path="another-date", name="another_date", view=view, methods=("GET", "POST"))
