"""The Annex A lists that no other file carries: contacts and early help of the last six months."""

from __future__ import annotations

import polars as pl

from keepsight.synthetic import days
from keepsight.synthetic.files.frames import Row, frame
from keepsight.synthetic.lives import Child, Family

_MONTHS = 6
_DATES = ("Date of Birth", "Date of Contact", "Assessment start date", "Assessment completion date")
_CONTACT = ("Date of Contact", "Contact Source")
_EARLY_HELP = (
    "Assessment start date",
    "Assessment completion date",
    "Organisation completing assessment",
)


def annex_a_lists(families: list[Family], today: int) -> dict[str, pl.DataFrame]:
    """Lists 1 and 2 as at the day, under Ofsted's headings; dates of contact in order."""
    since = days.months_on(today, -_MONTHS)
    contacts: list[tuple[int, Row]] = []
    early_help: list[tuple[int, Row]] = []
    for child in (child for family in families for child in family.children):
        who = _who(child, today)
        contacts += [
            (on, who | dict(zip(_CONTACT, (on, source), strict=True)))
            for on, source in child.contacts
            if since <= on <= today
        ]
        if child.early_help is not None and since <= child.early_help[0] <= today:
            row = who | dict(zip(_EARLY_HELP, child.early_help, strict=True))
            early_help.append((child.early_help[0], row))
    found = {"List 1": contacts, "List 2": early_help}
    return {
        name: frame([row for _, row in sorted(rows, key=lambda one: one[0])], dates=_DATES)
        for name, rows in found.items()
        if rows
    }


def _who(child: Child, today: int) -> Row:
    born = child.is_born_by(today)
    return {
        "Child Unique ID": child.local_id,
        "Gender": child.sex if born else "U",
        "Ethnicity": child.ethnicity,
        "Date of Birth": child.born if born else None,
        "Age of Child (Years)": days.age_on(child.born, today) if born else None,
    }
