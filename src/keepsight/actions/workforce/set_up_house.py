"""Set up an empty house: the council, and the first person, who is an administrator."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from keepsight.access.log import audit
from keepsight.access.staff.council import nobody_can_sign_in
from keepsight.access.viewer import day_of
from keepsight.delegation.roles.administrator import ADMINISTRATOR
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.authority import Authority
from keepsight.records.record import HERE
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Refused, Wrong

#: No one may do this by a role, since nobody has one yet: it is no ``Action``.
FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "set_up_code",
                    "Set-up code",
                    hint="The command line printed it where Keepsight was started",
                    most=20,
                ),
            ),
        ),
        Section(
            "The council",
            (
                Question("council", "Name of the council"),
                Question(
                    "code",
                    "The council’s number",
                    hint="Three digits, as in returns to the Department for Education",
                    most=3,
                ),
            ),
        ),
        Section(
            "You",
            (
                Question("name", "Full name"),
                Question("staff_number", "Staff number", most=60),
                Question("email", "Work email address", kind="email", most=254),
                Question(
                    "password",
                    "Password",
                    kind="password",
                    hint="At least 12 letters; three words are easy to keep in mind",
                ),
                Question("password_again", "Password again", kind="password"),
            ),
        ),
    )
)


def set_up_house(given: Mapping[str, Any], *, now: datetime) -> Account:
    """The first account, with its worker, role and council; all of it stands, or nothing does.

    The caller has checked code and password. Refuses (``Refused``) a house that has an account
    already, however close the race, and (``Wrong``) a number of a council that is none.
    """
    code = given["code"]
    if not (code.isascii() and code.isdigit() and len(code) == 3):
        raise Wrong("The council’s number has three digits.", field="code")
    today = day_of(now)
    with transaction.atomic():
        # The log is written first: on either database it lets one through at a time.
        audit.write(act="set_up_house", now=now, about={"authority": code})
        if not nobody_can_sign_in():
            raise Refused("Keepsight is set up already. Sign in.")
        authority, _ = Authority.objects.update_or_create(
            code=code, defaults={"name": given["council"]}
        )
        shared = {"authority": authority, "source": HERE, "recorded_at": now}
        worker, _ = Worker.objects.update_or_create(
            authority=authority,
            staff_number=given["staff_number"],
            defaults={
                "name": given["name"],
                "email": given["email"],
                "source": HERE,
                "recorded_at": now,
            },
        )
        RoleHeld.objects.create(
            worker=worker, role_code=ADMINISTRATOR.code, started_on=today, **shared
        )
        return Account.objects.create_user(
            email=given["email"], password=given["password"], worker=worker
        )
