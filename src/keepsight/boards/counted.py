"""How figures are counted: every clock with its law, as the page that explains them shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from keepsight.boards.readings import LAW_KINDS
from keepsight.clocks.compiled import all_clocks
from keepsight.clocks.limits import clock_limits
from keepsight.clocks.sentences import UNIT_WORDS, spoken_date
from keepsight.law.rules import law, limit

#: How the keys begin by which loads are reckoned.
RECKONED_BY = (
    *("workforce.points_", "workforce.load_", "workforce.caseload", "workforce.settled_"),
    *("workforce.new_to_worker", "workforce.placed_far", "workforce.complex_disability"),
)


@dataclass(frozen=True)
class Explained:
    """One limit on a day: what is due, why, how long it may take, and who says so."""

    code: str
    title: str
    why: str
    allowed: str
    law: str


def limits_on(day: date) -> tuple[Explained, ...]:
    """Every limit in force on a day, one entry a code, in the order of the codes."""
    why = {code: clock.why for clock in all_clocks() for code, _, _ in clock.limits()}
    why |= {clock.code: clock.why for clock in all_clocks()}
    found: dict[str, list[dict[str, object]]] = {}
    for row in clock_limits():
        begun = row["valid_from"] is None or row["valid_from"] <= day
        if begun and (row["valid_to"] is None or day <= row["valid_to"]):
            found.setdefault(row["code"], []).append(row)
    return tuple(
        Explained(
            code=code,
            title=str(rows[0]["title"]),
            why=why.get(code, ""),
            allowed="; ".join(dict.fromkeys(_allowed(row) for row in rows)),
            law=" ".join(dict.fromkeys(_law(row) for row in rows)),
        )
        for code, rows in found.items()
    )


def numbers_on(day: date) -> tuple[tuple[str, int, str, str], ...]:
    """What load and room are reckoned by on a day: the title, the number, its unit and its source.

    The law alone: what a council has set itself stands in the list of its limits.
    """
    found = []
    for key, known in law().items():
        version = known.on(day)
        if key.startswith(RECKONED_BY) and version is not None:
            found.append((known.title, version.number, version.unit, version.source))
    return tuple(found)


def most_children_on(day: date) -> int:
    """The most children that one worker should hold, on a day."""
    version = limit("workforce.caseload").on(day)
    return version.number if version else 0


def _allowed(row: dict[str, object]) -> str:
    if row["limit"] is None:
        return "no limit" if row["kind"] == "waiting" else "the day that the record sets"
    number = int(str(row["limit"]))
    if number == 0:
        return "the day itself"
    word = UNIT_WORDS[str(row["unit"])] + ("" if abs(number) == 1 else "s")
    return f"{abs(number)} {word}" + (" before" if number < 0 else "")


def _law(row: dict[str, object]) -> str:
    kind = LAW_KINDS.get(str(row["kind"]), "")
    source = str(row["source"])
    kept = f" ({kind})" if kind and kind not in source.lower() else ""
    since = row["valid_from"]
    if since is None:
        return f"{source}."
    assert isinstance(since, date)
    return f"{source}{kept}, from {spoken_date(since)}."
