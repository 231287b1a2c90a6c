"""The GOV.UK form components, and how each kind of question is asked with one.

The components lean on missing keys, which our own strict templates refuse, so they live in an
environment of their own. Only their ``text`` parameters are used: no text of a person is ever given
as ``html``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, PrefixLoader
from markupsafe import Markup

from keepsight.pages.questions import FILE_KINDS, Question

#: Component -> its macro; the component is also its folder in govuk-frontend-jinja.
MACROS = {
    "checkboxes": "govukCheckboxes",
    "date-input": "govukDateInput",
    "file-upload": "govukFileUpload",
    "input": "govukInput",
    "radios": "govukRadios",
    "select": "govukSelect",
    "textarea": "govukTextarea",
}
INPUT_TYPES = {"password": "password", "email": "email", "telephone": "tel"}
#: The boxes of a date, with how many signs each holds.
DATE_BOXES = (("day", 2), ("month", 2), ("year", 4))


def ask_question(question: Question) -> Markup:
    """The question with its label, hint, error and what was typed, ready to stand in a form."""
    if question.kind == "hidden":
        tag = Markup('<input type="hidden" name="{}" id="{}" value="{}">')
        return tag.format(question.name, question.name, question.value)
    params = _common(question)
    if question.kind == "textarea":
        params |= {"value": str(question.value), "rows": question.rows, "spellcheck": True}
        return _render("textarea", params)
    if question.kind == "select":
        params["items"] = [item | {"selected": item.pop("checked")} for item in _items(question)]
        return _render("select", params)
    if question.kind in FILE_KINDS:
        return _render("file-upload", params | {"multiple": question.kind == "files"})
    if question.kind == "date":
        return _render("date-input", _date(question, params))
    if question.kind == "checkbox":
        return _render("checkboxes", _one_tick(question, params))
    if question.kind in ("radios", "yes_no", "checkboxes"):
        params |= {"idPrefix": question.name, "items": _items(question)}
        params["fieldset"] = {"legend": {"text": question.asked}}
        return _render("checkboxes" if question.kind == "checkboxes" else "radios", params)
    return _render("input", params | _line(question))


def _common(question: Question) -> dict[str, Any]:
    params: dict[str, Any] = {
        "id": question.name,
        "name": question.name,
        "label": {"text": question.asked},
    }
    if question.hint:
        params["hint"] = {"text": question.hint}
    if question.error:
        params["errorMessage"] = {"text": question.error}
    return params


def _line(question: Question) -> dict[str, Any]:
    return {
        "type": INPUT_TYPES.get(question.kind, "text"),
        "value": str(question.value),
        "classes": f"govuk-input--width-{question.width}" if question.width else "",
        "autocomplete": question.autocomplete or None,
        "inputmode": question.inputmode or ("numeric" if question.kind == "number" else None),
        "spellcheck": False,
    }


def _items(question: Question) -> list[dict[str, Any]]:
    chosen = question.value
    many = not isinstance(chosen, str) and hasattr(chosen, "__iter__")
    values = {str(value) for value in chosen} if many else {str(chosen)}
    items = []
    for choice in question.choices:
        item: dict[str, Any] = {
            "value": choice.value,
            "text": choice.text,
            "checked": choice.value in values,
        }
        if choice.hint:
            item["hint"] = {"text": choice.hint}
        items.append(item)
    return items


def _one_tick(question: Question, params: dict[str, Any]) -> dict[str, Any]:
    """One box to tick; its label is the question itself, so it needs no fieldset."""
    checked = question.value in (True, "on", "true", "yes", "1")
    item = {"value": "on", "text": question.asked, "checked": checked, "id": question.name}
    return params | {"idPrefix": question.name, "items": [item]}


def _date(question: Question, params: dict[str, Any]) -> dict[str, Any]:
    typed = question.value if isinstance(question.value, Mapping) else {}
    wrong = " govuk-input--error" if question.error else ""
    params["namePrefix"] = question.name
    params["fieldset"] = {"legend": {"text": question.asked}}
    params["items"] = [
        {
            "name": box,
            "classes": f"govuk-input--width-{signs}{wrong}",
            "value": str(typed.get(box, "")),
        }
        for box, signs in DATE_BOXES
    ]
    return params


def _render(component: str, params: dict[str, Any]) -> Markup:
    made: Markup = getattr(_module(component), MACROS[component])(params)
    return made


@cache
def _module(component: str) -> Any:
    template = f"govuk_frontend_jinja/components/{component}/macro.html"
    return _environment().get_template(template).module


@cache
def _environment() -> Environment:
    loader = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    return Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
