"""Examples of the pages for signing in, with forms as the sign-in library makes them."""

from __future__ import annotations

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

from django import forms

from .frames import HERE, LONDON, NOBODY, WORKER


class SignIn(forms.Form):
    login = forms.EmailField(label="Email", widget=forms.EmailInput({"autocomplete": "email"}))
    password = forms.CharField(widget=forms.PasswordInput)
    remember = forms.BooleanField(required=False)


class Address(forms.Form):
    email = forms.EmailField()


class NewPassword(forms.Form):
    oldpassword = forms.CharField(widget=forms.PasswordInput)
    password1 = forms.CharField(widget=forms.PasswordInput, help_text="<ul><li>12</li></ul>")
    password2 = forms.CharField(widget=forms.PasswordInput)


class Code(forms.Form):
    secret = "JBSW Y3DP EHPK 3PXP"
    code = forms.CharField()


class Key(forms.Form):
    name = forms.CharField(required=False)
    passwordless = forms.BooleanField(required=False)
    credential = forms.JSONField(widget=forms.HiddenInput)


class Credential(forms.Form):
    credential = forms.JSONField(widget=forms.HiddenInput)


class Nothing(forms.Form):
    pass


class SecurityKey:
    """One row of the library's list of keys."""

    pk = 1
    created_at = datetime(2016, 9, 1, 9, 0, tzinfo=LONDON)
    last_used_at: datetime | None = None

    def __str__(self) -> str:
        return "Key on my ring"


CODES = SimpleNamespace(get_unused_codes=lambda: ["1111 2222", "3333 4444"])
WAYS = [{"url": HERE, "description": "Use your authenticator app"}]
SQUARE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"


def door(template: str, frame: Any = NOBODY, **context: Any) -> tuple[str, dict[str, Any]]:
    return (template, {"frame": frame, "redirect_field": ""} | context)


DOORS = {
    "sign-in": door("account/login.html", form=SignIn()),
    "sign-in-wrong": door("account/login.html", form=SignIn({"login": "nadia"})),
    "sign-out": door("account/logout.html", WORKER),
    "password-reset": door("account/password_reset.html", form=Address()),
    "password-reset-sent": door("account/password_reset_done.html"),
    "password-choose": door(
        "account/password_reset_from_key.html", form=NewPassword(), action_url=HERE
    ),
    "password-link-spent": door("account/password_reset_from_key.html", token_fail=True),
    "password-chosen": door("account/password_reset_from_key_done.html"),
    "password-change": door("account/password_change.html", WORKER, form=NewPassword()),
    "password-set": door("account/password_set.html", WORKER, form=NewPassword()),
    "inactive": door("account/account_inactive.html"),
    "sign-up-closed": door("account/signup_closed.html"),
    "locked-out": door(
        "account/lockout.html", failure_limit=10, cooloff_timedelta=timedelta(minutes=15)
    ),
    "again": door(
        "account/reauthenticate.html",
        WORKER,
        form=NewPassword(),
        reauthentication_alternatives=WAYS,
    ),
    "again-code": door("mfa/reauthenticate.html", WORKER, form=Code()),
    "again-key": door("mfa/webauthn/reauthenticate.html", WORKER, form=Credential(), js_data={}),
    "second-step": door(
        "mfa/authenticate.html", form=Code(), webauthn_form=Credential(), js_data={"a": 1}
    ),
    "second-step-no-key": door("mfa/authenticate.html", form=Code({})),
    "ways": door(
        "mfa/index.html",
        WORKER,
        authenticators={"totp": object(), "webauthn": [SecurityKey()], "recovery_codes": CODES},
        MFA_SUPPORTED_TYPES=["totp", "webauthn", "recovery_codes"],
        is_mfa_enabled=True,
    ),
    "ways-none": door(
        "mfa/index.html",
        WORKER,
        authenticators={"totp": None, "webauthn": [], "recovery_codes": None},
        MFA_SUPPORTED_TYPES=["totp", "webauthn", "recovery_codes"],
        is_mfa_enabled=False,
    ),
    "app-set-up": door(
        "mfa/totp/activate_form.html", WORKER, form=Code(), totp_svg_data_uri=SQUARE
    ),
    "app-stop": door("mfa/totp/deactivate_form.html", WORKER, form=Nothing()),
    "codes-make": door(
        "mfa/recovery_codes/generate.html", WORKER, form=Nothing(), unused_code_count=3
    ),
    "codes": door(
        "mfa/recovery_codes/index.html",
        WORKER,
        unused_codes=CODES.get_unused_codes(),
        total_count=10,
        can_view_codes=True,
        can_download_codes=True,
        can_generate_codes=True,
    ),
    "keys": door("mfa/webauthn/authenticator_list.html", WORKER, authenticators=[SecurityKey()]),
    "key-add": door("mfa/webauthn/add_form.html", WORKER, form=Key(), js_data={}),
    "key-rename": door("mfa/webauthn/edit_form.html", WORKER, form=Address()),
    "key-remove": door(
        "mfa/webauthn/authenticator_confirm_delete.html", WORKER, authenticator=SecurityKey()
    ),
    "council-sign-in": door(
        "socialaccount/login.html", provider={"name": "Calderbeck"}, process="login"
    ),
    "council-error": door("socialaccount/authentication_error.html"),
    "council-cancelled": door("socialaccount/login_cancelled.html"),
    "council-unknown": door("socialaccount/signup.html", form=Address()),
}
