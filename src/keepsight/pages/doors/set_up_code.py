"""The code that whoever started the server knows: a stranger cannot take an empty house."""

from __future__ import annotations

import base64
import hmac

from django.utils.crypto import salted_hmac

LETTERS = 12


def set_up_code() -> str:
    """The code of this house, such as "K3QF-7ZLA-X2MN"; it follows from the secret key alone.

    The command line prints it while nobody can sign in; after that it opens nothing.
    """
    digest = salted_hmac("keepsight.set_up", "the first person", algorithm="sha256").digest()
    said = base64.b32encode(digest).decode()[:LETTERS]
    return "-".join(said[at : at + 4] for at in range(0, LETTERS, 4))


def is_set_up_code(typed: str) -> bool:
    """Whether this is the code, however spaced and cased; compared in constant time."""
    plain = "".join(letter for letter in typed.upper() if letter.isalnum())
    wanted = set_up_code().replace("-", "")
    return hmac.compare_digest(plain.encode(), wanted.encode())
