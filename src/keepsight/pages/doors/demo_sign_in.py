"""The demonstration's way in: each invented person by name and role, one press each.

It stands only where the settings say demonstration *and* the data bears the mark of one.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

from keepsight.access.demonstration import Shown, demonstration
from keepsight.access.invented import Invented, invented_account, invented_people
from keepsight.access.log import audit
from keepsight.pages.doors.gate import BY_DEMONSTRATION, WAY_IN
from keepsight.pages.page import NoSuchThing, Page, Visit
from keepsight.pages.words import plural

BACKEND = "keepsight.pages.doors.backend.InPost"
#: Headings, and the codes of the roles below them; a role that stands nowhere comes last.
GROUPS = {
    "Social workers": (
        "social_worker",
        "advanced_practitioner",
        "newly_qualified_social_worker",
        "duty_social_worker",
        "family_support_worker",
        "personal_adviser",
    ),
    "Managers": ("team_manager", "service_manager", "head_of_service"),
    "Leaders": ("assistant_director", "director"),
    "Others": (),
}


def view(visit: Visit) -> HttpResponse:
    """The people; or, when one is pressed, in as that person."""
    shown = demonstration() if settings.DEMO else None
    if shown is None:
        raise NoSuchThing("This is no demonstration.")
    if visit.is_post:
        return _in_as(visit, shown)
    following = visit.request.GET.get("next", "")
    return visit.show(
        "site/demo_sign_in.html",
        {
            "action": visit.request.get_full_path() if following else visit.request.path,
            "today": shown.day,
            "groups": _groups(invented_people(shown.authority_id, visit.today)),
        },
    )


def _in_as(visit: Visit, shown: Shown) -> HttpResponse:
    request = visit.request
    pressed = request.POST.get("account", "")
    account = invented_account(pressed, shown.authority_id, visit.today)
    if account is None:
        raise NoSuchThing("Nobody invented has this account.")
    logout(request)
    login(request, account, backend=BACKEND)
    request.session[WAY_IN] = BY_DEMONSTRATION
    audit.write_and_commit(
        act="signed_in",
        now=visit.now,
        account_id=account.pk,
        worker_id=account.worker_id,
        authority_id=shown.authority_id,
        about={"way": BY_DEMONSTRATION},
    )
    following = request.GET.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(following, allowed_hosts={request.get_host()})
    return HttpResponseRedirect(following if is_ours else settings.LOGIN_REDIRECT_URL)


def _groups(people: tuple[Invented, ...]) -> list[dict[str, Any]]:
    """The people under their headings; of many in one role, those with most and fewest children."""
    by_role: dict[str, list[Invented]] = {}
    for person in people:
        by_role.setdefault(person.role.code, []).append(person)
    grouped: dict[str, list[Invented]] = {title: [] for title in GROUPS}
    for code, ones in by_role.items():
        title = next((title for title, codes in GROUPS.items() if code in codes), "Others")
        grouped[title] += sorted(ones, key=lambda one: (-one.children, one.name))
    return [
        {"title": title, "people": [_person(one) for one in ones]}
        for title, ones in grouped.items()
        if ones
    ]


def _person(one: Invented) -> dict[str, str]:
    for_what = f"has {plural(one.children, 'child', 'children')}" if one.children else ""
    if not one.role.reaches_children:
        for_what = "sees no child’s record"
    return {
        "account": str(one.account_id),
        "name": one.name,
        "role": one.role.title.lower(),
        "team": one.team,
        "for_what": for_what,
    }


PAGE = Page(
    path="who-do-you-want-to-be",
    name="demo_sign_in",
    view=view,
    methods=("GET", "POST"),
    is_public=True,
)
