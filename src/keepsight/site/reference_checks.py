"""The reference of what the records are asked every night: checks, and the figures that rest on them."""

from __future__ import annotations

from collections.abc import Callable

from keepsight.kernel.check import Check, Figure
from keepsight.kernel.unit import units_of

MENDERS = {
    "worker": "Mended by whoever holds the child.",
    "manager": "Answered by the manager.",
    "analyst": "Mended by whoever looks after the data.",
}


def checks(cases: Callable[[str, str], str]) -> str:
    """Every check with its parts and who mends them, its cases, and the figures that rest on the checks."""
    said = [
        "# Checks of the data",
        "What every record is asked, every night and after every change, with the cases that each is tested by.",
    ]
    found = units_of("checks", Check)
    for place, one in sorted(found.items(), key=lambda item: item[1].code):
        said += [f"## {one.code}: {one.title}", one.why, f"Source: {one.source}."]
        night = " Some of it is read only at night." if one.find else " Read only at night."
        said.append(MENDERS[one.mender] + night * bool(one.at_night))
        said.append(
            "\n".join(
                f"- `{part.code}` {part.title}: {part.why}"
                + f" Cannot be told without {', '.join(part.rests_on)}." * bool(part.rests_on)
                for part in one.parts
            )
        )
        said.append(cases(place, "checks"))
    figures = sorted(units_of("checks", Figure).values(), key=lambda one: one.code)
    if figures:
        said += ["## Figures that rest on them"]
        said.append(
            "\n".join(f"- {one.code} {one.title}: {', '.join(one.rests_on)}." for one in figures)
        )
    return "\n\n".join(said)
