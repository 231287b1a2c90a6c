"""Home of a performance analyst: can I trust it, what is wrong, is the return ready."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from keepsight.boards.counting import counted
from keepsight.boards.own_findings import RETURNS, OwnRule, last_checks, rules_in_reach
from keepsight.boards.people import due, not_seen
from keepsight.boards.workforce import unallocated
from keepsight.pages.frame import address_of
from keepsight.pages.listing import address, look_at
from keepsight.pages.page import Visit
from keepsight.pages.reading_rows import cannot_be_told
from keepsight.pages.reporting.finding_words import KINDS
from keepsight.pages.reporting.finding_words import RETURNS as RETURN_WORDS
from keepsight.pages.site.home_parts import (
    Home,
    Made,
    answer,
    counts,
    looked_after,
    number,
    numeric,
    opens,
    section,
)
from keepsight.pages.words import moment, plural
from keepsight.writing.batches.overview import last_import
from keepsight.writing.waiting_room import how_many

#: Rules that found most, on the home.
RULES = 8
#: The page of what the nightly checks of the data found, by its name, where it stands.
TO_MEND = "to_mend"


def view(visit: Visit) -> Made:
    look = look_at(visit)
    found = counted(look, {**unallocated.parts(look), **due.parts(look), **not_seen.parts(look)})
    late, seen = due.summary(found, look), not_seen.summary(found)
    without = unallocated.summary(found, look)
    rules = rules_in_reach(look.reach)
    return {
        "title": "The data, and what is made of it",
        "answers": [
            _trust(visit, seen.untold, without.untold),
            _wrong(visit, rules),
            _ready(rules, {one.which: one for one in last_checks(visit.viewer.authority_id or 0)}),
        ],
        "sections": [
            section(
                "What is wrong, by rule",
                ("Rule", "Kind", "What it says", numeric("Records"), numeric("Children")),
                [
                    (
                        f"{RETURN_WORDS[one.which]} {one.rule}",
                        KINDS[one.severity],
                        one.message,
                        number(one.records, _rule_url(visit, one)),
                        f"{one.children:,}",
                    )
                    for one in rules[:RULES]
                ],
                empty="The rules of the returns find nothing in the records.",
                more=[{"text": "All that was found", "url": address(visit, "findings")}] if len(rules) > RULES else [],
            ),
            _returns(visit, rules),
            section(
                "In time beside seen",
                ("What", numeric("Now")),
                [
                    ("Dates overdue", number(late.overdue, address(visit, "overdue"))),
                    ("Children not seen in 4 weeks", number(seen.not_lately, address(visit, "not_seen"))),
                    ("Children never seen alone",
                     number(seen.never_alone, address(visit, "my_children", seen="never_alone"))),
                    ("Children with no worker",
                     number(without.total.children, address(visit, "unallocated"))),
                ],
            ),
        ],
        "links": looked_after(visit),
        "cannot_be_told": cannot_be_told(late.untold),
    }  # fmt: skip


def _trust(visit: Visit, visits: int, workers: int) -> Made:
    """What cannot be told, what waits for a person, and when a file was last read."""
    said: list[Any] = []
    for count, words, what in (
        (visits, "whose visits", "visits"),
        (workers, "whose worker", "worker"),
    ):
        if count:
            url = address(visit, "my_children", untold=what)
            said += ["; ", opens(count, f"children {words} cannot be told", url)]
    if waiting := how_many(visit.viewer, now=visit.now):
        said += ["; ", opens(waiting, "rows wait for a person", address(visit, "waiting"))]
    read = last_import(visit.viewer.authority_id or 0)
    under = f"A file was last read on {moment(read)}." if read else "No file was ever read."
    told: list[Any] = [*said[1:], "."] if said else ["Nothing that is held is known to be missing."]
    return answer("Can I trust it?", [*told, *_to_mend()], under)


def _to_mend() -> list[Any]:
    """Where the nightly checks of the data stand, once they do: what they found is told there."""
    url = address_of(TO_MEND)
    return [" ", {"text": "What the nightly checks found", "url": url}, "."] if url else []


def _wrong(visit: Visit, rules: Sequence[OwnRule]) -> Made:
    if not rules:
        return answer("What is wrong?", ["No rule finds anything."])
    total = sum(one.records for one in rules)
    said = [counts(total, "finding", "findings", address(visit, "findings"))]
    return answer("What is wrong?", [*said, f" under {plural(len(rules), 'rule')}."])


def _ready(rules: Sequence[OwnRule], checks: Mapping[str, Any]) -> Made:
    """Whether a return has errors left, by the council's own records."""
    said = []
    for which in RETURNS:
        errors = sum(r.records for r in rules if r.which == which and r.severity != "query")
        if which not in checks:
            said.append(f"{RETURN_WORDS[which]}: not checked yet")
        elif errors:
            said.append(f"{RETURN_WORDS[which]}: no, {plural(errors, 'error')}")
        else:
            said.append(f"{RETURN_WORDS[which]}: no error is left")
    last = max((one.checked_at for one in checks.values()), default=None)
    return answer(
        "Is the return ready?", ["; ".join(said) + "."], f"Checked {moment(last)}." if last else ""
    )


def _returns(visit: Visit, rules: Sequence[OwnRule]) -> Made:
    rows = []
    for which in RETURNS:
        mine = [one for one in rules if one.which == which]
        errors = sum(one.records for one in mine if one.severity != "query")
        total = sum(one.records for one in mine)
        rows.append(
            (
                RETURN_WORDS[which],
                number(total, address(visit, "findings", **{"return": which})),
                f"{errors:,}",
                f"{total - errors:,}",
            )
        )
    return section(
        "Is the return ready",
        ("Return", numeric("Findings"), numeric("of them errors"), numeric("of them queries")),
        rows,
    )


def _rule_url(visit: Visit, one: OwnRule) -> str:
    return address(visit, "findings", rule=one.rule, **{"return": one.which})


PERFORMANCE_ANALYST = Home(roles=("performance_analyst",), switch="The data", view=view)
