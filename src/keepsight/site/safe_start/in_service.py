"""The settings of a house in service: nothing by which a stranger could read or forge."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from keepsight.site.safe_start.ground import mount_of

LEAST_LETTERS = 32
LEAST_DIFFERENT = 10
#: What stands in examples and is known to everyone.
KNOWN = ("insecure", "changeme", "change-me", "change_me", "secret-key", "example", "your-key")
#: Names under which only this machine reaches itself; ``testserver`` is what Django's tests add.
OF_THIS_MACHINE = frozenset({"localhost", "testserver"})


def faults_of_settings_in_service(settings: Any) -> Iterator[str]:
    """Sentences about settings with which the pages must not be served."""
    if settings.DEBUG:
        yield "DEBUG is on, and would show records in its error pages. Switch it off."
    yield from _of_the_secret(settings)
    if any(host.strip() in ("*", ".") for host in settings.ALLOWED_HOSTS):
        yield (
            "KEEPSIGHT_HOSTS lets the house answer under any name. "
            "Name the names under which it is reached, with commas between."
        )
    if not any(host.strip() for host in settings.ALLOWED_HOSTS):
        yield "KEEPSIGHT_HOSTS names nothing, so no page could be opened. Name the house's names."
    beyond = [host for host in settings.ALLOWED_HOSTS if not _is_this_machine(host.strip())]
    if not settings.HTTPS and beyond:
        yield (
            f"Without HTTPS the house may not be reached as {beyond[0]}: what is sent could be read "
            "on the way. Put the council's HTTPS in front, and leave out KEEPSIGHT_HTTPS and "
            "KEEPSIGHT_DEMO."
        )
    if beyond:
        yield from _of_the_folder(Path(settings.HOME))


def _of_the_folder(home: Path) -> Iterator[str]:
    """A trial on one machine may be forgotten with it; a house that others reach may not."""
    mount = mount_of(home)
    if mount is not None and mount.is_in_memory:
        yield (
            f"The house's folder {home} lies in this machine's memory ({mount.kind}, mounted at "
            f"{mount.point}), and all of it is lost when the machine stops. "
            "Name a folder on a disk in KEEPSIGHT_HOME."
        )


def _of_the_secret(settings: Any) -> Iterator[str]:
    """The key that signs sessions and locks stored files."""
    key = settings.SECRET_KEY
    how = "Leave KEEPSIGHT_SECRET_KEY out, and one is made and kept."
    if len(key) < LEAST_LETTERS or len(set(key)) < LEAST_DIFFERENT:
        yield (
            f"The secret key is too short to be safe: it needs {LEAST_LETTERS} letters, "
            f"{LEAST_DIFFERENT} of them different. {how}"
        )
    elif any(word in key.lower() for word in KNOWN):
        yield f"The secret key is one from an example, which everyone knows. {how}"
    kept = Path(settings.HOME) / "secret_key"
    if kept.is_file() and kept.stat().st_mode & 0o077:
        yield f"Others on this machine can read the secret key. Run: chmod 600 {kept}"


def _is_this_machine(host: str) -> bool:
    """Whether only this machine can reach the house under this name."""
    if host in OF_THIS_MACHINE or not host:
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
