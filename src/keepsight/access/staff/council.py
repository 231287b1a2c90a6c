"""The council's name, and whether anybody at all can sign in yet."""

from __future__ import annotations

from keepsight.records.authority import Authority
from keepsight.records.workforce.account import Account


def council_name(authority_id: int | None) -> str:
    """The name of a council; for nobody in particular the only one's, else "Your council"."""
    if authority_id is not None:
        return Authority.objects.values_list("name", flat=True).get(pk=authority_id)
    names = list(Authority.objects.values_list("name", flat=True)[:2])
    return names[0] if len(names) == 1 else "Your council"


def nobody_can_sign_in() -> bool:
    """Whether the house has no account yet but the machine's own: then it is to be set up."""
    return not Account.objects.filter(is_machine=False).exists()
