"""What steps at the front door share: the contacts about a child in the year before one."""

from __future__ import annotations

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
    """The contacts of twelve months, the latest first, each with what was decided of it.

    Of the open one it is known whether it is the third in a year.
    """
    contacts = _all(authority_id, child)
    sources, outcomes = words_of_codes("cin:ReferralSource"), dict(OUTCOMES)
    rows = tuple(
        (
            one.received_on,
            f"{sources.get(one.source_code, 'Source not recorded')}. "
            f"{outcomes.get(one.outcome_code, one.outcome_code) or 'Not decided yet'}",
        )
        for one in _year_before(contacts, day)
    )
    undecided = [one.received_on for one in contacts if one.received_on and not one.outcome_code]
    opened = max(undecided, default=None)
    third = {SECOND_MANAGER: _is_third(contacts, opened)} if opened else {}
    title, none = "Contacts in twelve months", "No contact in twelve months."
    return Beside(title, rows, none, answers=third, source="From the contacts of twelve months")


def third_is_seen_twice(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) to decide a third contact as though it were the first."""
    contact = around.rows["contact"]
    day = contact.received_on or around.doing.today
    contacts = _all(around.doing.by.authority_id or 0, around.child.pk)
    if _is_third(contacts, day) and not given.get(SECOND_MANAGER):
        raise Wrong(
            "It is the third contact in twelve months, as the record shows: answer yes, and ask a second "
            "manager to read it.",
            field=SECOND_MANAGER,
        )


def _is_third(contacts: list[Contact], day: date) -> bool:
    return len(_year_before(contacts, day)) >= THIRD


def _year_before(contacts: list[Contact], day: date) -> list[Contact]:
    """Those of the year that ends on a day."""
    return [one for one in contacts if one.received_on and day - A_YEAR < one.received_on <= day]


def _all(authority_id: int, child: int) -> list[Contact]:
    """Every dated contact about a child, the latest first."""
    rows = Contact.objects.filter(authority_id=authority_id, person_id=child)
    return list(rows.exclude(received_on=None).order_by("-received_on", "-pk"))
