"""A council whose analyst sends files, and a house's own folder that only this test sees."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from keepsight.records.workforce.account import Account
from tests.integration.doors.signing_in import account_for, signed_in
from tests.integration.small_council import SmallCouncil


@dataclass
class House:
    """A council with an analyst at the keyboard. ``home``: the house's own folder."""

    council: SmallCouncil
    analyst: Account
    client: Client
    home: Path

    def as_role(self, role: str) -> Client:
        """Somebody else of the same council, signed in."""
        worker = self.council.worker(f"The {role}")
        self.council.role(worker, role)
        return signed_in(account_for(self.council, worker))

    def send(self, files: dict[str, bytes], client: Client | None = None, **more: str) -> Any:
        """Send files through the page of imports; the answer."""
        sent = [SimpleUploadedFile(name, content) for name, content in files.items()]
        return (client or self.client).post("/imports", {"files": sent, **more})

    def left(self) -> list[Path]:
        """Everything that lies among the files that came in."""
        ground = self.home / "incoming"
        return sorted(ground.rglob("*")) if ground.is_dir() else []


@pytest.fixture
def house(db: None, settings: Any, tmp_path: Path) -> House:
    settings.HOME = tmp_path
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    cache.clear()
    council = SmallCouncil("201")
    worker = council.worker("Marta Lindqvist")
    council.role(worker, "performance_analyst")
    account = account_for(council, worker)
    return House(council, account, signed_in(account), tmp_path)
