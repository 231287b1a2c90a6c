"""An account someone signs in with: our own user model, tied to a dated worker."""

from __future__ import annotations

from datetime import date

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from simple_history.models import HistoricalRecords

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import NOTHING

FORM = Form(
    sections=(Section("Account", (Question("email", "E-mail address", kind="email"),)),),
    not_asked={
        "id": "made by the house",
        "password": "set by the person, never by anyone else",
        "last_login": "noted at sign-in",
        "is_active": "an account is ended by its own action",
        "is_machine": "only the command line's own account is one",
        "worker": "an account is opened from the worker's page",
        "calendar_key": "made when a person asks for their calendar feed",
    },
)
PRIVACY = NOTHING


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts; the e-mail address is the name one signs in with."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> Account:
        account = self.model(email=self.normalize_email(email).lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, email: str | None) -> Account:
        return self.get(email__iexact=email or "")


class Account(AbstractBaseUser):
    """Signs in while its worker is in post; the last day's end closes it (``may_sign_in``)."""

    email = models.EmailField(unique=True)
    worker = models.OneToOneField(
        "records.Worker",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    is_active = models.BooleanField(default=True)
    is_machine = models.BooleanField(default=False)
    #: the hash of the secret in the address of the calendar feed; "" where there is none
    calendar_key = models.CharField(max_length=64, blank=True, default="", db_index=True)

    history = HistoricalRecords(excluded_fields=["password", "last_login", "calendar_key"])
    objects = AccountManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []

    def __str__(self) -> str:
        return f"Account {self.pk}"

    def may_sign_in(self, today: date) -> bool:
        """Whether the account is open on ``today``: active, and its worker in post."""
        if not self.is_active or self.is_machine:
            return False
        worker = self.worker
        if worker is None:
            return True
        begun = worker.started_on is None or worker.started_on <= today
        return begun and (worker.ended_on is None or worker.ended_on >= today)

    # What allauth and Django ask of a user model; there is no Django admin here.
    @property
    def is_staff(self) -> bool:
        return False

    @property
    def is_superuser(self) -> bool:
        return False
