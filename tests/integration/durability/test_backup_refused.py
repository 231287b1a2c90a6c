"""What is no whole backup is not restored, and a restore that fails leaves the machine blank."""

from __future__ import annotations

import json
import signal
import subprocess
from pathlib import Path

import pytest

from keepsight.site.backup import locked_file
from keepsight.site.backup.locked_file import LockedWriter
from keepsight.site.backup.parts import FirstWords, line_of_part
from tests.integration.durability.conftest import NewHouse
from tests.integration.durability.houses import KEY, House, run_folder, small_house

BROKEN = "tests.integration.durability.broken_restore"


@pytest.fixture(scope="module")
def backed_up(tmp_path_factory: pytest.TempPathFactory) -> tuple[House, Path]:
    """A house on SQLite, and a backup of it."""
    folder = tmp_path_factory.mktemp("backed-up")
    shared = run_folder(tmp_path_factory.getbasetemp())
    house = small_house(shared, folder / "house", on_postgres=False)
    done = house.run("backup", "--to", str(folder / "backup"), KEEPSIGHT_BACKUP_KEY=KEY)
    assert done.returncode == 0, done.stderr
    return house, folder / "backup"


@pytest.fixture
def blank(tmp_path: Path) -> House:
    return House(tmp_path / "blank", "", {})


def is_blank(house: House) -> bool:
    """Whether nothing of a house is there, nor anything half restored."""
    return not house.home.exists() or list(house.home.iterdir()) == []


def refused(done: subprocess.CompletedProcess[str], says: str) -> None:
    assert done.returncode == 2, done.stderr[-2000:]
    assert says in done.stderr
    assert "Traceback" not in done.stderr


# --- making one -------------------------------------------------------------------------------------


def test_without_a_key_it_is_said_how_to_make_one(house: House, tmp_path: Path) -> None:
    to = str(tmp_path / "backup")
    refused(house.run("backup", "--to", to, KEEPSIGHT_BACKUP_KEY=""), "--make-key FILE")
    refused(house.run("backup", "--to", to, KEEPSIGHT_BACKUP_KEY="short"), "could be guessed")
    refused(house.run("backup", "--to", to, "--key-file", to), "cannot be read")
    assert not Path(to).exists()


def test_a_key_is_made_once_and_never_written_over(house: House, tmp_path: Path) -> None:
    key = tmp_path / "key"
    assert house.run("backup", "--make-key", str(key)).returncode == 0
    assert key.stat().st_mode & 0o777 == 0o600
    written = key.read_text()
    refused(house.run("backup", "--make-key", str(key)), "is there already")
    assert key.read_text() == written


def test_a_backup_is_never_written_over_nor_where_it_cannot_be(
    backed_up: tuple[House, Path], tmp_path: Path
) -> None:
    house, file = backed_up
    before = file.read_bytes()
    refused(house.run("backup", "--to", str(file)), "is there already")
    refused(house.run("backup", "--to", str(tmp_path / "gone" / "b")), "cannot be written")
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir() if "part" in path.name] == []


def test_a_table_that_nobody_knows_is_not_left_out_in_silence(house: House, tmp_path: Path) -> None:
    import sqlite3
    from contextlib import closing

    if house.url:
        pytest.skip("told by SQLite's run")
    with closing(sqlite3.connect(house.home / "keepsight.sqlite3")) as held:
        held.execute("CREATE TABLE somebodys_own (id integer)")
    done = house.run("backup", "--to", str(tmp_path / "backup"))
    refused(done, "somebodys_own")
    assert list(tmp_path.glob("*backup*")) == []


# --- checking and restoring one -----------------------------------------------------------------------


def harmed(file: Path, to: Path, place: int) -> Path:
    """A copy with one bit flipped, at a place from the end where negative."""
    content = bytearray(file.read_bytes())
    content[place] ^= 4
    to.write_bytes(content)
    return to


def test_a_check_tells_a_whole_backup_from_a_damaged_one(
    backed_up: tuple[House, Path], blank: House, tmp_path: Path
) -> None:
    _, file = backed_up
    whole = blank.run("backup", "--check", str(file), "--json")
    assert whole.returncode == 0
    assert json.loads(whole.stdout)[0]["file"] == str(file)
    done = blank.run("backup", "--check", str(harmed(file, tmp_path / "harmed", -9)), "--json")
    assert (done.returncode, json.loads(done.stdout)) == (1, [])
    assert "altered or damaged" in done.stderr or "too early" in done.stderr
    refused(
        blank.run("backup", "--check", str(file), KEEPSIGHT_BACKUP_KEY="another key altogether"),
        "not the key",
    )
    assert is_blank(blank)


def test_a_damaged_backup_is_not_restored(
    backed_up: tuple[House, Path], blank: House, tmp_path: Path
) -> None:
    house, file = backed_up
    cut = tmp_path / "cut"
    cut.write_bytes(file.read_bytes()[:-1_000])
    for damaged in (cut, harmed(file, tmp_path / "harmed", -50)):
        refused(restored(house, blank, "nothing", damaged), "Nothing was restored.")
        assert is_blank(blank)
    refused(blank.run("restore", str(tmp_path / "none")), "cannot be read")
    done = blank.run("restore", str(file), KEEPSIGHT_BACKUP_KEY="another key altogether")
    refused(done, "not the key")
    assert is_blank(blank)


def restored(house: House, blank: House, what: str, file: Path) -> subprocess.CompletedProcess[str]:
    pattern = str(house.home / "keepsight.sqlite3")
    return blank.python("-m", BROKEN, pattern, what, str(file))


@pytest.mark.parametrize(
    ("what", "names"),
    [
        ("a row is changed", "in records_personname."),
        ("a row is lost", "in records_episodeofneed."),
        ("a file is lost", "in stored/"),
    ],
)
def test_a_row_that_differs_is_exit_1_and_nothing_is_put_in_place(
    backed_up: tuple[House, Path], blank: House, what: str, names: str
) -> None:
    house, file = backed_up
    done = restored(house, blank, what, file)
    assert done.returncode == 1, done.stderr
    assert names in done.stdout
    assert "Nothing was put in place" in done.stdout
    assert is_blank(blank)


def test_a_row_that_points_to_nothing_is_not_restored(
    backed_up: tuple[House, Path], blank: House
) -> None:
    house, file = backed_up
    refused(restored(house, blank, "a row points to nothing", file), "points to nothing")
    assert is_blank(blank)


@pytest.mark.parametrize("moment", ["killed while loading", "killed while moving"])
def test_a_restore_that_is_killed_is_no_house_and_is_done_again(
    backed_up: tuple[House, Path], blank: House, moment: str
) -> None:
    house, file = backed_up
    killed = restored(house, blank, moment, file)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert not (blank.home / "keepsight.sqlite3").exists()
    done = restored(house, blank, "nothing", file)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in blank.home.iterdir()) == [
        "incoming",
        "keepsight.sqlite3",
        "secret_key",
        "stored",
    ]
    refused(blank.run("restore", str(file)), "holds a house already")


def test_what_is_some_house_s_already_is_left_alone(
    backed_up: tuple[House, Path], blank: House
) -> None:
    _, file = backed_up
    (blank.home / "stored").mkdir(parents=True)
    (blank.home / "stored" / "letter").write_text("kept")
    (blank.home / "secret_key").write_text("another house's")
    refused(blank.run("restore", str(file)), "holds a house already (secret_key, stored)")
    assert (blank.home / "stored" / "letter").read_text() == "kept"
    assert (blank.home / "secret_key").read_text() == "another house's"


def test_a_secret_that_is_given_and_another_is_refused(
    backed_up: tuple[House, Path], blank: House
) -> None:
    _, file = backed_up
    done = blank.run(
        "restore", str(file), KEEPSIGHT_SECRET_KEY="another one, long enough to be one"
    )
    refused(done, "is not the secret key of the house")
    assert is_blank(blank)


def test_a_backup_of_a_later_version_is_refused(
    blank: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "later"
    first = FirstWords(
        version="9.9",
        vendor="sqlite",
        migrations=[["records", "9999_of_a_later_year"]],
        next_numbers={},
        secret_key="a secret key that is long enough to be one",
        audit_lines=0,
        audit_head="",
    )
    with file.open("wb") as opened:
        writer = LockedWriter(opened, KEY, {})
        writer.write(line_of_part(first))
        writer.close()
    refused(blank.run("restore", str(file)), "of a later version of Keepsight")
    assert is_blank(blank)
    file.write_bytes(file.read_bytes().replace(locked_file.FIRST_LINE, b"keepsight backup 2\n"))
    refused(blank.run("restore", str(file)), "made by a later version")


def test_the_log_says_that_a_backup_was_made(backed_up: tuple[House, Path]) -> None:
    house, _ = backed_up
    assert house.ask("SELECT act FROM access_auditline ORDER BY id")[0] == ("backup",)


def test_a_backup_of_an_older_version_is_brought_forward(
    houses: NewHouse, blank: House, tmp_path: Path, on_postgres: bool
) -> None:
    older = House(tmp_path / "older", "", {})
    file = tmp_path / "backup"
    made = older.python("-m", "tests.integration.durability.older_house", str(file))
    assert made.returncode == 0, made.stderr[-3000:]
    done = blank.run("restore", str(file), "--json")
    assert done.returncode == 0, done.stderr[-3000:]
    assert json.loads(done.stdout)[0]["hash"] == made.stdout.split()[-1]
    assert blank.ask("SELECT code, name FROM records_authority") == [("998", "Calderbeck")]
    assert blank.ask("SELECT count(*) FROM records_visitinterval") == [(0,)], "a later table"
    current = blank.run("audit", "head", "--json", KEEPSIGHT_DEMO="")
    assert current.returncode == 0, current.stderr
