"""Note that a child on another council’s plan has moved here: our conference is due."""

from __future__ import annotations

from keepsight.actions.protection.of_councils import another_council
from keepsight.actions.stepping import making
from keepsight.records.protection.transfer_notice import TransferNotice

NOTE_TRANSFER_IN = making(
    TransferNotice,
    check=another_council,
    code="note_transfer_in",
    title="Note that a child moved here with a plan",
    why="A child who moves must not fall between two councils.",
    bars=("transfer_notice", "protection_plan"),
    for_closed=True,
)
