"""The team that a command names."""

from __future__ import annotations

from keepsight.access.reference import id_of, kind_and_id
from keepsight.records.authority import Authority
from keepsight.records.workforce.team import Team
from keepsight.site.command import Unusable


def team_named(text: str, authority: Authority) -> int:
    """The team of ``T-3``, its code or its name; refused with a sentence where there is none."""
    known = kind_and_id(text)
    teams = Team.objects.filter(authority=authority)
    found = (
        teams.filter(pk=id_of(text, "team"))
        if known and known[0] == "team"
        else teams.filter(code=text) | teams.filter(name__iexact=text)
    )
    team = found.first()
    if team is None:
        raise Unusable(f"No team of this council is known as {text}.")
    return team.pk
