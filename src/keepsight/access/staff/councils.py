"""Going from one council to another: chosen by the person, written down, and never both at once."""

from __future__ import annotations

from datetime import datetime

from keepsight.access.log import audit
from keepsight.access.viewer import CouncilHeld, Viewer


class NoRoleThere(Exception):
    """No role is held today in the council that was chosen."""


def chosen_council(viewer: Viewer, authority_id: int, *, now: datetime) -> CouncilHeld:
    """The council that someone goes on to act for; on the log when this returns.

    The line stands under the authority of the council chosen, and says which one was left. Refuses
    (``NoRoleThere``) a council in which nothing is held today: that it is there is not told.
    """
    found = next((one for one in viewer.councils if one.authority_id == authority_id), None)
    if found is None:
        audit.write_and_commit(
            act="refused",
            now=now,
            account_id=viewer.account_id,
            worker_id=viewer.worker_id,
            authority_id=viewer.authority_id,
            about={"page": "another_council", "role": viewer.role_code},
        )
        raise NoRoleThere("You hold no role in that council today.")
    audit.write_and_commit(
        act="chose_council",
        now=now,
        account_id=viewer.account_id,
        worker_id=viewer.worker_id,
        authority_id=found.authority_id,
        about={"left": viewer.authority_id, "role": viewer.role_code},
    )
    return found


def taken_back(viewer: Viewer, authority_id: int, *, now: datetime) -> None:
    """Write down that somebody's last role in a council is over, and they stand in their own again."""
    audit.write_and_commit(
        act="left_council",
        now=now,
        account_id=viewer.account_id,
        worker_id=viewer.worker_id,
        authority_id=viewer.authority_id,
        about={"left": authority_id, "role": viewer.role_code},
    )
