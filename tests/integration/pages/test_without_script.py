"""Every kind of question without a script: a form is sent as it stands, comes back with its mistake told and with
every answer still in it, and is saved once that is put right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest
import time_machine
from django.test import Client
from lxml import html

from keepsight.kernel.form import Kind, Question
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.pages.answers import MOST_RADIOS
from keepsight.records.people.flag import Flag
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_decision_pages import client, on
from tests.integration.shown_forms import hidden_in, send
from tests.integration.small_council import NOW, TODAY
from tests.integration.steps.test_people_care import FLAG

pytestmark = pytest.mark.django_db

#: Asked on pages of their own, each tried below; no step of a child's journey asks so.
NO_STEP_ASKS = {"file", "password", "email", "tick"}
WORDS = "Mum & Dad said “no” <b>twice</b>.\nThen they left."
TOO_LONG = 20_001
NO_DAY = {"day": "31", "month": "2", "year": "2016"}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def house() -> DecidingCouncil:
    return DecidingCouncil()


def way(question: Question) -> tuple[str, bool]:
    """In which way a question is asked, and whether it may be left empty; a long choice is a list that opens."""
    lists = isinstance(question.choices, str) or len(question.choices) > MOST_RADIOS
    return "list" if question.kind == "choice" and lists else question.kind, question.required


def representatives() -> list[Step]:
    """Few steps that together ask in every way any step asks: each asks in one that none before it has."""
    tried: set[tuple[str, bool]] = set()
    chosen = []
    for step in units_of("actions", Step).values():
        ways = {way(question) for question in step.form.questions}
        if ways - tried:
            tried |= ways
            chosen.append(step)
    return chosen


def boxes_of(page: Any) -> list[Any]:
    """What a person can fill in of the page's own form."""
    tree = html.fromstring(page.content.decode())
    (form,) = tree.xpath("//main//form[contains(concat(' ', @class, ' '), ' form ')]")
    seen: list[Any] = form.xpath(
        ".//*[self::input[not(@type='hidden')] or self::select or self::textarea][@name]"
    )
    return seen


def typed_into(boxes: list[Any]) -> dict[str, list[str]]:
    """An answer to everything: of buttons the last, of boxes to tick all, of each day one that there is not;
    where no day is asked for, a text that is too long."""
    typed: dict[str, list[str]] = {}
    for box in boxes:
        name, kind = box.get("name"), box.get("type", box.tag)
        part = name.rpartition("-")[2]
        if box.tag == "select":
            typed[name] = [box.xpath(".//option/@value")[-1]]
        elif kind == "checkbox":
            typed.setdefault(name, []).append(box.get("value"))
        elif kind == "radio":
            typed[name] = [box.get("value")]
        else:
            plain = WORDS if box.tag == "textarea" else "Aunt’s <house>"
            typed[name] = [NO_DAY.get(part, plain)]
    if not any(name.endswith("-day") for name in typed):
        (first, *_) = [
            box.get("name") for box in boxes if box.tag == "textarea" or box.get("type") == "text"
        ]
        typed[first] = ["x" * TOO_LONG]
    return typed


def held_by(boxes: list[Any]) -> dict[str, list[str]]:
    """What the boxes of a page hold."""
    held: dict[str, list[str]] = {}
    for box in boxes:
        name = box.get("name")
        if box.tag == "select":
            held[name] = box.xpath(".//option[@selected]/@value")
        elif box.get("type") in ("radio", "checkbox"):
            held.setdefault(name, []).extend(
                [box.get("value")] if box.get("checked") is not None else []
            )
        else:
            said = (
                (box.text or "").removeprefix("\n") if box.tag == "textarea" else box.get("value")
            )
            held[name] = [said.replace("\r\n", "\n")]
    return held


@pytest.mark.parametrize("step", representatives(), ids=lambda step: step.code)
def test_what_was_typed_comes_back_with_what_is_wrong(step: Step, house: DecidingCouncil) -> None:
    comes_back(house, f"/child/C-{house.tia.pk}/write/{step.code}")


def test_a_visit_with_its_ticks_comes_back(house: DecidingCouncil) -> None:
    comes_back(house, f"/child/C-{house.tia.pk}/visit")


def comes_back(house: DecidingCouncil, address: str) -> None:
    """A form is sent with a mistake: the mistake is told, and all that was typed stands there again."""
    asks = client(house, "ann")
    opened = asks.get(address)
    typed = typed_into(boxes_of(opened))
    answer = asks.post(address, {**hidden_in(opened), **typed})
    assert answer.status_code == 422
    said = answer.content.decode()
    assert "31 2 2016 is not a date" in said or f"you wrote {TOO_LONG:,}" in said
    assert held_by(boxes_of(answer)) == typed


def test_every_way_to_ask_is_among_them() -> None:
    every = {
        way(question)
        for step in units_of("actions", Step).values()
        for question in step.form.questions
    }
    tried = {way(question) for step in representatives() for question in step.form.questions}
    assert every == tried
    assert set(get_args(Kind)) - {kind for kind, _ in every} == NO_STEP_ASKS


def test_a_box_that_forgets_is_found(house: DecidingCouncil) -> None:
    page = client(house, "ann").get(f"/child/C-{house.tia.pk}/write/raise_flag")
    boxes = boxes_of(page)
    assert held_by(boxes) != typed_into(boxes)


def test_put_right_it_is_saved(house: DecidingCouncil) -> None:
    asks, address = client(house, "nadia"), f"/child/C-{house.tia.pk}/write/raise_flag"
    given = {**FLAG, **on("raised_on", TODAY), **on("review_on", FLAG["review_on"])}
    typed = {name: value for name, value in given.items() if name not in ("raised_on", "review_on")}
    wrong = send(asks, address, **{**typed, "raised_on-day": "31", "raised_on-month": "2"})
    assert wrong.status_code == 422
    kept = {name: values[0] for name, values in held_by(boxes_of(wrong)).items() if values}
    right = asks.post(address, {**hidden_in(wrong), **kept, **on("raised_on", TODAY)})
    assert right.status_code == 302
    assert Flag.objects.get().what_to_do == FLAG["what_to_do"]


def administrator(house: DecidingCouncil) -> Client:
    worker = house.council.worker("Owen Petrie")
    for role in ("administrator", "performance_analyst"):
        house.council.role(worker, role)
    return signed_in(house.council.account(worker))


def test_an_address_of_email_comes_back(house: DecidingCouncil) -> None:
    address = f"/workers/W-{house.council.worker('Sol Reed').pk}/open-account"
    answer = send(administrator(house), address, email="sol at home")
    assert answer.status_code == 422
    assert held_by(boxes_of(answer))["email"] == ["sol at home"]


def test_files_are_chosen_again_and_what_was_said_of_them_stays(house: DecidingCouncil) -> None:
    answer = send(administrator(house), "/imports", collection="2025-26", scheme="case list")
    assert answer.status_code == 422
    held = held_by([box for box in boxes_of(answer) if box.get("type") != "file"])
    assert held == {"collection": ["2025-26"], "scheme": ["case list"]}
