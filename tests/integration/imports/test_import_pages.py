"""Sending files, seeing what became of every row, accepting or throwing away: the pages of imports."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from django_q.models import OrmQ

from keepsight.access.log import audit
from keepsight.access.models import AuditChild, AuditLine
from keepsight.access.viewer import viewer_of
from keepsight.importers import importing, incoming, jobs
from keepsight.importers.alone import alone
from keepsight.records.batch import Batch
from keepsight.records.people.person import Person
from keepsight.writing.batches.overview import one_import
from keepsight.writing.models import Intake, LedgerRow, LedgerTotal, Question
from tests.integration.doors.signing_in import account_for, signed_in
from tests.integration.imports.conftest import House
from tests.integration.imports.files import (
    EPISODES_903,
    HEADER_903,
    PEOPLE,
    VISITS,
    census,
    child,
)
from tests.integration.small_council import SmallCouncil, questions

pytestmark = pytest.mark.django_db

LISTS = {"people.csv": PEOPLE.encode(), "visits.csv": VISITS.encode()}


def text_of(answer: Any) -> str:
    plain = re.sub(r"<[^>]+>", " ", answer.content.decode()).replace("&#39;", "'")
    return re.sub(r"\s+", " ", plain).replace("’", "'")


def sent(house: House, files: dict[str, bytes] | None = None, **more: str) -> str:
    """The address of the import that sending these files made."""
    answer = house.send(files or LISTS, **more)
    assert answer.status_code == 302, text_of(answer)
    return str(answer["Location"])


def test_nothing_is_on_a_record_before_it_is_accepted(house: House) -> None:
    here = sent(house)
    said = text_of(house.client.get(here))
    assert "Nothing is on a child's record yet." in said
    assert "5 rows are ready" in said
    assert "Read by Marta Lindqvist" in said
    assert Person.objects.count() == 0
    house.client.post(f"{here}/accept")
    said = text_of(house.client.get(here))
    assert "Accepted by Marta Lindqvist" in said
    assert Person.objects.count() == 3
    assert "5 rows read = 5 new + 0 joined" in said


def test_the_list_says_where_each_stands_in_few_questions(house: House) -> None:
    for _ in range(3):
        sent(house)
    with questions(12):
        answer = house.client.get("/imports")
    assert text_of(answer).count("Nothing is on a child's record yet.") == 3
    assert "Read these files" in text_of(answer)


def test_one_import_is_told_in_few_questions_and_never_from_its_rows(house: House) -> None:
    here = sent(house)
    LedgerRow.objects.all().delete()
    with questions(12):
        answer = house.client.get(here)
    assert "5 rows are ready" in text_of(answer)
    batch = Batch.objects.get()
    now = timezone.now()
    viewer = viewer_of(house.analyst, now=now)
    with questions(9):
        one_import(viewer, batch.started_at, now=now)


def test_the_same_files_again_change_nothing_and_say_so(house: House) -> None:
    house.client.post(f"{sent(house)}/accept")
    before = Person.history.count()
    here = sent(house)
    said = text_of(house.client.get(here))
    assert "was read before, on" in said
    assert "It changes nothing." in said
    house.client.post(f"{here}/accept")
    assert Person.objects.count() == 3
    assert Person.history.count() == before


def test_two_files_of_one_upload_are_one_child(house: House) -> None:
    files = {
        "census.xml": census(child("E1", "2015-03-02")),
        "header.csv": HEADER_903.encode(),
        "episodes.csv": EPISODES_903.encode(),
    }
    here = sent(house, files, scheme="shared", collection="2025-26")
    assert "each is compared with those before it" in text_of(house.client.get(here))
    house.client.post(f"{here}/accept")
    assert {b.state for b in Batch.objects.all()} == {"finished"}
    assert sorted(str(p.born_on) for p in Person.objects.all()) == ["2014-02-01", "2015-03-02"]


def test_what_was_staged_before_another_import_is_compared_anew(house: House) -> None:
    first, second = sent(house), sent(house)
    house.client.post(f"{first}/accept")
    house.client.post(f"{second}/accept")
    assert Person.objects.count() == 3
    assert LedgerTotal.objects.filter(outcome="new", batch__id__gt=0).count() == 2  # the first's


def test_a_stale_import_of_the_command_line_is_thrown_away_not_doubled(house: House) -> None:
    moment = datetime(2020, 1, 1, tzinfo=UTC)
    importing.take_in(LISTS, house.council.authority, now=moment, by=None, hold=True)
    house.client.post(f"{sent(house)}/accept")
    held = Batch.objects.get(state="staged")
    house.client.post("/imports/20200101T000000000000Z/accept")
    held.refresh_from_db()
    assert (held.state, Person.objects.count()) == ("thrown_away", 3)


def test_throwing_away_asks_for_the_number_of_rows(house: House) -> None:
    here = sent(house)
    assert "5 rows of this import" in text_of(house.client.get(f"{here}/throw-away"))
    wrong = house.client.post(f"{here}/throw-away", {"rows": "4"})
    assert wrong.status_code == 422
    assert "This is not the number of rows" in text_of(wrong)
    assert Batch.objects.get().state == "staged"
    house.client.post(f"{here}/throw-away", {"rows": "5"})
    assert "Thrown away by Marta Lindqvist" in text_of(house.client.get(here))
    assert not LedgerRow.objects.exists()
    assert Person.everything.count() == 0
    assert house.left() == []


def test_rows_missing_from_the_ledger_stop_acceptance(house: House) -> None:
    here = sent(house)
    LedgerTotal.objects.filter(table="visits").update(rows=1)
    page = house.client.get(here)
    assert "No, 1 row is missing" in text_of(page)
    assert b"Accept what is ready" not in page.content
    house.client.post(f"{here}/accept")
    assert Batch.objects.get().state == "staged"
    assert "do not add up" in text_of(house.client.get(here))


def test_accepting_twice_and_deciding_twice_do_nothing_more(house: House) -> None:
    here = sent(house)
    house.client.post(f"{here}/accept")
    lines = AuditLine.objects.filter(act="import").count()
    house.client.post(f"{here}/accept")
    house.client.post(f"{here}/throw-away", {"rows": "5"})
    assert Batch.objects.get().state == "finished"
    assert AuditLine.objects.filter(act="import").count() == lines == 1


def test_what_waits_goes_on_waiting_and_leads_to_the_people(house: House) -> None:
    house.client.post(f"{sent(house)}/accept")
    differs = PEOPLE.replace("2015-03-02", "2016-03-02").encode()
    here = sent(house, {"people.csv": differs})
    said = text_of(house.client.get(here))
    assert "1 waits for a person" in said
    assert "1 child whose date of birth differs" in said
    house.client.post(f"{here}/accept")
    assert Question.objects.filter(answer="").count() == 1
    assert str(Person.objects.order_by("id")[0].born_on) == "2015-03-02"


def test_rows_are_listed_by_outcome_and_written_to_the_log(house: House) -> None:
    bad = PEOPLE + "E4,Bo,Finch,2015-02-31,yes\n,Cy,Finch,2014-01-01,yes\n"
    here = sent(house, {"people.csv": bad.encode()})
    said = text_of(house.client.get(here))
    assert "Why rows were not taken" in said
    assert "people row 6, “local_id”" in said
    assert "What was odd and taken all the same" in said or "2015-02-31" in said
    answer = house.client.get(f"{here}/rows?outcome=rejected")
    assert "Row 6" in text_of(answer)
    assert "1 row was not taken" in text_of(answer)
    assert AuditLine.objects.filter(act="list_import_rows").count() == 1
    house.client.post(f"{here}/accept")
    answer = house.client.get(f"{here}/rows?outcome=new")
    assert f"C-{Person.objects.order_by('id')[0].pk}".encode() in answer.content
    line = AuditLine.objects.filter(act="list_import_rows").latest("id")
    assert AuditChild.objects.filter(line_id=line.pk).count() >= 3
    assert audit.verify().first_broken is None


def test_a_spreadsheet_of_rows_stands_on_the_log(house: House) -> None:
    here = sent(house)
    house.client.post(f"{here}/accept")
    answer = house.client.get(f"{here}/rows/save?outcome=new")
    assert answer["Content-Type"].startswith("application/vnd.openxmlformats")
    line = AuditLine.objects.get(act="save_import_rows")
    assert line.children == 3


def test_rows_are_paged(house: House) -> None:
    many = "local_id,born_on,is_child\n" + "".join(f"N{n},2015-03-02,yes\n" for n in range(120))
    here = sent(house, {"people.csv": many.encode()})
    second = text_of(house.client.get(f"{here}/rows?outcome=new&page=2"))
    assert "51 to 100 of 120" in second
    assert house.client.get(f"{here}/rows?page=nought").status_code == 404
    assert house.client.get(f"{here}/rows?outcome=lost").status_code == 404
    assert house.client.get(f"{here}/rows?batch=999999").status_code == 404


def test_only_who_may_bring_files_in_sees_them(house: House) -> None:
    here = sent(house)
    for role in ("administrator", "social_worker", "director", "information_governance"):
        client = house.as_role(role)
        for place in ("/imports", here, f"{here}/rows", f"{here}/rows/save", f"{here}/throw-away"):
            assert client.get(place).status_code == 403, (role, place)
        assert client.post(f"{here}/accept").status_code == 403
        assert house.send(LISTS, client).status_code == 403
    assert Batch.objects.count() == 1
    assert len({path.parent for path in house.left() if path.is_file()}) == 1


def test_another_council_sees_nothing_of_it(house: House) -> None:
    here = sent(house)
    far = SmallCouncil("202")
    worker = far.worker("Far analyst")
    far.role(worker, "performance_analyst")
    client = signed_in(account_for(far, worker))
    for place in (here, f"{here}/rows", f"{here}/rows/save", f"{here}/throw-away"):
        assert client.get(place).status_code == 404, place
    assert client.post(f"{here}/accept").status_code == 404
    assert "No file was read yet" in text_of(client.get("/imports"))
    batch = Batch.objects.get()
    assert client.get(f"{here}/rows?batch={batch.pk}").status_code == 404


def test_files_lie_unreadable_to_others_and_without_their_names(house: House) -> None:
    kept = incoming.keep(_uploads({"Orla Marsh.csv": b"x", "b/Orla Marsh.csv": b"y"}))
    files = [path for path in house.left() if path.is_file()]
    assert [oct(path.stat().st_mode & 0o777) for path in files] == ["0o600"] * 2
    assert oct(files[0].parent.stat().st_mode & 0o777) == "0o700"
    assert not any("Marsh" in str(path) for path in files)
    assert incoming.contents(kept) == {"Orla Marsh.csv": b"x", "2/Orla Marsh.csv": b"y"}
    incoming.discard(kept.folder)
    assert house.left() == []


def test_too_large_and_too_many_files_leave_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    """What the upload handler let through is still too large when it is to be kept."""
    settings.FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
    monkeypatch.setattr(incoming, "MOST_A_FILE", 10)
    answer = house.send({"people.csv": PEOPLE.encode()})
    assert answer.status_code == 422
    assert "people.csv is larger than" in text_of(answer)
    assert not Intake.objects.exists()
    monkeypatch.setattr(incoming, "MOST_A_FILE", 10_000)
    monkeypatch.setattr(incoming, "MOST_TOGETHER", 100)
    assert "larger than 1 GB together" in text_of(house.send(LISTS))
    assert house.left() == []


def test_what_is_too_large_never_reaches_the_disk(
    house: House, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    usual = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
    settings.FILE_UPLOAD_HANDLERS = ["keepsight.importers.incoming.Limited", *usual]
    assert sent(house)
    monkeypatch.setattr(incoming, "MOST_A_FILE", 100)
    answer = house.send(LISTS)
    assert (answer.status_code, Intake.objects.count()) == (422, 1)
    assert "A file is larger than 200 MB" in text_of(answer)


def test_without_the_guard_a_stale_import_would_not_stand(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted break: what was compared before another import is put on the records as it is."""
    monkeypatch.setattr(jobs, "_is_fresh", lambda *_: True)
    first, second = sent(house), sent(house)
    house.client.post(f"{first}/accept")
    house.client.post(f"{second}/accept")
    broken = "Something went wrong in Keepsight" in text_of(house.client.get(second))
    assert broken or Person.objects.count() > 3
    if broken:  # taken back as a whole
        assert Person.everything.count() == 3


def test_a_form_without_files_or_with_a_wrong_year_says_so(house: House) -> None:
    nothing = house.client.post("/imports", {})
    assert nothing.status_code == 422
    assert "Files is missing" in text_of(nothing) or "missing" in text_of(nothing)
    wrong = house.send(LISTS, collection="2025")
    assert "Write the year of the return as 2025-26." in text_of(wrong)
    assert house.left() == []


def test_a_large_upload_waits_for_the_worker_and_says_since_when(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keepsight.pages.reporting.imports.SMALL_BYTES", 10)
    here = sent(house)
    assert OrmQ.objects.count() == 1
    page = house.client.get(here)
    assert "Waiting to be read since" in text_of(page)
    assert b"Carry on reading" in page.content
    jobs.work(datetime.now(UTC).isoformat())  # what the worker runs
    assert "5 rows are ready" in text_of(house.client.get(here))
    assert [path.suffix for path in house.left() if path.is_file()] == [".proposal"]


def test_while_somebody_else_is_at_work_an_upload_waits(house: House) -> None:
    with alone() as got:
        assert got
        here = sent(house)
        page = house.client.get(here)
        assert b"hx-get" in page.content
        assert b"Carry on reading" not in page.content
    assert b"Carry on reading" in house.client.get(here).content
    house.client.post(f"{here}/carry-on")
    assert OrmQ.objects.count() == 2


def test_a_fault_of_ours_in_one_file_keeps_nothing_else_from_being_read(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    systems = importing.source_systems()
    secret = " ".join(("Orla", "Marsh"))

    def fails(*_: Any) -> Any:
        raise RuntimeError(secret)

    broken = systems | {"case_list": replace(systems["case_list"], propose=fails)}
    monkeypatch.setattr(importing, "source_systems", lambda: broken)
    here = sent(house, LISTS | {"census.xml": census(child("M1"))})
    said = text_of(house.client.get(here))
    assert "Something went wrong in Keepsight" in said
    assert "4 rows are ready" in said
    assert "RuntimeError" in caplog.text
    assert secret not in caplog.text


def _uploads(files: dict[str, bytes]) -> list[Any]:
    return [SimpleUploadedFile(name, content) for name, content in files.items()]
