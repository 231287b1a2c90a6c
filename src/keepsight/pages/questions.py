"""A form as data: sections of questions, which one template (``layout/form.html``) can show.

Forms of ours come as ``Question``s already; a Django form (the sign-in library's) is turned into
them by ``questions_of``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import uuid4

from django import forms

#: How a question can be asked.
KINDS = (
    "text",
    "password",
    "email",
    "number",
    "telephone",
    "textarea",
    "date",
    "select",
    "radios",
    "yes_no",
    "checkboxes",
    "checkbox",
    "file",
    "files",
    "hidden",
)
#: A form with one of these must be sent as multipart.
FILE_KINDS = ("file", "files")


def new_token() -> str:
    """A token for one showing of a form."""
    return str(uuid4())


@dataclass(frozen=True)
class Choice:
    """One answer to choose from: what is sent, what is shown, and a word of help."""

    value: str
    text: str
    hint: str = ""


@dataclass(frozen=True)
class Question:
    """One question of a form.

    ``value`` is what was typed: a text; for ``checkboxes`` the chosen values; for ``date`` a
    mapping ``{"day": "3", "month": "10", "year": "2016"}`` as typed, sent as ``<name>-day`` and so
    on. ``error`` is the sentence to put right. ``width`` is a number of signs (2, 4, 10, 20) or 0
    for the whole line.
    """

    name: str
    label: str
    kind: str = "text"
    hint: str = ""
    value: Any = ""
    choices: tuple[Choice, ...] = ()
    error: str = ""
    width: int = 0
    rows: int = 5
    autocomplete: str = ""
    inputmode: str = ""
    optional: bool = False

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"{self.name}: no question is asked as {self.kind!r}")

    @property
    def id(self) -> str:
        """Where the error summary points: the first box to type in."""
        return f"{self.name}-day" if self.kind == "date" else self.name

    @property
    def asked(self) -> str:
        """The label, with ``(optional)`` where it may be left empty."""
        return f"{self.label} (optional)" if self.optional else self.label


@dataclass(frozen=True)
class Section:
    """Questions under one heading; a form with one section may leave the title empty."""

    questions: tuple[Question, ...]
    title: str = ""
    words: str = ""


@dataclass(frozen=True)
class FormError:
    """One line of the error summary; ``field`` is the id it points to, empty for the whole form."""

    text: str
    field: str = ""


@dataclass(frozen=True)
class AskedForm:
    """What ``layout/form.html`` shows under its heading.

    ``doubted``: by what the doubts that it shows are known when it is sent again, "" where none are.
    ``token`` is of this one showing: a page with a form of its own sends it along, so that a second
    press of the button does nothing more (``Visit.token``).
    """

    sections: tuple[Section, ...]
    button: str
    action: str = ""
    errors: tuple[FormError, ...] = field(default=())
    cancel_url: str = ""
    doubted: str = ""
    token: str = field(default_factory=new_token, compare=False)

    @property
    def has_files(self) -> bool:
        return any(q.kind in FILE_KINDS for s in self.sections for q in s.questions)

    def with_doubts(self, seen: str) -> AskedForm:
        """The same form, whose errors are doubts that are known again by ``seen``."""
        return replace(self, doubted=seen)

    def taking_several_files(self) -> AskedForm:
        """The same form, whose questions about files take several at once."""
        sections = tuple(
            replace(
                section,
                questions=tuple(
                    replace(one, kind="files") if one.kind == "file" else one
                    for one in section.questions
                ),
            )
            for section in self.sections
        )
        return replace(self, sections=sections)


def errors_of(questions: Iterable[Question], whole: Iterable[str] = ()) -> list[FormError]:
    """The lines of an error summary: what is wrong with the whole form, then question by question."""
    lines = [FormError(text) for text in whole]
    return lines + [FormError(q.error, q.id) for q in questions if q.error]


def questions_of(form: forms.BaseForm, labels: Mapping[str, str] | None = None) -> list[Question]:
    """The questions of a Django form, hidden fields included, in its order.

    ``labels`` says some of them in our words. Widgets are told apart by their class; what is not
    known is asked as a line of text.
    """
    said = labels or {}
    return [_question(form[name], said.get(name, "")) for name in form.fields]


def _question(bound: forms.BoundField, label: str) -> Question:
    widget = bound.field.widget
    kind = "hidden" if bound.is_hidden else _kind(widget)
    choices: tuple[Choice, ...] = ()
    if kind in ("select", "radios", "checkboxes"):
        listed = getattr(widget, "choices", ())
        choices = tuple(Choice(str(value), str(text)) for value, text in listed)
    value = bound.value()
    return Question(
        name=bound.html_name,
        label=label or str(bound.label),
        kind=kind,
        hint=_plain_hint(bound),
        value="" if value is None or kind == "password" else value,
        choices=choices,
        error=_said_error(bound, label or str(bound.label)),
        width=20 if kind in ("text", "password") and not choices else 0,
        autocomplete=str(widget.attrs.get("autocomplete", "")),
        inputmode=str(widget.attrs.get("inputmode", "")),
        optional=not bound.field.required and kind not in ("hidden", "checkbox"),
    )


def _said_error(bound: forms.BoundField, label: str) -> str:
    """The field's errors in one line; a field left empty is named, not called "this field"."""
    errors = bound.errors.as_data()
    if any(error.code == "required" for error in errors):
        return f"{label} is missing"
    return " ".join(line for error in errors for line in error.messages)


def _kind(widget: forms.Widget) -> str:
    # More special widgets stand before those they derive from.
    kinds = (
        (forms.PasswordInput, "password"),
        (forms.EmailInput, "email"),
        (forms.NumberInput, "number"),
        (forms.FileInput, "file"),
        (forms.CheckboxSelectMultiple, "checkboxes"),
        (forms.CheckboxInput, "checkbox"),
        (forms.RadioSelect, "radios"),
        (forms.Select, "select"),
        (forms.Textarea, "textarea"),
    )
    return next((kind for of, kind in kinds if isinstance(widget, of)), "text")


def _plain_hint(bound: forms.BoundField) -> str:
    """The help text, unless it holds markup: that is never let through as such."""
    hint = str(bound.help_text or "")
    return "" if "<" in hint else hint
