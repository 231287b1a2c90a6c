"""``keepsight checks`` and the page of what is to be mended say the same, row by row."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

import pytest
import time_machine

from keepsight.access.models import AuditLine
from keepsight.site.command_line import main
from tests.integration.boards.test_holes import PLANTS, Made
from tests.integration.pages.test_decision_pages import client
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import NOW, TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def made() -> Made:
    return Made()


def test_the_command_says_what_the_page_says_row_by_row(made: Made) -> None:
    for key in (("Q01", "ethnicity"), ("Q03", "two_plans"), ("Q05", "visit"), ("Q09", "note"),
                ("Q11", "waiting")):  # fmt: skip
        PLANTS[key](made)
    made.night()
    said, told = StringIO(), StringIO()
    with redirect_stdout(said), redirect_stderr(told):
        assert main(["checks", "--as-at", TODAY.isoformat(), "--json"]) == 0
    rows = json.loads(said.getvalue())
    ruth = client(made, "ruth")
    content = ruth.get("/to-mend").content.decode()
    shown = re.findall(r'<tr role="row">\s*<th role="rowheader" scope="row">(.*?)</tr>',
                       content[content.index('id="rows"') : content.index("By check")], re.S)  # fmt: skip
    assert len(shown) == len(rows) and f"To mend: {len(rows)}" in text_of(ruth.get("/to-mend"))
    for row, one in zip(rows, shown, strict=True):
        plain = re.sub(r"<[^>]+>", "", one)
        assert row["sentence"] in plain and row["what"] in plain and row["check"] in plain
        assert row["child"] is None or f"/child/{row['child']}" in one
    assert {row["check"] for row in rows} >= {"Q01", "Q03", "Q05", "Q09", "Q11"}
    assert AuditLine.objects.filter(act="list_checks").count() == 1


def test_one_check_one_child_and_an_unknown_one(made: Made) -> None:
    child = PLANTS["Q01", "ethnicity"](made)
    PLANTS["Q03", "two_plans"](made)
    assert child is not None
    made.night()
    for given, wanted in (
        (("--check", "q03"), ["Q03"]),
        (("--child", f"C-{child.pk}"), ["Q01"]),
        ((), ["Q01", "Q03"]),
    ):
        said = StringIO()
        with redirect_stdout(said), redirect_stderr(StringIO()):
            assert main(["checks", *given, "--json"]) == 0
        found = json.loads(said.getvalue())
        assert sorted(row["check"] for row in found if row["child"]) == wanted
    told = StringIO()
    with redirect_stdout(StringIO()), redirect_stderr(told):
        assert main(["checks", "--check", "Q99", "--json"]) == 2
    assert "There is no check Q99" in told.getvalue()
