"""Why someone looked, as a code: the log keeps no sentence that a person typed."""

from __future__ import annotations

import re

_CODE = re.compile(r"[a-z][a-z0-9_]{1,39}", re.ASCII)


def checked(why: str) -> str:
    """The code as it came ("child_page", "unallocated").

    Refuses (ValueError) anything else: free words could bear a name, and the log never does.
    """
    if not _CODE.fullmatch(why):
        raise ValueError("The reason for a look is a code in small letters, such as child_page.")
    return why
