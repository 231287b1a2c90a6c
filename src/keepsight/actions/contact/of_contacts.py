"""What steps at the front door share: the contacts about a child in the year before one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from keepsight.actions.stepping import Around
from keepsight.actions.workforce.of_decisions import CASE
from keepsight.boards.code_choices import words_of_codes
from keepsight.kernel.step import Beside
from keepsight.records.contact.contact import OUTCOMES, Contact
from keepsight.writing.perform import Wrong

#: A local standard: the same worry three times in a year is not the same worry any more.
A_YEAR, THIRD = timedelta(days=365), 3
SECOND_MANAGER = f"{CASE}needs_second_manager"


def earlier_contacts(authority_id: int, child: int, day: date) -> Beside:
    """The contacts of twelve months, the latest first, each with what was decided of it."""
    sources, outcomes = words_of_codes("cin:ReferralSource"), dict(OUTCOMES)
    rows = tuple(
        (
            one.received_on,
            f"{sources.get(one.source_code, 'Source not recorded')}. "
            f"{outcomes.get(one.outcome_code, one.outcome_code) or 'Not decided yet'}",
        )
        for one in _of_a_year(authority_id, child, day)
    )
    return Beside("Contacts in twelve months", rows, "No contact in twelve months.")


def needs_second(authority_id: int, child: int, found: Mapping[str, Any]) -> dict[str, Any]:
    """Whether the record shows that the open contact is the third in a year, for the question about it."""
    days = [row.begun_on for row in found.get("contact", ()) if row.begun_on]
    if not days:
        return {}
    return {SECOND_MANAGER: _is_third(authority_id, child, max(days))}


def third_is_seen_twice(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) to decide a third contact as though it were the first."""
    contact = around.rows["contact"]
    day = contact.received_on or around.doing.today
    if _is_third(around.doing.by.authority_id or 0, around.child.pk, day) and not given.get(
        SECOND_MANAGER
    ):
        raise Wrong(
            "It is the third contact in twelve months, as the record shows: answer yes, and ask a second "
            "manager to read it.",
            field=SECOND_MANAGER,
        )


def _is_third(authority_id: int, child: int, day: date) -> bool:
    return len(_of_a_year(authority_id, child, day)) >= THIRD


def _of_a_year(authority_id: int, child: int, day: date) -> list[Contact]:
    rows = Contact.objects.filter(
        authority_id=authority_id,
        person_id=child,
        received_on__gt=day - A_YEAR,
        received_on__lte=day,
    )
    return list(rows.order_by("-received_on", "-pk"))
