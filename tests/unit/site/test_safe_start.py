"""What must hold before the house opens, told by fake mounts, settings and rows of PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from keepsight.site.safe_start import ground, postgres, sqlite
from keepsight.site.safe_start.ground import faults_of_the_ground, mount_of
from keepsight.site.safe_start.in_service import faults_of_settings_in_service
from keepsight.site.safe_start.postgres import Told, faults_of_settings, faults_of_what_is_told

ROOT_MOUNT = "27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard\n"


def mounts(folder: Path, *lines: str) -> Path:
    """A machine's mounts: its disk, and these."""
    file = folder / "mountinfo"
    file.write_text(ROOT_MOUNT + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return file


def line(point: Path, kind: str, options: str = "rw") -> str:
    escaped = str(point).replace(" ", "\\040")
    return f"90 27 0:50 / {escaped} {options},relatime shared:5 - {kind} server:/share {options}"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "our house"
    home.mkdir()
    return home


@pytest.fixture(autouse=True)
def on_a_disk(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the tests run, in memory too, the house's folder is told to lie on a disk."""
    monkeypatch.setattr(ground, "MOUNTS", mounts(tmp_path, line(home, "ext4")))


KINDS = ("nfs", "nfs4", "cifs", "smb3", "9p", "virtiofs", "ceph", "fuse.sshfs", "fuse.rclone")


@pytest.mark.parametrize("kind", KINDS)
def test_a_disk_of_another_machine_is_refused(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(ground, "MOUNTS", mounts(tmp_path, line(home, kind)))
    (fault,) = faults_of_the_ground(home / "keepsight.sqlite3")
    assert f"kind {kind}, mounted at {home}" in fault
    assert "Put it on a disk of this machine" in fault


@pytest.mark.parametrize("kind", ["ext4", "xfs", "zfs", "overlay", "fuseblk", "apfs"])
def test_a_disk_of_this_machine_is_taken(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(ground, "MOUNTS", mounts(tmp_path, line(home, kind)))
    assert list(faults_of_the_ground(home / "keepsight.sqlite3")) == []


def test_the_innermost_mount_counts_and_of_two_the_later(home: Path, tmp_path: Path) -> None:
    over = mounts(tmp_path, line(tmp_path, "nfs"), line(home, "ext4"))
    assert mount_of(home, over).kind == "ext4"  # type: ignore[union-attr]
    assert mount_of(tmp_path, over).kind == "nfs"  # type: ignore[union-attr]
    covered = mounts(tmp_path, line(home, "nfs"), line(home, "ext4"))
    assert mount_of(home, covered).kind == "ext4"  # type: ignore[union-attr]
    beside = mounts(tmp_path, line(tmp_path / "our", "nfs"))
    assert mount_of(home, beside).point == Path("/")  # type: ignore[union-attr]


def test_a_machine_that_tells_no_mounts_is_judged_by_trying(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ground, "MOUNTS", tmp_path / "none")
    assert list(faults_of_the_ground(home / "keepsight.sqlite3")) == []
    (fault,) = faults_of_the_ground(home / "gone" / "keepsight.sqlite3")
    assert "is not there" in fault


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("/srv/a.sqlite3", Path("/srv/a.sqlite3")),
        ("file:/srv/our%20house/a.sqlite3?vfs=unix", Path("/srv/our house/a.sqlite3")),
        (":memory:", None),
        ("file:x?mode=memory&cache=shared", None),
    ],
)
def test_the_file_of_a_database(name: str, file: Path | None) -> None:
    assert sqlite.file_of(name) == file


# --- PostgreSQL -----------------------------------------------------------------------------------

BAD = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "local",
    "default_transaction_read_only": "on",
    "default_transaction_isolation": "repeatable read",
    "data_sync_retry": "on",
    "zero_damaged_pages": "on",
    "ignore_checksum_failure": "on",
    "session_replication_role": "replica",
}


def told(source: str, **values: str) -> list[str]:
    settings = {name: (value, source) for name, value in values.items()}
    return list(faults_of_settings(settings, role="house", database="records"))


def test_every_setting_that_is_looked_at_is_refused_when_it_is_wrong() -> None:
    assert BAD.keys() == postgres.MUST_BE.keys()
    for name, value in BAD.items():
        (fault,) = told("configuration file", **{name: value})
        assert fault.startswith(f"PostgreSQL runs with {name}={value}, not ")
        assert "postgresql.conf" in fault
    right = {name: wanted for name, (wanted, _) in postgres.MUST_BE.items()}
    assert told("default", **right) == []
    assert told("default", synchronous_commit="remote_apply") == []


@pytest.mark.parametrize(
    ("source", "mend"),
    [
        ("user", 'ALTER ROLE "house" RESET synchronous_commit;'),
        ("database", 'ALTER DATABASE "records" RESET synchronous_commit;'),
        ("database user", 'ALTER ROLE "house" IN DATABASE "records" RESET synchronous_commit;'),
        ("client", "DATABASE_URL"),
    ],
)
def test_it_is_said_how_to_mend_it_where_it_was_given(source: str, mend: str) -> None:
    (fault,) = told(source, synchronous_commit="off")
    assert mend in fault


AS_IT_SHOULD_BE = Told(15, False, "house", "records", "UTF8", {})


@pytest.mark.parametrize(
    ("otherwise", "says"),
    [
        ({"version": 14}, "is version 14"),
        ({"is_standby": True}, "is a standby and takes no writes"),
        ({"encoding": "LATIN1"}, "holds its text as LATIN1"),
        ({"apart": 3_700.2}, "differ by 3,700 seconds"),
        ({"unlogged": "notes"}, "ALTER TABLE notes SET LOGGED;"),
    ],
)
def test_a_postgres_that_could_lose_or_mix_up_a_write(otherwise: dict[str, Any], says: str) -> None:
    assert list(faults_of_what_is_told(AS_IT_SHOULD_BE)) == []
    (fault,) = faults_of_what_is_told(replace(AS_IT_SHOULD_BE, **otherwise))
    assert says in fault


# --- settings -------------------------------------------------------------------------------------


def settings(home: Path, **values: Any) -> SimpleNamespace:
    """A house's settings as they should be, but for these."""
    good = {
        "DEBUG": False,
        "SECRET_KEY": "Xq3-9vLw_rTz7YbNs5Kd2HmFp8GcAe4U",
        "ALLOWED_HOSTS": ["keepsight.council.example"],
        "HTTPS": True,
        "HOME": home,
    }
    return SimpleNamespace(**good | values)


def test_good_settings_are_good(home: Path) -> None:
    assert list(faults_of_settings_in_service(settings(home))) == []
    local = settings(home, HTTPS=False, ALLOWED_HOSTS=["localhost", "127.0.0.1", "[::1]"])
    assert list(faults_of_settings_in_service(local)) == []


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"DEBUG": True}, "DEBUG is on"),
        ({"SECRET_KEY": ""}, "too short"),
        ({"SECRET_KEY": "short"}, "too short"),
        ({"SECRET_KEY": "a" * 64}, "too short"),
        ({"SECRET_KEY": "django-insecure-Xq3-9vLw_rTz7YbNs5Kd2HmFp8G"}, "everyone knows"),
        ({"SECRET_KEY": "ChangeMe-ChangeMe-ChangeMe-0123456789-abc"}, "everyone knows"),
        ({"ALLOWED_HOSTS": ["*"]}, "under any name"),
        ({"ALLOWED_HOSTS": ["keepsight.example", " * "]}, "under any name"),
        ({"ALLOWED_HOSTS": [""]}, "names nothing"),
        ({"HTTPS": False}, "Without HTTPS"),
        ({"HTTPS": False, "ALLOWED_HOSTS": ["localhost", "10.0.0.7"]}, "reached as 10.0.0.7"),
    ],
)
def test_a_setting_with_which_pages_must_not_be_served(
    home: Path, values: dict[str, Any], says: str
) -> None:
    (fault,) = faults_of_settings_in_service(settings(home, **values))
    assert says in fault


@pytest.mark.parametrize("kind", ["tmpfs", "ramfs"])
def test_a_house_that_others_reach_does_not_lie_in_memory(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(ground, "MOUNTS", mounts(tmp_path, line(home, kind)))
    (fault,) = faults_of_settings_in_service(settings(home))
    assert "is lost when the machine stops" in fault and "KEEPSIGHT_HOME" in fault
    trial = settings(home, ALLOWED_HOSTS=["localhost"])
    assert list(faults_of_settings_in_service(trial)) == []


def test_a_secret_that_others_can_read_is_refused(home: Path) -> None:
    secret = home / "secret_key"
    secret.touch(mode=0o600)
    assert list(faults_of_settings_in_service(settings(home))) == []
    secret.chmod(0o644)
    (fault,) = faults_of_settings_in_service(settings(home))
    assert f"chmod 600 {secret}" in fault
