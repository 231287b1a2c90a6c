"""``signals``: what the facts show that somebody should look at, child by child."""

from __future__ import annotations

import argparse
import sys

from keepsight.site.command import Answer, Command, Unusable

COLUMNS = ("child", "signal", "title", "seen_on", "sentence", "source", "owner", "answer")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--signal", metavar="CODE", help="only this signal, as S01")
    parser.add_argument("--child", metavar="REF", help="only this child: C-12, or SCHEME:ID")


def run(given: argparse.Namespace) -> Answer:
    import polars as pl

    from keepsight.access.reference import reference_of
    from keepsight.boards.reckoning import open_children, tables_needed
    from keepsight.boards.signals import signals_seen
    from keepsight.facts import doorway
    from keepsight.signals.evaluator import all_signals
    from keepsight.site.clock import now
    from keepsight.site.machine import authority_of, tell_the_log
    from keepsight.site.whom import child_named, today_of

    sources = {one.code: one.source for one in all_signals()}
    if given.signal and given.signal.upper() not in sources:
        raise Unusable(f"There is no signal {given.signal}. They are {', '.join(sources)}.")
    authority, moment = authority_of(given.authority), now()
    as_at = given.as_at or today_of(moment)
    children = [child_named(given.child, authority)] if given.child else None
    facts = doorway.facts(
        authority.pk,
        tables=tables_needed(),
        children=children,
        as_at=as_at,
        known_on=given.known_on,
    )
    found = signals_seen(facts, open_children(facts, as_at), as_at=as_at)
    if given.signal:
        found = found.filter(pl.col("signal") == given.signal.upper())
    untold = found.filter(pl.col("state") != "seen")
    if untold.height:
        missing = ", ".join(sorted(set(untold["missing"])))
        print(
            f"Of {untold['child'].n_unique():,} children some cannot be told: no source holds {missing}.",
            file=sys.stderr,
        )
    found = found.filter(pl.col("state") == "seen")
    tell_the_log("list_signals", authority, moment, found["child"].to_list(), rows=found.height)
    rows = [
        {
            **{name: row.get(name) for name in COLUMNS},
            "child": reference_of("child", row["child"]),
            "source": sources[row["signal"]],
            "owner": row["owner"] and reference_of("worker", row["owner"]),
            "answer": row["answer_code"],
        }
        for row in found.iter_rows(named=True)
    ]
    words = [] if rows else ["Nothing is seen that a source tells of."]
    return Answer(rows=rows, words=words, shown=("child", "signal", "title", "seen_on", "sentence"))


COMMAND = Command(
    name="signals",
    title="what the facts show that somebody should look at today",
    help="Never a score: each row says what was seen, since when, and whose it is to look.",
    run=run,
    arguments=arguments,
    dated=True,
)
