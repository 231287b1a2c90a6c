"""Somebody asks to see what is held about them."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.quality.access_request import AccessRequest

LOG_ACCESS_REQUEST = making(
    AccessRequest,
    code="log_access_request",
    title="Log a request to see the record",
    why="It is their life that is in our file.",
    bars=("access_request",),
    for_closed=True,
)
