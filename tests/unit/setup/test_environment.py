"""`.venv` is made without pip's installer, filled from the lock, and mended where it is broken."""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from setup.environment import RUN_LOCK, TEST_LOCK, Environment, SetUpError, pip_in

ROOT = Path(__file__).resolve().parents[3]


def make_wheel(folder: Path, version: str) -> str:
    """Write a wheel of the invented package `oakleaf` into `folder`; its SHA-256."""
    folder.mkdir(exist_ok=True)
    info = f"oakleaf-{version}.dist-info"
    files = {
        "oakleaf.py": f'version = "{version}"\n',
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: oakleaf\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    lines = []
    for name, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=")
        lines.append(f"{name},sha256={digest.decode()},{len(text)}")
    files[f"{info}/RECORD"] = "\n".join([*lines, f"{info}/RECORD,,"]) + "\n"
    path = folder / f"oakleaf-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in files.items():
            wheel.writestr(name, text)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def make_project(root: Path, version: str = "1.0", digest: str | None = None) -> Environment:
    """A small project with a pip, a wheelhouse, a lock and one module under `src`."""
    (root / "setup").mkdir(parents=True, exist_ok=True)
    wheel = pip_in(ROOT).parent
    if not (root / "setup" / wheel.name).exists():
        (root / "setup" / wheel.name).symlink_to(wheel)
    (root / "src").mkdir(exist_ok=True)
    (root / "src/acorn.py").write_text("grown = True\n", encoding="utf-8")
    digest = digest or make_wheel(root / "wheelhouse", version)
    for lock in (RUN_LOCK, TEST_LOCK):
        line = f"oakleaf=={version} --hash=sha256:{digest}\n"
        (root / lock).write_text(line, encoding="utf-8")
    return Environment(root)


def answer(environment: Environment, code: str, cwd: Path | None = None) -> str:
    done = subprocess.run(
        [str(environment.python), "-c", code], capture_output=True, text=True, cwd=cwd
    )
    return done.stdout.strip() or done.stderr.strip()


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose environment was made where Python lacks ensurepip, as Debian's may."""
    root = tmp_path_factory.mktemp("project")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PIP_NO_INDEX", "1")
        patch.setitem(sys.modules, "ensurepip", None)
        make_project(root).ready(TEST_LOCK)
    return root


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Environment:
    """A copy of the made project, whose environment a test may break."""
    return Environment(Path(shutil.copytree(made, tmp_path / "project", symlinks=True)))


@pytest.fixture
def count_installs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The locks installed from here on."""
    installed: list[str] = []
    install = Environment.install

    def counted(self: Environment, lock: str) -> None:
        installed.append(lock)
        install(self, lock)

    monkeypatch.setattr(Environment, "install", counted)
    return installed


def test_the_lock_is_installed_without_ensurepip_and_without_a_network(made: Path) -> None:
    assert answer(Environment(made), "import oakleaf; print(oakleaf.version)") == "1.0"


def test_the_source_is_importable_from_any_folder(made: Path, tmp_path: Path) -> None:
    code = "import acorn; print(acorn.grown)"
    assert answer(Environment(made), code, cwd=tmp_path) == "True"


def test_the_source_stays_importable_where_the_project_is_moved(project: Environment) -> None:
    moved = Environment(Path(shutil.move(project.root, project.root.with_name("moved"))))
    (moved.root / "src/acorn.py").write_text("grown = 'here'\n", encoding="utf-8")
    assert answer(moved, "import acorn; print(acorn.grown)") == "here"


def test_a_second_start_installs_nothing(made: Path, count_installs: list[str]) -> None:
    Environment(made).ready(TEST_LOCK)
    Environment(made).ready(RUN_LOCK)  # the test lock holds all of it
    assert count_installs == []


def test_a_changed_lock_is_installed(project: Environment, count_installs: list[str]) -> None:
    make_project(project.root, version="2.0")
    project.ready(RUN_LOCK)
    assert answer(project, "import oakleaf; print(oakleaf.version)") == "2.0"
    assert count_installs == [RUN_LOCK]


def test_a_set_up_that_was_killed_begins_again(
    project: Environment, count_installs: list[str]
) -> None:
    project.write_stamp({**project.read_stamp(), "under_way": True})
    half = next(project.folder.glob("lib/python3.*/site-packages")) / "oakleaf.py"
    half.write_text("version = ", encoding="utf-8")
    project.ready(TEST_LOCK)
    assert answer(project, "import oakleaf; print(oakleaf.version)") == "1.0"
    assert count_installs == [TEST_LOCK]


def test_a_set_up_killed_before_python_stood_begins_again(
    project: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(project.folder)
    project.folder.mkdir()
    (project.folder / "pyvenv.cfg").write_text("home = /gone\n", encoding="utf-8")
    assert installed_anew(project, monkeypatch)


def test_an_environment_whose_python_is_gone_is_made_again(
    project: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.python.unlink()
    project.python.symlink_to(project.root / "no-such-python")
    assert installed_anew(project, monkeypatch)


def installed_anew(project: Environment, monkeypatch: pytest.MonkeyPatch) -> bool:
    """True where a start makes the environment anew and fills it with the lock."""
    installed: list[str] = []
    monkeypatch.setattr(Environment, "install", lambda self, lock: installed.append(lock))
    project.ready(TEST_LOCK)
    empty = not list(project.folder.rglob("oakleaf.py"))
    return empty and project.python_works() and installed == [TEST_LOCK]


def test_a_package_with_another_hash_is_refused(
    project: Environment, capfd: pytest.CaptureFixture[str]
) -> None:
    make_wheel(project.root / "wheelhouse", "9.0")
    make_project(project.root, version="9.0", digest="0" * 64)
    with pytest.raises(SetUpError, match="could not be installed"):
        project.ready(RUN_LOCK)
    assert not project.holds(RUN_LOCK)


def test_nothing_is_said_on_standard_output(
    project: Environment, capfd: pytest.CaptureFixture[str]
) -> None:
    make_project(project.root, version="3.0")
    project.ready(RUN_LOCK)
    said = capfd.readouterr()
    assert said.out == ""
    assert "Installing" in said.err


def test_a_missing_lock_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SetUpError, match=r"requirements\.lock is missing"):
        Environment(tmp_path).ready(RUN_LOCK)
