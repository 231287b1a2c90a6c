"""Returns checked on pages: what is found, by whom it may be seen, and how long it is kept."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

import polars as pl
import pytest
import python_calamine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.html import strip_tags
from django_q.models import OrmQ

from keepsight.access import stored_files
from keepsight.access.models import AuditChild, AuditLine
from keepsight.importers import check_jobs, incoming
from keepsight.importers.alone import alone
from keepsight.kernel.source import UnreadableFile
from keepsight.writing import return_checks
from keepsight.writing.models import ReturnCheck
from tests.integration.doors.signing_in import account_for, signed_in
from tests.integration.imports.conftest import House, house
from tests.integration.imports.files import EPISODES_903, HEADER_903, census, child
from tests.integration.small_council import SmallCouncil, questions

pytestmark = pytest.mark.django_db
__all__ = ["house"]

#: Breaks rule 8568 (no flag for a referral without further action) and, the second, 8600.
WITHOUT_FLAG, WITHOUT_DATE = child("E1"), child("E2").replace("<CINreferralDate>2025-04-02", "<x>x")
WITHOUT_DATE = WITHOUT_DATE.replace("</CINreferralDate>", "</x>")
MENDED = WITHOUT_FLAG.replace(
    "</PrimaryNeedCode>", "</PrimaryNeedCode><ReferralNFA>1</ReferralNFA>"
)
CENSUS = {"census.xml": census(WITHOUT_FLAG, WITHOUT_DATE)}
LATER = {"census.xml": census(MENDED, WITHOUT_DATE)}
THIS_YEAR = {"header.csv": HEADER_903.encode(), "episodes.csv": EPISODES_903.encode()}
LAST_YEAR = {name: text.replace(b"/2025", b"/2024") for name, text in THIS_YEAR.items()}
SECRET = "Zzyzx-4711"


def text_of(answer: Any) -> str:
    return re.sub(r"\s+", " ", unescape(strip_tags(answer.content.decode()))).replace("’", "'")


def send(
    house: House,
    files: dict[str, bytes] | None = None,
    which: str = "cin",
    client: Client | None = None,
    **more: Any,
) -> Any:
    """The answer to files sent; ``last={...}``: those of last year."""
    posted: dict[str, Any] = {"which": which}
    for question, given in {"files": CENSUS if files is None else files, **more}.items():
        if isinstance(given, dict):
            given = [SimpleUploadedFile(name, content) for name, content in given.items()]
        if given:
            posted[question] = given
    return (client or house.client).post("/returns", posted)


def sent(house: House, *given: Any, **more: Any) -> str:
    """The address of the check that sending files made."""
    answer = send(house, *given, **more)
    assert answer.status_code == 302, text_of(answer)
    return str(answer["Location"])


def rows_of(answer: Any) -> list[list[str]]:
    """The cells of the fix list."""
    found = re.search(r'id="rows".*?</section>', answer.content.decode(), re.DOTALL)
    rows = re.findall(r"<tr role=\"row\">(.*?)</tr>", found[0] if found else "", re.DOTALL)
    cells = [re.findall(r"<t[hd] .*?</t[hd]>", row, re.DOTALL) for row in rows]
    plain = [[re.sub(r"\s+", " ", unescape(strip_tags(one))).strip() for one in r] for r in cells]
    return [row for row in plain if row and row[0] != "Child"]


def rules_in(answer: Any) -> list[str]:
    return [row[1] for row in rows_of(answer)]


def stored(house: House) -> list[Any]:
    ground = house.home / "stored"
    return sorted(ground.iterdir()) if ground.is_dir() else []


# --- what is found ------------------------------------------------------------------------------


def test_a_census_is_checked_and_the_page_says_what_to_put_right(house: House) -> None:
    page = house.client.get(sent(house))
    said = text_of(page)
    assert "Children in need census 2025-26: findings" in said
    assert re.search(r"\d+ errors? and \d+ quer(y|ies) for 2 children\.", said)
    assert "census.xml, sent by Marta Lindqvist." in said
    assert "RNFA flag is missing or invalid" in said
    (flag,) = [row for row in rows_of(page) if row[1] == "8568" and row[0] == "E1"]
    assert flag[2] == "CINdetails, row 2 of census.xml" and "ReferralNFA blank" in flag[3]
    assert house.left() == [] and len(stored(house)) == 1


def test_a_rule_opens_to_its_rows_and_a_filter_leaves_some(house: House) -> None:
    here = sent(house)
    assert set(rules_in(house.client.get(f"{here}?rule=8568"))) == {"8568"}
    assert "8568" not in rules_in(house.client.get(f"{here}?kind=query"))
    assert {row[0] for row in rows_of(house.client.get(f"{here}?child=E2"))} == {"E2"}
    assert "No finding fits these filters." in text_of(house.client.get(f"{here}?child=nobody"))


def test_the_next_check_says_what_is_new_still_there_and_fixed(house: House) -> None:
    first = sent(house)
    assert "Since" not in text_of(house.client.get(first))
    here = sent(house, LATER)
    page = house.client.get(here)
    assert re.search(r"Since [^:]*: 0 new, \d+ still there, 1 fixed\.", text_of(page))
    fixed = house.client.get(f"{here}?state=fixed")
    assert [row[:2] for row in rows_of(fixed)] == [["E1", "8568"]]
    assert all(row[4] == "Still there" for row in rows_of(page)) and rows_of(page)
    assert rows_of(house.client.get(f"{here}?state=new")) == []
    back = house.client.get(sent(house))
    assert re.search(r"Since [^:]*: 1 new, \d+ still there, 0 fixed\.", text_of(back))


def test_another_return_or_year_is_not_what_it_is_compared_with(house: House) -> None:
    sent(house, THIS_YEAR, "ssda903")
    sent(house, collection="2024-25")
    assert "Since" not in text_of(house.client.get(sent(house)))


def test_without_its_report_the_check_before_is_no_measure(house: House) -> None:
    sent(house)
    for file in stored(house):
        file.unlink()
    assert "Since" not in text_of(house.client.get(sent(house)))


def test_last_years_return_lets_its_rules_run(house: House) -> None:
    alone_said = text_of(house.client.get(sent(house, THIS_YEAR, "ssda903")))
    assert "Children looked after (SSDA903) 2025-26: findings" in alone_said
    assert "Needs last year's Episodes." in alone_said
    assert "gave no answer, so the return is not yet clear." in alone_said
    said = text_of(house.client.get(sent(house, THIS_YEAR, "ssda903", last=LAST_YEAR)))
    assert "Needs last year's Episodes." not in said
    assert "header.csv and episodes.csv, sent by" in said


def test_lists_of_providers_and_postcodes_let_their_rules_run(house: House) -> None:
    said = text_of(
        house.client.get(
            sent(
                house,
                THIS_YEAR,
                "ssda903",
                providers={"homes.csv": b"URN,Postcode\nSC1,AB1 2CD\n"},
                postcodes={"p.csv": b"pcds,oseast1m,osnrth1m,oslaua\nAB1 2CD,1,2,E1\n"},
            )
        )
    )
    assert "list of providers" not in said and "postcode directory" not in said


def test_files_of_one_name_in_two_parts_are_kept_apart(house: House) -> None:
    here = sent(house, THIS_YEAR, "ssda903", last=LAST_YEAR)
    assert "Last year:" not in text_of(house.client.get(here))
    assert [entry[3] for entry in ReturnCheck.objects.get().files] == ["this"] * 2 + ["last"] * 2


def test_a_row_that_cannot_be_read_stands_among_the_findings(house: House) -> None:
    short = {**THIS_YEAR, "header.csv": THIS_YEAR["header.csv"] + b"E3,F\n"}
    page = house.client.get(f"{sent(house, short, 'ssda903')}?rule=UNREAD")
    ((child, rule, where, what, *_),) = rows_of(page)
    assert (child, rule, where) == (
        "No number in the file",
        "UNREAD",
        "Header, row 4 of header.csv",
    )
    assert "Row 4 has 2 cells where the heading has 7." in what


def test_a_finding_on_the_whole_return_says_so(house: House) -> None:
    rows = rows_of(house.client.get(f"{sent(house)}?rule=2887Q"))
    assert [row[:3] for row in rows] == [["The whole return", "2887Q", "The whole return"]]


def test_the_list_says_where_each_stands_in_few_questions(house: House) -> None:
    for files in (CENSUS, LATER, {"x.xml": b"<Other/>"}):
        sent(house, files)
    with questions(12):
        page = house.client.get("/returns")
    said = text_of(page)
    assert said.count("Children in need census 2025-26") >= 2
    assert "x.xml is not a CIN census" in said and "Marta Lindqvist" in said


def test_a_check_is_shown_in_few_questions_however_many_rows_it_has(house: House) -> None:
    here = sent(house, {"c.xml": census(*(child(f"N{n}") for n in range(60)))})
    with questions(16):
        page = house.client.get(here)
    assert "1 to 50 of" in text_of(page) or "1 to 25 of" in text_of(page)
    second = house.client.get(f"{here}?page=2")
    assert second.status_code == 200 and rows_of(second) != rows_of(page)


# --- children -----------------------------------------------------------------------------------


def test_a_child_of_the_house_stands_by_name_and_the_look_is_on_the_log(house: House) -> None:
    orla = house.council.child("Orla", "Marsh")
    house.council.number(orla, "local:cin_census", "E1")
    page = house.client.get(sent(house))
    names = {row[0] for row in rows_of(page)}
    assert any(name.startswith("Orla Marsh") and "E1" in name for name in names), names
    assert "E2" in names
    line = AuditLine.objects.order_by("-id").first()
    assert line is not None
    assert (line.act, '"why":"return_findings"' in line.about) == ("list_children", True)
    assert list(AuditChild.objects.filter(line=line).values_list("child_id", flat=True)) == [
        orla.pk
    ]
    assert "Marsh" not in line.about


def test_who_is_not_known_stands_by_number_and_the_look_is_on_the_log(house: House) -> None:
    other = SmallCouncil("202")
    other.number(other.child("Ned", "Thorn"), "local:cin_census", "E1")
    house.council.number(house.council.child("Ada", "Finch"), "local:ssda903", "E1")
    page = house.client.get(sent(house))
    assert {row[0] for row in rows_of(page)} >= {"E1", "E2"}
    assert "Thorn" not in text_of(page) and "Finch" not in text_of(page)
    line = AuditLine.objects.order_by("-id").first()
    assert line is not None and (line.act, line.children) == ("read_return", 0)
    assert "E1" not in line.about


# --- who may ------------------------------------------------------------------------------------


def places(here: str) -> tuple[str, ...]:
    return (here, f"{here}/save", f"{here}/remove")


def test_another_council_sees_nothing_of_it(house: House) -> None:
    here = sent(house)
    far = SmallCouncil("202")
    worker = far.worker("Far analyst")
    far.role(worker, "performance_analyst")
    client = signed_in(account_for(far, worker))
    for place in places(here):
        assert client.get(place).status_code == 404, place
    assert client.post(f"{here}/remove").status_code == 404
    assert "No return was checked yet." in text_of(client.get("/returns"))
    assert ReturnCheck.objects.get().state == "done"


def test_only_who_may_check_returns_sees_them(house: House) -> None:
    here = sent(house)
    for role in ("administrator", "social_worker", "team_manager", "information_governance"):
        client = house.as_role(role)
        for place in ("/returns", *places(here)):
            assert client.get(place).status_code == 403, (role, place)
        assert client.post(f"{here}/remove").status_code == 403
        assert send(house, client=client).status_code == 403
    assert ReturnCheck.objects.count() == 1 and house.left() == []
    assert house.as_role("director").get(here).status_code == 200


@pytest.mark.parametrize("when", ["20200101T000000000000Z", "yesterday", "0"])
def test_there_is_no_such_check(house: House, when: str) -> None:
    for place in places(f"/returns/{when}"):
        assert house.client.get(place).status_code == 404, place


# --- what cannot be checked ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("files", "which", "says"),
    [
        ({"x.xml": b"<Other/>"}, "cin", "x.xml is not a CIN census"),
        ({"x.xml": b"<Message>"}, "cin", "x.xml"),
        ({"a.xml": b"<a/>", "b.xml": b"<b/>"}, "cin", "A CIN census is one XML file."),
        ({"a.csv": b"Name,Colour\n"}, "ssda903", "a.csv holds no table of the SSDA903 return."),
        ({"h.csv": HEADER_903.encode()}, "ssda903", "Name the collection, as 2025-26."),
    ],
)
def test_an_unusable_return_is_one_sentence_and_nothing_stays(
    house: House, files: dict[str, bytes], which: str, says: str
) -> None:
    here = sent(house, files, which)
    page = house.client.get(here)
    assert says in text_of(page) and "Save as a workbook" not in text_of(page)
    assert ReturnCheck.objects.get().state == "unusable"
    assert house.left() == [] == stored(house)
    assert house.client.get(f"{here}/save").status_code == 404
    assert house.client.get(f"{here}/remove").status_code == 404


def test_an_unusable_list_of_providers_is_one_sentence(house: House) -> None:
    here = sent(house, THIS_YEAR, "ssda903", providers={"p.csv": b"Name,Place\nx,y\n"})
    assert "p.csv is no list of providers" in text_of(house.client.get(here))


def test_a_form_without_files_or_with_a_wrong_answer_says_so(house: House) -> None:
    nothing = send(house, {})
    assert nothing.status_code == 422 and "Files of the return is missing" in text_of(nothing)
    for which in ("", "ssd"):
        assert send(house, which=which).status_code == 422
    for year in ("2025", "2025-27"):
        answer = send(house, collection=year)
        assert answer.status_code == 422
        assert "Write the year of the return as 2025-26." in text_of(answer)
    with_last = send(house, last=LAST_YEAR)
    assert with_last.status_code == 422 and "A census is checked alone." in text_of(with_last)
    assert house.left() == [] and not ReturnCheck.objects.exists()


def test_too_large_and_too_many_files_leave_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    """What the upload handler let through is still too large when it is to be kept."""
    settings.FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
    monkeypatch.setattr(incoming, "MOST_A_FILE", 10)
    assert "census.xml is larger than" in text_of(send(house))
    monkeypatch.setattr(incoming, "MOST_A_FILE", 10_000)
    monkeypatch.setattr(incoming, "MOST_TOGETHER", 10)
    assert "larger than 1 GB together" in text_of(send(house))
    monkeypatch.setattr(incoming, "MOST_TOGETHER", 10_000)
    monkeypatch.setattr(incoming, "MOST_FILES", 1)
    assert "Send at most 1 at once." in text_of(send(house, THIS_YEAR, "ssda903"))
    assert house.left() == [] and not ReturnCheck.objects.exists()


def test_what_is_too_large_never_reaches_the_disk(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming, "MOST_A_FILE", 100)
    answer = send(house)
    assert answer.status_code == 422
    assert "A file is larger than 200 MB" in text_of(answer)
    assert house.left() == [] and not ReturnCheck.objects.exists()


@pytest.mark.parametrize(
    "name",
    [
        "<script>alert(1)<.xml",
        "'\"><img src=x onerror=alert(1)>.xml",
        "=cmd|' calc'!A0.xml",
        "..\\..\\secret_key",
        "x\u202efdp.xml",
        "a" * 300 + ".xml",
        "{{ 7 * 7 }}.xml",
    ],
)
def test_a_hostile_name_is_only_a_name(house: House, name: str) -> None:
    page = house.client.get(sent(house, {name: CENSUS["census.xml"]}))
    source = page.content.decode()
    assert page.status_code == 200 and rows_of(page)
    for part in ("<script>alert", "<img src=x", "49.xml", "\u202e"):
        assert part not in source
    assert "<script>alert" not in house.client.get("/returns").content.decode()
    unusable = house.client.get(sent(house, {name: b"<html/>"}))
    assert "<script>alert" not in unusable.content.decode()


def test_a_hostile_cell_is_only_a_cell(house: House) -> None:
    hostile = census(child("&lt;script&gt;alert(1)&lt;/script&gt;"))
    page = house.client.get(sent(house, {"c.xml": hostile}))
    assert "<script>alert" not in page.content.decode()
    assert "<script>alert(1)</script>" in " ".join(row[0] for row in rows_of(page))


# --- saving, keeping, removing ------------------------------------------------------------------


def test_a_report_is_saved_as_a_workbook_and_that_stands_on_the_log(house: House) -> None:
    answer = house.client.get(f"{sent(house)}/save")
    assert answer["Content-Disposition"] == 'attachment; filename="findings-cin-2025-26.xlsx"'
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    assert book.sheet_names == ["Summary", "Findings", "Children", "Not run"]
    assert "8568" in [row[0] for row in book.get_sheet_by_name("Findings").to_python()]
    line = AuditLine.objects.order_by("-id").first()
    assert line is not None and line.act == "save_return"
    assert f'"check":{ReturnCheck.objects.get().pk}' in line.about and "E1" not in line.about


def test_removing_asks_once_and_then_the_report_is_gone(house: House) -> None:
    here = sent(house)
    assert len(stored(house)) == 1
    asked = house.client.get(f"{here}/remove")
    assert "The report cannot be had back" in text_of(asked)
    assert len(stored(house)) == 1 and ReturnCheck.objects.get().state == "done"
    assert house.client.post(f"{here}/remove").status_code == 302
    assert stored(house) == [] and ReturnCheck.objects.get().state == "removed"
    said = text_of(house.client.get(here))
    assert "The report is no longer kept." in said and "RNFA" not in said and "E1" not in said
    assert "The report is no longer kept." in text_of(house.client.get("/returns"))
    for place in places(here)[1:]:
        assert house.client.get(place).status_code == 404
    assert house.client.post(f"{here}/remove").status_code == 404
    assert AuditLine.objects.filter(act="remove_return_check").count() == 1


def test_what_is_over_is_removed_and_nothing_else(house: House, settings: Any) -> None:
    first, second = sent(house), sent(house, LATER)
    old, young = ReturnCheck.objects.order_by("came_at")
    today = young.removed_on
    assert today is not None and today - timedelta(settings.RETURNS_KEPT_DAYS) <= (
        datetime.now(UTC).date() + timedelta(days=1)
    )
    old.removed_on = today - timedelta(days=1)
    old.save()
    assert return_checks.remove_what_is_over(today=today - timedelta(days=1)) == 1
    assert [file.name for file in stored(house)] == [young.report]
    assert "no longer kept" in text_of(house.client.get(first))
    assert "RNFA" in text_of(house.client.get(second))
    assert return_checks.remove_what_is_over(today=today) == 1 and stored(house) == []


def test_what_nothing_speaks_of_is_deleted(house: House) -> None:
    here = sent(house)
    stored_files.keep(b"left behind")
    return_checks.remove_what_is_over(today=datetime.now(UTC).date())
    assert len(stored(house)) == 1 and rows_of(house.client.get(here))


def test_a_stored_report_tells_nothing_without_the_key(house: House, settings: Any) -> None:
    here = sent(house, {"c.xml": census(child(SECRET))})
    assert SECRET in text_of(house.client.get(here))
    (file,) = stored(house)
    content = file.read_bytes()
    for word in (SECRET, "ReferralNFA", "8568", "PAR1"):
        assert word.encode() not in content
    assert oct(file.stat().st_mode & 0o777) == "0o600"
    assert oct(file.parent.stat().st_mode & 0o777) == "0o700"
    assert re.fullmatch("[0-9a-f]{32}", file.name)
    settings.SECRET_KEY = "another key altogether, of another house"
    with pytest.raises(FileNotFoundError):
        stored_files.read(file.name)


def test_a_report_that_cannot_be_read_any_more_is_said_to_be_gone(house: House) -> None:
    here = sent(house)
    (file,) = stored(house)
    file.write_bytes(b"cut short")
    page = house.client.get(here)
    assert page.status_code == 200
    assert "The report is no longer kept. Send the files again" in text_of(page)
    assert house.client.get(f"{here}/save").status_code == 404


@pytest.mark.parametrize("name", ["", "../secret_key", "a/b", "a.b"])
def test_only_names_that_were_given_are_read(house: House, name: str) -> None:
    with pytest.raises(ValueError, match="no name of a stored file"):
        stored_files.read(name)


# --- jobs ---------------------------------------------------------------------------------------


def test_a_large_return_waits_for_the_worker(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_jobs, "SMALL_BYTES", 10)
    here = sent(house)
    assert OrmQ.objects.count() == 1
    page = house.client.get(here)
    assert "It waits to be checked." in text_of(page) and b"hx-get" in page.content
    assert house.client.get(f"{here}/save").status_code == 404
    check_jobs.work(datetime.now(UTC).isoformat())  # what the worker runs
    assert "8568" in rules_in(house.client.get(here))
    assert house.left() == []


def test_while_somebody_else_is_at_work_a_return_waits(house: House) -> None:
    """Two who check at once would take the files away from each other."""
    with alone() as got:
        assert got
        here = sent(house)
    assert ReturnCheck.objects.get().state == "waiting" and OrmQ.objects.count() == 1
    check_jobs.work(datetime.now(UTC).isoformat())
    assert rows_of(house.client.get(here))


def test_what_a_stop_cut_short_is_checked_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stopped(BaseException):
        pass

    def stops(*_: Any, **__: Any) -> None:
        raise Stopped

    with monkeypatch.context() as broken:
        broken.setattr(check_jobs, "keep_report", stops)
        with pytest.raises(Stopped):
            sent(house)
    check = ReturnCheck.objects.get()
    assert (check.state, len(check.folder)) == ("checking", 32) and house.left()
    here = f"/returns/{check.came_at.astimezone(UTC):%Y%m%dT%H%M%S%fZ}"
    assert "It is being checked:" in text_of(house.client.get(here))
    check_jobs.carry_on(now=datetime.now(UTC))
    check.refresh_from_db()
    assert (check.state, check.folder, house.left()) == ("done", "", [])
    assert "8568" in rules_in(house.client.get(here))


def test_files_that_are_gone_are_asked_for_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_jobs, "SMALL_BYTES", 10)
    here = sent(house)
    incoming.discard(ReturnCheck.objects.get().folder)
    check_jobs.carry_on(now=datetime.now(UTC))
    assert "Send them again." in text_of(house.client.get(here))


@pytest.mark.parametrize("error", [RuntimeError, ValueError, pl.exceptions.PanicException])
def test_a_fault_of_ours_quotes_nothing_and_stops_nobody_else(
    house: House,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    error: type[BaseException],
) -> None:
    def fails(*_: Any, **__: Any) -> None:
        raise error(SECRET)

    with monkeypatch.context() as broken:
        broken.setattr(check_jobs, "check_files", fails)
        here = sent(house)
    said = text_of(house.client.get(here))
    assert "Something went wrong in Keepsight while the return was checked." in said
    assert error.__name__ in caplog.text and "check_jobs.py" in caplog.text
    assert SECRET not in caplog.text and SECRET not in said
    assert SECRET not in ReturnCheck.objects.get().sentence
    assert (ReturnCheck.objects.get().state, house.left()) == ("unusable", [])
    assert rows_of(house.client.get(sent(house)))


def test_a_sentence_for_the_person_is_shown(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: Any, **__: Any) -> None:
        raise UnreadableFile("The moon is no census.")

    monkeypatch.setattr(check_jobs, "check_files", refuses)
    assert "The moon is no census." in text_of(house.client.get(sent(house)))
