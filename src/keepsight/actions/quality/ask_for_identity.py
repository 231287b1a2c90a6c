"""Ask whoever wants to see a record to prove who they are; the month waits for it."""

from __future__ import annotations

from keepsight.actions.stepping import making
from keepsight.records.quality.identity_check import IdentityCheck

ASK_FOR_IDENTITY = making(
    IdentityCheck,
    code="ask_for_identity",
    title="Ask for proof of identity",
    why="A record given to the wrong person cannot be taken back.",
    needs=("access_request",),
    bars=("identity_check",),
    for_closed=True,
)
