"""Where one entry of a child's record is read: on a page of its own where its kind has one."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

#: Entries that are finished once, and are read and corrected on pages of their own.
OWN_PAGES = {"case_note": "note", "visit": "visit"}


def at_entry(reference: str, record: str, number: int) -> str:
    """The address of an entry. ``reference``: of the child; ``record``: the file of what it is one of."""
    named: dict[str, Any] = {"reference": reference, "number": number}
    if record in OWN_PAGES:
        return reverse(OWN_PAGES[record], kwargs=named)
    return reverse("entry", kwargs=named | {"record": record})
