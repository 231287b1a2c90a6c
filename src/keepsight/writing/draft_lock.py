"""The lock on a draft: encrypted under a key of its own, and bound to the place that it belongs to.

Whoever holds the database without the house's secret key reads nothing of it, and moved into another
row, of another person or child, it does not open.
"""

from __future__ import annotations

import json
import os
from dataclasses import astuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from keepsight.writing.capsule import Place

PURPOSE = b"keepsight drafts"
NONCE = 12


def locked(place: Place, words: str) -> bytes:
    """The words as they lie in the database."""
    nonce = os.urandom(NONCE)
    return nonce + _cipher().encrypt(nonce, words.encode(), _bound(place))


def unlocked(place: Place, content: bytes) -> str | None:
    """The words; None where they were locked for another place, or under another key."""
    try:
        return _cipher().decrypt(content[:NONCE], content[NONCE:], _bound(place)).decode()
    except InvalidTag:
        return None


def _bound(place: Place) -> bytes:
    return json.dumps(astuple(place)).encode()


def _cipher() -> AESGCM:
    derived = HKDF(SHA256(), 32, salt=None, info=PURPOSE).derive(settings.SECRET_KEY.encode())
    return AESGCM(derived)
