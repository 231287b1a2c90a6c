"""Set up an empty house: the first person, who must know the code that the server printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from keepsight.access.staff.council import nobody_can_sign_in
from keepsight.actions.workforce.set_up_house import FORM, set_up_house
from keepsight.pages.answers import Answers, answers_of, asked
from keepsight.pages.doors.set_up_code import is_set_up_code
from keepsight.pages.page import Page, Visit
from keepsight.writing.perform import Wrong


def view(visit: Visit) -> HttpResponse:
    """The form while nobody can sign in; afterwards only the way to the sign-in page."""
    if not nobody_can_sign_in():
        return HttpResponseRedirect(reverse("account_login"))
    if not visit.is_post:
        return _show(visit, None)
    answers = answers_of(FORM, visit.request.POST)
    answers = replace(answers, errors={**_wrong(answers.values), **answers.errors})
    if answers.errors:
        return _show(visit, answers, 422)
    try:
        set_up_house(answers.values, now=visit.now)
    except Wrong as wrong:
        return _show(visit, replace(answers, errors={wrong.field: str(wrong)}), 422)
    return visit.go("account_login", note="Keepsight is set up. Sign in, then add a second step.")


def _wrong(values: Any) -> dict[str, str]:
    """What only this page can check: the code, and the two passwords."""
    errors = {}
    typed = values.get("set_up_code")
    if typed and not is_set_up_code(typed):
        errors["set_up_code"] = "This is not the set-up code of this server"
    password, again = values.get("password"), values.get("password_again")
    if password:
        try:
            validate_password(password)
        except ValidationError as error:
            errors["password"] = " ".join(error.messages)
        if again and again != password:
            errors["password_again"] = "The two passwords differ"
    return errors


def _show(visit: Visit, answers: Answers | None, status: int = 200) -> HttpResponse:
    form = asked(FORM, button="Set up Keepsight", action=visit.request.path, answers=answers)
    return visit.show("site/set_up.html", {"form": form}, status)


PAGE = Page(path="set-up", name="set_up", view=view, methods=("GET", "POST"), is_public=True)
