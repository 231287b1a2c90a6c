"""Makes `.venv` and keeps it true to a lock; a start that finds it true runs no installer."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

LEAST_PYTHON = (3, 11)
RUN_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"


class SetUpError(Exception):
    """Setting up cannot go on; the message is a sentence that says what to do."""


def say(sentence: str) -> None:
    """Words go to standard error: standard output belongs to the command's own answer."""
    print(sentence, file=sys.stderr, flush=True)


@dataclass(frozen=True)
class Environment:
    """The project's own Python in `root/.venv`."""

    root: Path
    folder: Path = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folder", self.root / ".venv")

    @property
    def python(self) -> Path:
        return self.folder / "bin/python"

    @property
    def stamp(self) -> Path:
        """What is installed: each lock's hash, and whether an install was still under way."""
        return self.folder / "keepsight-stamp.json"

    def ready(self, lock: str) -> Environment:
        """Make and fill the environment unless it already holds `lock` (a file name in the root).

        Refuses with SetUpError where a package cannot be had or this Python cannot make one.
        """
        if not self.holds(lock):
            with self.alone():
                if not self.holds(lock):  # another start may have filled it while this one waited
                    self.fill(lock)
        self.put_source_on_path()
        return self

    def holds(self, lock: str) -> bool:
        """True where the last install ended, was of this very lock, and its Python still runs."""
        stamp = self.read_stamp()
        whole = not stamp.get("under_way") and stamp.get(lock) == self.hash_of(lock)
        return whole and self.python_works()

    def fill(self, lock: str) -> None:
        """Install `lock`, starting again from nothing where the environment is broken."""
        stamp = self.read_stamp()
        if self.folder.exists() and (stamp.get("under_way") or not self.python_works()):
            say("The last set-up did not finish, so .venv is made again.")
            shutil.rmtree(self.folder)
            stamp = {}
        self.folder.mkdir(exist_ok=True)
        self.write_stamp({**stamp, "under_way": True})
        if not self.python.exists():
            self.create()
        say("Installing Keepsight's packages. This takes a minute or two the first time.")
        self.install(lock)
        done = {lock: self.hash_of(lock)}
        if lock == TEST_LOCK:  # it holds every pin of the other
            done[RUN_LOCK] = self.hash_of(RUN_LOCK)
        self.write_stamp({**done, "under_way": False})

    def create(self) -> None:
        """Make an empty environment; without pip, since Debian's Python may lack ensurepip."""
        try:
            import venv
        except ImportError:
            raise SetUpError(
                "This Python lacks its venv module. Install it with your system's packages "
                "(on Debian: apt-get install libpython3-stdlib), then run this again."
            ) from None
        venv.EnvBuilder(with_pip=False, symlinks=True).create(self.folder)

    def install(self, lock: str) -> None:
        """Install a lock by hash, from `wheelhouse/` alone where that suffices."""
        wheelhouse = self.root / "wheelhouse"
        if wheelhouse.is_dir():
            found = self.pip_install(
                lock,
                ["--no-index", "--find-links", str(wheelhouse)],
                environment=without_pip_settings(),
                quietly=True,
            )
            if found:
                return
            say("The folder wheelhouse does not hold every package, so the network is asked.")
        if not self.pip_install(lock, [], environment=dict(os.environ)):
            raise SetUpError(
                "The packages could not be installed: the lines above say why. Check the network, "
                "or put the packages into a folder named wheelhouse, then run this again."
            )

    def pip_install(
        self, lock: str, options: list[str], *, environment: dict[str, str], quietly: bool = False
    ) -> bool:
        """Run pip from the wheel kept with the project; True where it succeeded."""
        command = [
            str(self.python),
            str(pip_in(self.root)),
            "install",
            "-qq",  # errors alone: a person's own pip settings may warn of much
            "--require-hashes",
            "--only-binary=:all:",
            "--no-deps",  # the lock names every package already
            "--no-compile",  # each module is compiled when it is first used
            "--no-input",
            "--disable-pip-version-check",
            "--no-warn-script-location",
            *options,
            "-r",
            str(self.root / lock),
        ]
        errors = subprocess.DEVNULL if quietly else None
        done = subprocess.run(command, env=environment, stdout=sys.stderr, stderr=errors)
        return done.returncode == 0

    def put_source_on_path(self) -> None:
        """Let the environment import `src`, by a path that stays right where the folder is moved."""
        for packages in self.folder.glob("lib/python3.*/site-packages"):
            line = os.path.relpath(self.root / "src", packages) + "\n"
            path_file = packages / "keepsight-src.pth"
            if not path_file.exists() or path_file.read_text(encoding="utf-8") != line:
                path_file.write_text(line, encoding="utf-8")

    def python_works(self) -> bool:
        """True where .venv's Python starts, is new enough and sees .venv's own packages."""
        if not self.python.exists():
            return False
        question = (
            "import sys, os, sysconfig; sys.exit(not (sys.version_info >= "
            f"{LEAST_PYTHON!r} and os.path.isdir(sysconfig.get_path('purelib'))))"
        )
        try:
            answer = subprocess.run([str(self.python), "-I", "-c", question], capture_output=True)
        except OSError:
            return False
        return answer.returncode == 0

    def read_stamp(self) -> dict[str, object]:
        try:
            stamp = json.loads(self.stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def write_stamp(self, stamp: dict[str, object]) -> None:
        new = self.stamp.with_suffix(".new")
        new.write_text(json.dumps(stamp, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        new.replace(self.stamp)

    def hash_of(self, lock: str) -> str:
        try:
            return hashlib.sha256((self.root / lock).read_bytes()).hexdigest()
        except OSError:
            raise SetUpError(f"The file {lock} is missing. Get it back from the project.") from None

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold off a second start of `./run` while one installs."""
        with (self.root / RUN_LOCK).open("rb") as held:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("Another start of ./run is installing packages; waiting for it.")
                fcntl.flock(held, fcntl.LOCK_EX)
            yield


def pip_in(root: Path) -> Path:
    """The pip that runs straight from its wheel in `setup/`."""
    wheels = sorted((root / "setup").glob("pip-*.whl"))
    if not wheels:
        raise SetUpError("The pip wheel is missing from setup/. Get it back from the project.")
    return wheels[-1] / "pip"


def without_pip_settings() -> dict[str, str]:
    """The process's environment without what would send pip to a registry."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    return {**kept, "PIP_CONFIG_FILE": os.devnull}


def fill_wheelhouse(environment: Environment, lock: str) -> None:
    """Fetch every package of `lock` into `wheelhouse/`, to set up a machine without a network."""
    command = [
        str(environment.python),
        str(pip_in(environment.root)),
        "download",
        "-qq",
        "--require-hashes",
        "--only-binary=:all:",
        "--no-deps",
        "--no-input",
        "--disable-pip-version-check",
        "--dest",
        str(environment.root / "wheelhouse"),
        "-r",
        str(environment.root / lock),
    ]
    if subprocess.run(command, stdout=sys.stderr).returncode != 0:
        raise SetUpError("Some packages could not be fetched: the lines above say why.")
