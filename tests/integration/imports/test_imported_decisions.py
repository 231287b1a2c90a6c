"""Decisions brought in from another system: once, each with its levels, those below level counted."""

from __future__ import annotations

import re

import pytest

from keepsight.records.workforce.decision import Decision
from tests.integration.imports.conftest import House
from tests.integration.imports.files import PEOPLE
from tests.integration.imports.test_import_pages import sent, text_of

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

STAFF = "staff_id,name,role,level,started_on\nS1,Ann Ogden,Team manager,L40,2019-03-04\n"
DECISIONS = """local_id,decision,decided_at,staff_id,level,decided_by,reasons,recorded_at
E1,D21,2026-02-03 22:40,S1,L40,,Nobody was at home.,2026-02-04 09:10
E2,D11,2026-02-03 11:00,S1,L40,,,
E3,D12,2026-02-05 14:00,,,conference,,
E3,D21,2026-02-05 14:00,,,,,
"""
FILES = {
    "people.csv": PEOPLE.encode(),
    "staff.csv": STAFF.encode(),
    "decisions.csv": DECISIONS.encode(),
}


def test_imported_decisions_are_judged_and_those_below_level_counted(house: House) -> None:
    for _ in range(2):  # the same files again change nothing
        house.client.post(f"{sent(house, FILES)}/accept")
        assert [
            (one.decision_code, one.required_level, one.actor_level, one.by_role, one.mode)
            for one in Decision.objects.order_by("id")
        ] == [
            ("D21", 60, 40, "", "imported"),
            ("D11", 40, 40, "", "imported"),
            ("D12", 0, None, "conference", "imported"),
            ("D21", 60, None, "", "imported"),
        ]
    page = text_of(house.as_role("director").get("/decided-below-level?time=36"))
    assert re.search(r"Decided below level: 1\b", page)
    assert "Orla Marsh" in page and "From another system" in page
