"""Forms as a browser would send them: with everything that they bear, hidden or not."""

from __future__ import annotations

from typing import Any

from django.test import Client
from lxml import html


def hidden_in(page: Any) -> dict[str, str]:
    """The hidden boxes of the page's own form: its capsule, its ticket, the version it is of."""
    tree = html.fromstring(page.content.decode())
    forms = tree.xpath("//main//form[contains(concat(' ', @class, ' '), ' form ')]")
    assert forms, "the page has no form"
    return {
        box.get("name"): box.get("value") or ""
        for box in forms[0].xpath(".//input[@type='hidden']")
        if box.get("name") != "csrfmiddlewaretoken"
    }


def borne_by(client: Client, address: str) -> dict[str, str]:
    """What the form at an address bears when it is opened now."""
    return hidden_in(client.get(address))


def send(client: Client, address: str, **typed: Any) -> Any:
    """Open a form, type into it and press its button."""
    return client.post(address, borne_by(client, address) | typed)
