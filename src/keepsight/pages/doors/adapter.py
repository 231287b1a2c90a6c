"""What the sign-in library may do here: nobody signs up, and the council's own sign-in knows us."""

from __future__ import annotations

import logging
from smtplib import SMTPException
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.stagekit import get_pending_stage
from allauth.account.internal.userkit import filter_users_by_email
from allauth.core import context as allauth_context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from keepsight.access.staff.accounts import account_called, has_another_second_step
from keepsight.access.viewer import day_of
from keepsight.pages.doors.backend import name_signed_in_with
from keepsight.pages.doors.on_the_log import note, note_anyway
from keepsight.pages.sure import showed_lately

log = logging.getLogger(__name__)
#: What the library would say and the page shows anyway.
UNSAID = {"account/messages/logged_in.txt", "account/messages/logged_out.txt"}
#: What the library says of a code or key that does not fit.
WRONG_CODE = "incorrect_code"
SECOND_STEPS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


class NoSignUp(DefaultAccountAdapter):
    """Accounts are made by an administrator; sign-ins and failures are written to the log."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Wrong passwords are counted by the lockout alone, in the database."""

    def _rollback_login_failed_rl_usage(self) -> None:
        """Nothing was counted, so nothing is taken back."""

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        note(request, "sign_in_failed", account_called(name_signed_in_with(request, credentials)))

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        note(request, "signed_in", user)
        return super().post_login(request, user, **kwargs)

    def logout(self, request: HttpRequest) -> None:
        """Whoever goes is let go, even where it cannot be written down."""
        note_anyway(request, "signed_out", request.user)
        super().logout(request)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Whoever signed in a moment ago has just shown who they are."""
        return not showed_lately(allauth_context.request)

    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """As the library does, but the page itself shows that one is signed in or out."""
        template = args[0] if args else kwargs.get("message_template")
        if template not in UNSAID:
            super().add_message(request, level, *args, **kwargs)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """A mail with nothing but its link: it names nobody.

        Where no mail can be sent the request goes on, so that a page tells nobody which addresses
        are known; ``request.mail_failed`` says so to the pages of an administrator.
        """
        request = allauth_context.request
        told = {"password_reset_url": context.get("password_reset_url", "")}
        try:
            self.render_mail(template_prefix, email, told).send()
        except (OSError, SMTPException):
            log.exception("A mail could not be sent.")
            request.mail_failed = True

    def send_notification_mail(
        self, template_prefix: str, user: Any, *args: Any, **kw: Any
    ) -> None:
        """One mail for every change of how one signs in; it says that there was one, not which."""
        if app_settings.EMAIL_NOTIFICATIONS and user.email:
            self.send_mail("account/email/something_changed", user.email, {})


class OnlyKnownWorkers(DefaultSocialAccountAdapter):
    """The council's own sign-in opens an account that is here already, and makes none."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Tie the sign-in to the one open account with its address, or turn it back.

        An address that the council's sign-in itself calls unverified is nobody's.
        """
        claims = sociallogin.account.extra_data or {}
        claims = claims.get("userinfo") or claims.get("id_token") or claims
        email = str(claims.get("email") or "").strip()
        unverified = claims.get("email_verified") is False
        known = [] if unverified or not email else filter_users_by_email(email, for_login=True)
        today = day_of(request.now)  # type: ignore[attr-defined]
        known = [account for account in known if account.may_sign_in(today)]
        is_other = sociallogin.is_existing and sociallogin.user not in known
        if len(known) != 1 or is_other:
            note(request, "sign_in_failed", known[0] if len(known) == 1 else None)
            answer = render(request, "socialaccount/signup.html", {}, status=403)
            raise ImmediateHttpResponse(answer)
        if not sociallogin.is_existing:
            sociallogin.connect(request, known[0])


class KeepsSecondStep(DefaultMFAAdapter):
    """The last authenticator app or key cannot be taken away, only replaced; wrong codes are noted."""

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """The library's own; a wrong code, or a key that does not fit, stands on the log first."""
        if code == WRONG_CODE:
            request = allauth_context.request
            at = request.resolver_match.url_name if request.resolver_match else ""
            note_anyway(request, "second_step_failed", _whose_step(request), at=at)
        return super().validation_error(code, *args)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        if authenticator.type not in SECOND_STEPS:
            return True
        return has_another_second_step(authenticator.user_id, authenticator.pk, SECOND_STEPS)


def _whose_step(request: HttpRequest) -> Any:
    """Whose second step it is: of whoever is signed in, or has just given the password."""
    if request.user.is_authenticated:
        return request.user
    stage = get_pending_stage(request)
    return stage.login.user if stage else None
