"""Makers for tests of the doors: accounts with a password and a second step, and ways in."""

from __future__ import annotations

import time
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.test import Client

from keepsight.records.workforce.account import Account
from keepsight.records.workforce.worker import Worker
from tests.integration.small_council import SmallCouncil

PASSWORD = "three words kept apart"


def account_for(council: SmallCouncil, worker: Worker, **values: Any) -> Account:
    """An open account of a worker, with ``PASSWORD``."""
    account = council.account(worker, **values)
    account.set_password(PASSWORD)
    account.save()
    return account


def with_app(account: Account) -> str:
    """Give an account an authenticator app; its secret."""
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(account, secret)
    return secret


def code_now(secret: str) -> str:
    """What the app shows now."""
    counter = int(time.time()) // 30
    return totp.format_hotp_value(totp.hotp_value(secret, counter))


def sign_in(client: Client, account: Account, password: str = PASSWORD) -> Any:
    """The first step alone; the answer of the sign-in page."""
    return client.post("/account/login/", {"login": account.email, "password": password})


def signed_in(account: Account, **extra: Any) -> Client:
    """A client whose session stands as after both steps."""
    client = Client(**extra)
    client.force_login(account, backend="keepsight.pages.doors.backend.InPost")
    session = client.session
    session["account_authentication_methods"] = [
        {"method": "password", "at": time.time()},
        {"method": "mfa", "at": time.time(), "type": "totp"},
    ]
    session["account_authentication_methods_user"] = str(account.pk)
    session.save()
    return client


def has_second_step(account: Account) -> bool:
    return Authenticator.objects.filter(user_id=account.pk).exists()
