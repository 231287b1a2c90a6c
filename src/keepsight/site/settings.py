"""Settings, read from the environment; the few names are listed in ``docs/reference/settings.md``."""

from __future__ import annotations

import contextlib
import os
import secrets
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import quote

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

PACKAGE = Path(__file__).resolve().parent.parent
#: Where this house keeps its own files: the SQLite database, its secret, uploads on their way in.
HOME = Path(os.environ.get("KEEPSIGHT_HOME", ".keepsight")).resolve()
SQLITE = "django.db.backends.sqlite3"


def _our_own_folder() -> None:
    """Make the house's folder. Raises ``ImproperlyConfigured`` with what to do where that cannot be."""
    try:
        HOME.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"The house's folder {HOME} cannot be made ({(error.strerror or 'no reason').lower()}). "
            "Name another in KEEPSIGHT_HOME, or give this account the right to make it."
        ) from error


def _database(url: str) -> dict[str, Any]:
    """What Django needs to reach the database. Refuses one that Keepsight does not run on.

    The sentence never holds the address: a password may stand in it.
    """
    try:
        found = dict(dj_database_url.parse(url, conn_max_age=600, conn_health_checks=True))
    except ValueError:
        found = {}
    if found.get("ENGINE") not in (SQLITE, "django.db.backends.postgresql"):
        raise ImproperlyConfigured(
            "Keepsight runs on SQLite and PostgreSQL, and DATABASE_URL names neither. Write "
            "postgres://user@host/name, or leave it out for SQLite in the house's folder."
        )
    return found


def _secret() -> str:
    """The signing key: given, or made once and kept in the house's own folder."""
    given = os.environ.get("KEEPSIGHT_SECRET_KEY")
    if given:
        return given
    kept = HOME / "secret_key"
    if not kept.exists():
        _our_own_folder()
        made, own = tempfile.mkstemp(dir=HOME)  # readable by this account alone
        with os.fdopen(made, "w") as file:
            file.write(secrets.token_urlsafe(64))
        # Of two processes that start together the first one's key is kept by both.
        with contextlib.suppress(FileExistsError):
            os.link(own, kept)
        Path(own).unlink()
    return kept.read_text()


SECRET_KEY = _secret()
DEBUG = False
#: The demonstration offers sign-in with one click; refused where the data is not the demo's.
DEMO = os.environ.get("KEEPSIGHT_DEMO", "") == "1"
#: Behind the council's own HTTPS; off only for a demonstration on one machine and for tests.
HTTPS = os.environ.get("KEEPSIGHT_HTTPS", "1") == "1" and not DEMO
ALLOWED_HOSTS = os.environ.get("KEEPSIGHT_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("KEEPSIGHT_ORIGINS", "").split(",") if o]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "simple_history",
    "django_htmx",
    "django_q",
    "axes",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "keepsight.records.apps.RecordsConfig",
    "keepsight.access.apps.AccessConfig",
    "keepsight.boards.apps.BoardsConfig",
    "keepsight.writing.apps.WritingConfig",
    "keepsight.pages.apps.PagesConfig",
    "keepsight.site.apps.SiteConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "keepsight.site.headers.SafeHeaders",
    "keepsight.site.clock.Clock",
    "keepsight.site.whence.Whence",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "keepsight.pages.doors.gate.Gate",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "keepsight.site.urls"
WSGI_APPLICATION = "keepsight.site.wsgi.application"
AUTH_USER_MODEL = "records.Account"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [PACKAGE / "pages", PACKAGE / "pages" / "doors"],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "keepsight.pages.jinja.environment",
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "keepsight.pages.frame.frame",
            ],
        },
    },
    {
        # Only for what allauth and Django render themselves (mail subjects, form widgets).
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

_our_own_folder()
_url = os.environ.get("DATABASE_URL") or f"sqlite:///{quote(str(HOME / 'keepsight.sqlite3'))}"
# A connection that a restart of PostgreSQL has cut is noticed before a page is put together on it.
DATABASES = {"default": _database(_url)}
if DATABASES["default"]["ENGINE"] == SQLITE:
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
            "PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456;"
        ),
    }
    DATABASES["default"] |= {"CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": False}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SIMPLE_HISTORY_HISTORY_ID_USE_UUID = False
SIMPLE_HISTORY_DATE_INDEX = "composite"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STATICFILES_DIRS = [PACKAGE / "pages" / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600
# What is too large is refused before it reaches the disk.
FILE_UPLOAD_HANDLERS = [
    "keepsight.importers.incoming.Limited",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# Sessions end: fifteen quiet minutes, ten hours at the most (``pages/doors/gate.py``).
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_IDLE_SECONDS = 15 * 60
SESSION_LONGEST_SECONDS = 10 * 60 * 60
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "keepsight.pages.cannot.be_sent_from_elsewhere"

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "keepsight.pages.doors.backend.InPost",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
# Wrong passwords are counted by the lockout below; ``login_failed`` counts wrong codes of the second
# step. A whole council may come from one address at nine in the morning.
ACCOUNT_RATE_LIMITS = {"login_failed": "10/15m/key", "login": "600/m/ip"}
ACCOUNT_ADAPTER = "keepsight.pages.doors.adapter.NoSignUp"
SOCIALACCOUNT_ADAPTER = "keepsight.pages.doors.adapter.OnlyKnownWorkers"
MFA_ADAPTER = "keepsight.pages.doors.adapter.KeepsSecondStep"
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Keepsight: "
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Keepsight"
MFA_PASSKEY_LOGIN_ENABLED = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS

# The council's own sign-in: OpenID Connect, by three settings.
SOCIALACCOUNT_PROVIDERS: dict[str, object] = {}
SOCIALACCOUNT_ONLY_KNOWN = True
if os.environ.get("KEEPSIGHT_OIDC_URL"):
    SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "OAUTH_PKCE_ENABLED": True,
            "APPS": [
                {
                    "provider_id": "council",
                    "name": os.environ.get("KEEPSIGHT_OIDC_NAME", "Your council"),
                    "client_id": os.environ.get("KEEPSIGHT_OIDC_CLIENT_ID", ""),
                    "secret": os.environ.get("KEEPSIGHT_OIDC_SECRET", ""),
                    "settings": {"server_url": os.environ["KEEPSIGHT_OIDC_URL"]},
                }
            ],
        }
    }

# Lockout: ten wrong passwords for one account from one address, for a quarter of an hour.
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_FORM_FIELD = "login"
AXES_USERNAME_CALLABLE = "keepsight.pages.doors.backend.name_signed_in_with"
AXES_LOCKOUT_CALLABLE = "keepsight.pages.doors.on_the_log.locked_out"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_IPWARE_PROXY_COUNT = int(os.environ.get("KEEPSIGHT_PROXIES", "0"))

EMAIL_BACKEND = os.environ.get(
    "KEEPSIGHT_EMAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend"
)
EMAIL_HOST = os.environ.get("KEEPSIGHT_EMAIL_HOST", "localhost")
#: Whether the council's settings name a way for e-mail to leave by: without one no digest is sent.
SENDS_MAIL = bool(
    os.environ.get("KEEPSIGHT_EMAIL_HOST") or os.environ.get("KEEPSIGHT_EMAIL_BACKEND")
)
EMAIL_TIMEOUT = 10  # seconds: nobody waits longer for a letter to go out
DEFAULT_FROM_EMAIL = os.environ.get("KEEPSIGHT_EMAIL_FROM", "keepsight@localhost")

#: A list off this machine to which the head of the log is added every night; "" for none.
HEADS = os.environ.get("KEEPSIGHT_HEADS", "")
#: For so many days the report of a checked return is kept.
RETURNS_KEPT_DAYS = int(os.environ.get("KEEPSIGHT_RETURNS_KEPT_DAYS", "30"))

Q_CLUSTER = {
    "name": "keepsight",
    "orm": "default",
    "workers": 1,
    "timeout": 3600,
    "retry": 3900,
    "save_limit": 0,
    "catch_up": False,
    "max_attempts": 3,
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": os.environ.get("KEEPSIGHT_LOG", "WARNING")},
}
