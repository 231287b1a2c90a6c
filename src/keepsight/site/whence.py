"""Tells the log where a request came from, before anything answers it."""

from __future__ import annotations

from collections.abc import Callable

from axes.helpers import get_client_ip_address
from django.http import HttpRequest, HttpResponse

from keepsight.access.log.this_request import answering


class Whence:
    """The network address of whoever asks, as the lockout counts it (``KEEPSIGHT_PROXIES``)."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]):
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with answering(str(get_client_ip_address(request) or "")):
            return self.answer(request)
