"""The least that the sign-in library's addresses need, to render examples without a database."""

SECRET_KEY = "for examples only"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.mfa",
]
MIDDLEWARE = ["allauth.account.middleware.AccountMiddleware"]
ROOT_URLCONF = "allauth.urls"
STATIC_URL = "/static/"
USE_TZ = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
