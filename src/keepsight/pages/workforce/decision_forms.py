"""What can be done with a request besides deciding it: send it back, answer, add, withdraw, confirm."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from keepsight.actions.workforce.add_to_request import ADD_TO_REQUEST
from keepsight.actions.workforce.answer_question_back import ANSWER_QUESTION_BACK
from keepsight.actions.workforce.confirm_on_file import CONFIRM_ON_FILE
from keepsight.actions.workforce.send_back_request import SEND_BACK_REQUEST
from keepsight.actions.workforce.withdraw_request import WITHDRAW_REQUEST
from keepsight.delegation.known_decisions import decision_of
from keepsight.kernel.action import Action
from keepsight.pages.asking import Asking, ask
from keepsight.pages.page import NoSuchThing, Page, View, Visit
from keepsight.pages.words import capital
from keepsight.pages.workforce.decision import CLOSED, asked_at, request_at
from keepsight.pages.workforce.decision_words import titled
from keepsight.pages.workforce.refused_decision import refused
from keepsight.writing.perform import Refused
from keepsight.writing.versions import newest_version


def send_back(visit: Visit) -> HttpResponse:
    return _ask(visit, SEND_BACK_REQUEST, "Send it back", "It went back with your question.")


def answer_question(visit: Visit) -> HttpResponse:
    return _ask(visit, ANSWER_QUESTION_BACK, "Answer", "Your answer stands with the request.")


def add(visit: Visit) -> HttpResponse:
    return _ask(visit, ADD_TO_REQUEST, "Add it", "What you wrote stands with the request.")


def withdraw(visit: Visit) -> HttpResponse:
    return _ask(visit, WITHDRAW_REQUEST, "Withdraw it", "It is withdrawn. Nobody need decide it.")


def confirm(visit: Visit) -> HttpResponse:
    """One thing that must be on file: the date on it, or why it is missing."""
    code = visit.params["item"]
    child, request = asked_at(visit, why="confirm_on_file")
    rule = decision_of(request.asked.code)
    item = next((one for one in rule.on_file if one.code == code), None) if rule else None
    if item is None or (request.asked.state in CLOSED and not visit.is_post):
        raise NoSuchThing
    held = next((one for one in request.confirmed if one.item == code), None)
    first = {"dated_on": held.dated_on, "why_missing": held.why_missing} if held else {}
    return ask(
        visit,
        Asking(
            CONFIRM_ON_FILE,
            title=f"On file: {item.words}",
            button="Save",
            back=_to(request.asked.number),
            first=first,
            also={"request": request.asked.number, "item_code": code},
            opened=newest_version("OnFileConfirmation"),
            children=(child.id,) if child else (),
            sentences=("Give the date on the paper that you have seen, or say why it is missing.",),
            done=lambda made: visit.go(
                "decision",
                number=request.asked.number,
                note=f"{capital(item.words)}: saved.",
            ),
        ),
    )


def _ask(visit: Visit, action: Action, button: str, note: str) -> HttpResponse:
    child, request, who = request_at(visit, why=action.code)
    asked = request.asked
    asking = Asking(
        action,
        title=f"{action.title}: {titled(asked.code).title}",
        button=button,
        back=_to(asked.number),
        also={"request": asked.number},
        opened=request.version,
        children=(child.id,) if child else (),
        sentences=_said(child.name if child else "", request.question_back, action),
        done=lambda made: visit.go("decision", number=asked.number, note=note),
    )
    try:
        return ask(visit, asking)
    except Refused as error:
        if who is None:
            raise
        return refused(visit, str(error), child, request, who, action.form)


def _said(name: str, question: str, action: Action) -> tuple[str, ...]:
    said: tuple[str, ...] = (f"{name}.",) if name else ()
    if action.code == "answer_question_back" and question:
        said += (f"You were asked: {question}",)
    return said


def _to(number: int) -> dict[str, str]:
    return {"text": "What was asked", "url": reverse("decision", kwargs={"number": number})}


def _page(path: str, name: str, view: View) -> Page:
    methods: Any = ("GET", "POST")
    whole = f"decision/<int:number>/{path}"
    return Page(path=whole, name=name, view=view, may="ask_for_decisions", methods=methods)


PAGES = (
    _page("send-back", "send_back", send_back),
    _page("answer", "answer_question", answer_question),
    _page("add", "add_to_request", add),
    _page("withdraw", "withdraw_request", withdraw),
    _page("on-file/<str:item>", "confirm_on_file", confirm),
)
