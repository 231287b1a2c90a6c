"""The children close to a child who are in a viewer's reach, and those whose names stand in a text.

For what is written of several children at once, and for the warning that one child's record names
another. It leaves no line of its own: these children are named on the page of the child that was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from keepsight.access.question import Sql, among, answered, both, live, placed, visible
from keepsight.access.reach.reach import reach_of
from keepsight.access.record.entry import lines_of
from keepsight.access.viewer import Viewer

#: A word of a name as it is written, with what joins its parts.
WORD = re.compile(r"[^\W\d_]+(?:['’‐-][^\W\d_]+)*")
#: A full name has at most so many words here; a text gives no more candidates than this.
LONGEST_NAME = 4
MOST_CANDIDATES = 400


@dataclass(frozen=True)
class CloseChild:
    """A brother, a sister, or another child of the household.

    ``name`` as a page shows it; ``first_name``: "" where none is on file.
    """

    id: int
    name: str
    first_name: str
    born_on: date | None
    lives_here: bool


def close_children(viewer: Viewer, child: int, *, now: datetime) -> tuple[CloseChild, ...]:
    """The children related to a child as brother or sister, or of the same household; the oldest first.

    Only those in reach, born and alive; the child itself is none of them. Two questions.
    """
    reach = reach_of(viewer, now)
    ours = Sql("h.authority_id = %s", (viewer.authority_id,))
    home = placed(
        "EXISTS (SELECT 1 FROM records_householdmember h JOIN records_householdmember m "
        "ON m.household = h.household AND m.authority_id = h.authority_id AND m.household <> '' "
        "WHERE {here})",
        here=both(
            Sql("h.person_id = p.id AND m.person_id = %s", (child,)),
            ours,
            live("h", reach.day),
            live("m", reach.day),
            visible("h"),
            visible("m"),
        ),
    )
    related = placed(
        "EXISTS (SELECT 1 FROM records_relationship r WHERE {tied})",
        tied=both(
            Sql(
                "((r.person_id = p.id AND r.other_id = %s) OR (r.other_id = p.id AND r.person_id = %s)) "
                "AND r.relation_code = 'sibling' AND r.authority_id = %s",
                (child, child, viewer.authority_id),
            ),
            live("r", reach.day),
            visible("r"),
        ),
    )
    found = lines_of(
        both(
            placed("p.id IN ({reached})", reached=reach.children()),
            Sql("p.id <> %s AND p.died_on IS NULL", (child,)),
            Sql("(p.born_on IS NOT NULL OR p.expected_on IS NULL)"),
            placed("({home} OR {related})", home=home, related=related),
        ),
        placed("CASE WHEN {home} THEN 1 ELSE 0 END AS lives_here", home=home),
        order="CASE WHEN p.born_on IS NULL THEN 1 ELSE 0 END, p.born_on, p.id",
    )
    return tuple(
        CloseChild(
            line.id,
            line.name,
            line.given_name or "",
            line.born_on,
            bool(line.also["lives_here"]),
        )
        for line in found
    )


def families_among(
    viewer: Viewer, children: Iterable[int], *, now: datetime
) -> dict[int, frozenset[int]]:
    """Of these children, whom the caller may read, those who belong together, each child its own among them.

    Brothers and sisters, and others of one household today. One question, or none.
    """
    asked = sorted(set(children))
    together = {child: {child} for child in asked}
    if len(asked) < 2:
        return {child: frozenset(some) for child, some in together.items()}
    day = reach_of(viewer, now).day
    ours = (viewer.authority_id,)
    rows = answered(
        placed(
            "SELECT r.person_id AS one, r.other_id AS other FROM records_relationship r WHERE {ties} "
            "UNION SELECT h.person_id, m.person_id FROM records_householdmember h "
            "JOIN records_householdmember m ON m.household = h.household "
            "AND m.authority_id = h.authority_id AND m.household <> '' WHERE {homes}",
            ties=both(
                Sql("r.relation_code = 'sibling' AND r.authority_id = %s", ours),
                among("r.person_id", asked),
                among("r.other_id", asked),
                live("r", day),
                visible("r"),
            ),
            homes=both(
                Sql("h.authority_id = %s", ours),
                among("h.person_id", asked),
                among("m.person_id", asked),
                live("h", day),
                live("m", day),
                visible("h"),
                visible("m"),
            ),
        )
    )
    for row in rows:
        whole = together[row["one"]] | together[row["other"]]
        for child in whole:
            together[child] = whole
    return {child: frozenset(some) for child, some in together.items()}


def first_names(children: Iterable[int]) -> dict[int, str]:
    """The first names of children whom the caller may read; "" where none is on file. One question."""
    return {line.id: line.given_name or "" for line in lines_of(among("p.id", children))}


def named_in_full(
    viewer: Viewer, texts: Iterable[str], *, now: datetime
) -> dict[str, frozenset[int]]:
    """The full names in these texts that children in reach bear, and who bears each; two questions."""
    wanted = _candidates(texts)
    if not wanted or viewer.authority_id is None:
        return {}
    spelt = "LOWER(n.given_name || ' ' || n.family_name)"
    rows = answered(
        placed(
            f"SELECT n.person_id AS child, {spelt} AS said FROM records_personname n WHERE {{here}}",
            here=both(
                Sql("n.authority_id = %s AND n.given_name <> ''", (viewer.authority_id,)),
                among(spelt, wanted),
                visible("n"),
            ),
        )
    )
    bearers = {row["child"] for row in rows}
    if not bearers:
        return {}
    reached = {row["id"] for row in answered(reach_of(viewer, now).children(bearers))}
    found: dict[str, set[int]] = {}
    for row in rows:
        if row["child"] in reached:
            found.setdefault(wanted[row["said"]], set()).add(row["child"])
    return {name: frozenset(who) for name, who in found.items()}


def _candidates(texts: Iterable[str]) -> dict[str, str]:
    """Every run of two to four words that begins and ends with a capital: in small letters, and as written."""
    found: dict[str, str] = {}
    for text in texts:
        for sentence in re.split(r"[.!?;:,()\n\r\"“”]+", text):
            words = WORD.findall(sentence)
            for start, first in enumerate(words):
                if not first[:1].isupper():
                    continue
                for end in range(start + 2, min(start + LONGEST_NAME, len(words)) + 1):
                    if words[end - 1][:1].isupper() and len(found) < MOST_CANDIDATES:
                        said = " ".join(words[start:end])
                        found.setdefault(said.lower().replace("’", "'"), said)
    return found
