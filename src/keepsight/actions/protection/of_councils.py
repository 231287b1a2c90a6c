"""Another council, as the Department numbers them."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around
from keepsight.law.authorities import authorities
from keepsight.writing.perform import Wrong


def another_council(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a number that no council has, and our own."""
    code = given["other_authority_code"]
    if code not in authorities():
        raise Wrong("No council has this number.", field="other_authority_code")
    if code == around.child.authority.code:
        raise Wrong("This is our own number.", field="other_authority_code")
