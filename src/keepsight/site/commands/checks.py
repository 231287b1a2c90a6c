"""``checks``: what is missing in the records or cannot be right, field by field, and who can mend it."""

from __future__ import annotations

import argparse
import sys

from keepsight.site.command import Answer, Command, Unusable


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", metavar="CODE", help="only this check, as Q01")
    parser.add_argument("--child", metavar="REF", help="only this child: C-12, or SCHEME:ID")


def run(given: argparse.Namespace) -> Answer:
    from keepsight.access.reference import reference_of
    from keepsight.boards.holes import Asked, checks, parts_of, rows, summary
    from keepsight.boards.look import look_of
    from keepsight.site.clock import now
    from keepsight.site.machine import authority_of, machine_viewer, tell_the_log
    from keepsight.site.whom import child_named

    code = (given.check or "").upper()
    if code and code not in checks():
        raise Unusable(f"There is no check {given.check}. They are {', '.join(checks())}.")
    authority, moment = authority_of(given.authority), now()
    asked = Asked(check=code, child=child_named(given.child, authority) if given.child else None)
    viewer = machine_viewer(authority, moment)
    look = look_of(viewer, now=moment, as_at=given.as_at, known_on=given.known_on)
    found = rows(look, asked)
    untold = summary(look, asked)[0].untold
    if untold:
        print(
            f"Of {untold:,} children some cannot be told: no source holds what the checks read.",
            file=sys.stderr,
        )
    if look.reckoning.as_at is not None or look.known_on is not None:
        print(
            "Of another day only what the facts tell: texts, files and the log are read at night.",
            file=sys.stderr,
        )
    children = sorted({row.child for row in found if row.child is not None})
    tell_the_log("list_checks", authority, moment, children, rows=len(found))
    shown = [
        {
            "child": row.child and reference_of("child", row.child),
            "check": row.code,
            "title": checks()[row.code].title,
            "part": row.part,
            "what": parts_of()[row.code, row.part].title,
            "line": row.line or None,
            "sentence": row.sentence,
            "mender": checks()[row.code].mender,
            "owner": row.owner and reference_of("worker", row.owner),
            "team": row.team and reference_of("team", row.team),
        }
        for row in found
    ]
    words = [] if shown else ["Nothing is to be mended that a source tells of."]
    return Answer(rows=shown, words=words, shown=("child", "check", "what", "sentence", "owner"))


COMMAND = Command(
    name="checks",
    title="what is missing in the records or cannot be right",
    help="The checks Q01 to Q13: each row names the field, what is there, and who can mend it. What only the\n"
    "night reads (texts, other children, files, the log) is as the last night found it.",
    run=run,
    arguments=arguments,
    dated=True,
)
