"""What is to be mended, as people see it: their own list, the form that mends it, the trend, and beside a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

import pytest
import time_machine
from django.urls import resolve
from python_calamine import CalamineWorkbook

from keepsight.boards.holes import checks, parts_of
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.pages.reporting.to_mend import ENTRY, _steps
from keepsight.records.people.person import Person
from tests.integration.boards.test_holes import PLANTS, Made
from tests.integration.pages.test_decision_pages import client, heading
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

#: Pages that are a part's place to be mended: of a child, and of the house.
OF_A_CHILD = ("change_child", "change_address", "child_family", "chronology", "record_visit")
OF_THE_HOUSE = ("waiting", "imports", "counted", "findings")


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def made() -> Made:
    return Made()


def test_every_part_is_mended_somewhere_that_stands() -> None:
    steps = {step.code for step in units_of("actions", Step).values()}
    assert _steps() == steps
    for (code, part), told in parts_of().items():
        known = {"", ENTRY, *OF_A_CHILD, *OF_THE_HOUSE} | steps
        assert told.mend in known, f"{code}.{part}: {told.mend}"


def test_a_worker_sees_the_field_and_the_form_and_it_is_gone_when_mended(made: Made) -> None:
    child = PLANTS["Q01", "ethnicity"](made)
    assert child is not None
    made.night()
    nadia = client(made, "nadia")
    page = nadia.get("/to-mend")
    said = text_of(page)
    assert heading(page) == "To mend: 1"
    assert "1 is yours to mend" in said and "No ethnicity is on file." in said
    assert "a blank hides who is failed" in said and "Nadia Rahman" in said
    form = f"/child/C-{child.pk}/family/about"
    assert f'href="{form}"' in page.content.decode() and resolve(form)
    fields = _fields(nadia.get(form).content.decode())
    answer = nadia.post(form, {**fields, "ethnicity_code": "WBRI"})
    assert answer.status_code == 302, text_of(answer)[:2000]
    assert heading(nadia.get("/to-mend")) == "To mend: 0", "at once"
    assert "None is yours" in text_of(client(made, "tom").get("/to-mend")) or "Nothing" in text_of(
        client(made, "tom").get("/to-mend")
    )


def _fields(page: str) -> dict[str, str]:
    """What a form says, as a browser would send it back."""
    form = page[page.index('<form method="post"') :] if '<form method="post"' in page else page
    found: dict[str, str] = {}
    for tag in re.findall(r"<input[^>]*>", form):
        name, value = re.search(r'name="([^"]+)"', tag), re.search(r'value="([^"]*)"', tag)
        kind = re.search(r'type="([^"]+)"', tag)
        if name and (kind is None or kind[1] not in ("radio", "checkbox") or "checked" in tag):
            found[name[1]] = value[1] if value else ""
    for name, inner in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.search(r'<option[^>]*value="([^"]*)"[^>]*selected', inner)
        found[name] = chosen[1] if chosen else ""
    return found


def test_out_of_reach_is_not_shown_and_a_locked_child_is_not_counted(made: Made) -> None:
    child = PLANTS["Q01", "ethnicity"](made)
    other = PLANTS["Q01", "disability"](made)
    assert child is not None and other is not None
    made.council.lock(child, made.people["nadia"])
    made.night()
    assert heading(client(made, "raj").get("/to-mend")) == "To mend: 0", "the other team’s manager"
    for who in ("ann", "ruth"):
        page = client(made, who).get("/to-mend")
        assert heading(page) == "To mend: 1" and f"C-{child.pk}" not in page.content.decode()
        assert f"/child/C-{child.pk}" not in page.content.decode()
    assert heading(client(made, "nadia").get("/to-mend")) == "To mend: 2", "she is named on it"
    trend = text_of(client(made, "ruth").get("/to-mend/night-by-night"))
    assert "1 thing to mend in the night of 31 March 2026" in trend
    assert "you answer for none" in text_of(client(made, "nadia").get("/to-mend/night-by-night"))


def test_what_is_about_no_child_is_for_who_reaches_the_council(made: Made) -> None:
    PLANTS["Q11", "waiting"](made)
    made.night()
    assert "waiting for a person 2" in text_of(client(made, "ruth").get("/to-mend"))
    assert "waiting for a person" not in text_of(client(made, "ann").get("/to-mend"))


def test_filters_and_unknown_ones(made: Made) -> None:
    PLANTS["Q01", "ethnicity"](made)
    PLANTS["Q03", "two_plans"](made)
    made.night()
    ann = client(made, "ann")
    assert heading(ann.get("/to-mend")) == "To mend: 2"
    assert heading(ann.get("/to-mend?check=Q03")) == "To mend: 1 of 2"
    assert heading(ann.get("/to-mend?check=Q01&part=ethnicity")) == "To mend: 1 of 2"
    assert heading(ann.get("/to-mend?owner=none")) == "To mend: 0 of 2"
    assert "fits these filters" in text_of(ann.get("/to-mend?owner=none"))
    assert heading(ann.get("/to-mend?figure=F03")) == "To mend: 1"
    wrong = ("check=Q99", "part=colour", "check=Q01&part=two_plans", "owner=x", "figure=F99",
             "child=W-1", "page=0", "team=C-1")  # fmt: skip
    for one in wrong:
        assert ann.get(f"/to-mend?{one}").status_code == 404, one
    assert ann.get("/to-mend/night-by-night?check=Q99").status_code == 404


def test_saved_it_has_the_same_rows(made: Made) -> None:
    for key in (("Q01", "ethnicity"), ("Q03", "two_plans"), ("Q11", "waiting")):
        PLANTS[key](made)
    made.night()
    answer = client(made, "ruth").get("/to-mend/save")
    sheet = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0)
    rows = sheet.to_python()[1:]
    page = text_of(client(made, "ruth").get("/to-mend"))
    assert f"To mend: {len(rows)}" in page
    assert {str(row[2])[:3] for row in rows} >= {"Q01", "Q03", "Q11"}
    assert all(str(row[4]) in page for row in rows)


def test_a_figure_says_beside_it_how_far_it_can_be_relied_on(made: Made) -> None:
    page = "/no-worker"
    made.whole()
    made.night()
    ruth = client(made, "ruth")
    assert "Grade A, complete." in text_of(ruth.get(page))
    PLANTS["Q02", "number"](made)
    made.night()
    said = text_of(ruth.get(page))
    assert "Grade C, do not rely on it. Of 5 children 2 have holes in the record" in said
    found = re.search(r'href="(/to-mend\?figure=F01)"', ruth.get(page).content.decode())
    assert found and heading(ruth.get(found[1])) == "To mend: 2"
    home = text_of(ruth.get("/"))
    assert home.count("do not rely on it") >= 2 and "Grade A, complete." in home
    for address in ("/caseloads", "/due", "/not-seen", "/children"):
        assert re.search(
            r"(A, complete|B, minor gaps|C, do not rely on it)\.", text_of(ruth.get(address))
        )


def test_the_trend_is_drawn_once_there_are_two_nights(made: Made) -> None:
    from keepsight.writing.models import CheckedNight

    PLANTS["Q01", "ethnicity"](made)
    ruth = client(made, "ruth")
    assert "No night was counted yet" in text_of(ruth.get("/to-mend/night-by-night"))
    made.night()
    page = ruth.get("/to-mend/night-by-night").content.decode()
    assert "<polyline" not in page and "Too soon to say more" in page
    for row in CheckedNight.objects.all():
        row.pk, row.night = None, TODAY - 28 * DAY
        row.holes = row.holes * 5
        row.save()
    page = ruth.get("/to-mend/night-by-night?check=Q01").content.decode()
    assert page.count("<polyline") == 2 and "4 fewer than four weeks before" in page
    assert "3 March 2026" in page
    ann = text_of(client(made, "ann").get("/to-mend/night-by-night"))
    assert "Of your teams" in ann and "1 thing to mend" in ann


def test_another_day_says_what_the_facts_tell_of_it(made: Made) -> None:
    child = PLANTS["Q03", "two_plans"](made)
    assert child is not None
    Person.objects.filter(pk=child.pk).update(ethnicity_code="")
    made.night()
    ruth = client(made, "ruth")
    then = ruth.get(f"/to-mend?as_at={TODAY - 30 * DAY}")
    assert "No ethnicity" in text_of(then) and "while another went on" not in text_of(then)
    assert "Mend" not in text_of(then).replace("To mend", "").replace("to mend", "")
    assert checks()["Q03"].title in text_of(ruth.get("/to-mend"))
