"""What a form bears, signed: whose it is, about which child, and which showing of it this is.

A form sends its capsule back with every save and when it is sent, so that no words can come into
the form of another child, person or council. Beside it lies a resume ticket, by which words still
come into their own draft, and nothing else is possible, after the sign-in has ended.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from typing import Any

from django.core import signing

SALT, RESUME = "keepsight.capsule", "keepsight.resume"
#: As long as a sign-in can last at the most: a form left open for longer is saved by signing in.
RESUMES_FOR = timedelta(hours=10)


class Foreign(Exception):
    """The capsule is not of this person, council, child and form; or it is no capsule of ours."""


@dataclass(frozen=True)
class Place:
    """Where words belong: whose, for which council, about which child (0: none), in which form.

    ``subject`` tells two forms of one kind apart: what is changed, "" for something new.
    """

    account: int
    authority: int
    child: int
    form: str
    subject: str


@dataclass(frozen=True)
class Capsule:
    """One showing of a form.

    ``token``: of this showing alone; a form is sent once by it. ``version``: what the form was
    opened with, None where nothing is amended. ``keeps``: the names under which a draft keeps what
    is typed, each with its most letters (0: any number); a password, a file or a secret is never
    among them. ``address`` and ``title``: where the draft is carried on and what it is called;
    ``children``: whom it names. ``carries``: the state of the sheet that this showing was filled
    from (``drafts.Sheet.state``).
    """

    place: Place
    token: str
    version: int | None
    keeps: Mapping[str, int] = field(default_factory=dict)
    address: str = ""
    title: str = ""
    children: tuple[int, ...] = ()
    carries: str = ""


def sealed(capsule: Capsule) -> str:
    """The capsule as it stands in the page."""
    return signing.dumps(asdict(capsule), salt=SALT, compress=True)


def unsealed(text: str) -> Capsule:
    """The capsule that was sealed. Refuses (``Foreign``) what this house did not sign."""
    try:
        said: dict[str, Any] = signing.loads(text, salt=SALT)
    except signing.BadSignature:
        raise Foreign("This form is not from here.") from None
    place = Place(**said.pop("place"))
    return Capsule(place=place, children=tuple(said.pop("children")), **said)


def unsealed_for(text: str, *, account: int, authority: int) -> Capsule:
    """As ``unsealed``; refuses (``Foreign``) a capsule of another person or council, too."""
    capsule = unsealed(text)
    if (capsule.place.account, capsule.place.authority) != (account, authority):
        raise Foreign("This form was opened by someone else.")
    return capsule


def ticket(capsule: Capsule) -> str:
    """A resume ticket for this showing, good for ``RESUMES_FOR`` from now.

    Whoever holds it can add words to this one draft and can read nothing.
    """
    return signing.dumps([capsule.place.account, capsule.token], salt=RESUME)


def unsealed_by_ticket(text: str, ticket: str) -> Capsule:
    """The capsule, where the ticket is of the same person and showing and still good.

    For one who is signed out. Refuses (``Foreign``) everything else.
    """
    capsule = unsealed(text)
    try:
        said = signing.loads(ticket, salt=RESUME, max_age=RESUMES_FOR)
    except signing.BadSignature:
        raise Foreign("This ticket is no longer good.") from None
    if said != [capsule.place.account, capsule.token]:
        raise Foreign("This ticket is of another form.")
    return capsule
