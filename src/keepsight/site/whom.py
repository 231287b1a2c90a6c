"""The child and the day that a command is about."""

from __future__ import annotations

from datetime import date, datetime

from keepsight.access.reference import id_of, kind_and_id
from keepsight.access.viewer import day_of
from keepsight.records.authority import Authority
from keepsight.records.people.identifier import Identifier
from keepsight.records.people.person import Person
from keepsight.site.command import Unusable


def today_of(moment: datetime) -> date:
    """The day in England."""
    return day_of(moment)


def child_named(text: str, authority: Authority) -> int:
    """The child of ``C-12`` or ``SCHEME:ID``; refused with a sentence where there is none."""
    if kind_and_id(text) is not None and kind_and_id(text)[0] == "child":  # type: ignore[index]
        number = id_of(text, "child")
        if Person.objects.filter(pk=number, authority=authority).exists():
            return number
    scheme, colon, value = text.partition(":")
    if colon:
        found = Identifier.objects.filter(
            authority=authority, scheme__in=(scheme, f"local:{scheme}"), value=value
        ).values_list("person_id", flat=True)
        if len(set(found)) == 1:
            return next(iter(set(found)))
    raise Unusable(f"No child of this council is known as {text}.")
