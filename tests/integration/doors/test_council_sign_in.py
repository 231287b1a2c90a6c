"""The council's own sign-in (OpenID Connect) opens accounts that are here, and makes none."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone

from keepsight.records.workforce.account import Account
from tests.integration.doors.signing_in import account_for
from tests.integration.small_council import SmallCouncil

pytestmark = pytest.mark.django_db(transaction=True)


def arrives(claims: dict[str, Any], uid: str = "sub-1") -> tuple[HttpResponse, Any]:
    """Someone comes back from the council's sign-in with these claims; the answer and the request."""
    from allauth.core import context
    from allauth.socialaccount.internal.flows.login import complete_login

    request: Any = RequestFactory().get("/account/oidc/council/login/callback/")
    request.session, request.user = SessionStore(), AnonymousUser()
    request._messages = FallbackStorage(request)
    request.viewer, request.now, request.resolver_match = None, timezone.now(), None
    request.htmx = False
    provider = get_adapter().get_provider(request, "council")
    arrived = provider.sociallogin_from_response(request, {"userinfo": {"sub": uid, **claims}})
    arrived.state = {"process": "login"}
    with context.request_context(request):
        return complete_login(request, arrived), request


@pytest.fixture(autouse=True)
def council_has_a_sign_in(settings: Any) -> None:
    app = {
        "provider_id": "council",
        "name": "Calderbeck",
        "client_id": "keepsight",
        "secret": "made up",
        "settings": {"server_url": "https://sign-in.calderbeck.example"},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}


@pytest.fixture
def account() -> Account:
    council = SmallCouncil()
    return account_for(council, council.worker("Nadia Rahman"))


def test_a_known_worker_is_let_in_and_known_again_by_number(account: Account) -> None:
    answer, request = arrives({"email": account.email.upper()})
    assert answer.status_code == 302
    assert request.user == account
    assert SocialAccount.objects.get().user_id == account.pk
    _, again = arrives({"email": account.email})
    assert again.user == account
    assert SocialAccount.objects.count() == 1


@pytest.mark.parametrize(
    "claims",
    [
        {"email": "nobody@example.org"},
        {"email": ""},
        {},
        {"email": "KNOWN", "email_verified": False},
    ],
)
def test_whoever_is_unknown_stays_outside_and_no_account_is_made(
    account: Account, claims: dict[str, Any]
) -> None:
    said = {**claims, "email": account.email} if claims.get("email") == "KNOWN" else claims
    answer, request = arrives(said)
    assert answer.status_code == 403
    assert "We do not know you yet" in answer.content.decode()
    assert not request.user.is_authenticated
    assert Account.objects.count() == 1 and not SocialAccount.objects.exists()


def test_a_leaver_whom_the_council_still_lets_in_stays_outside(account: Account) -> None:
    arrives({"email": account.email})
    assert account.worker is not None
    account.worker.ended_on = timezone.localdate() - timedelta(days=1)
    account.worker.save()
    answer, request = arrives({"email": account.email})
    assert answer.status_code == 403
    assert not request.user.is_authenticated


def test_a_number_that_comes_with_another_address_stays_outside(account: Account) -> None:
    arrives({"email": account.email})
    council = SmallCouncil("997")
    other = account_for(council, council.worker("Raj Patel"))
    answer, request = arrives({"email": other.email})
    assert answer.status_code == 403
    assert not request.user.is_authenticated
