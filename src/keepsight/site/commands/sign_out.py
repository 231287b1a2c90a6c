"""``sign-out everyone``: every session ended at once, and files held back until released."""

from __future__ import annotations

import argparse

from keepsight.site.command import Answer, Command


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("who", choices=("everyone",), help="everybody who is signed in")
    parser.add_argument(
        "--release", action="store_true", help="let files be taken again, and sign nobody out"
    )


def run(given: argparse.Namespace) -> Answer:
    from keepsight.actions.workforce.release_files import RELEASE_FILES
    from keepsight.actions.workforce.sign_everyone_out import SIGN_EVERYONE_OUT
    from keepsight.records.authority import Authority
    from keepsight.site.clock import now
    from keepsight.site.machine import authority_of, machine_viewer
    from keepsight.writing.perform import Wrong, perform

    moment = now()
    councils = [authority_of(given.authority)] if given.authority else Authority.objects.all()
    rows, words = [], []
    for council in councils:
        by = machine_viewer(council, moment)
        if given.release:
            try:
                perform(RELEASE_FILES, {}, by=by, now=moment)
                said = "files can be taken away again"
            except Wrong:
                said = "no files were held back"
            rows.append({"council": council.code, "sessions": 0, "files_held_back": False})
        else:
            ended = perform(SIGN_EVERYONE_OUT, {}, by=by, now=moment)
            said = f"{ended} signed out; files are held back"
            rows.append({"council": council.code, "sessions": ended, "files_held_back": True})
        words.append(f"{council.name}: {said}.")
    return Answer(rows=rows, words=words or ["No council is held here yet."])


COMMAND = Command(
    name="sign-out",
    title="sign everybody out at once and hold back files",
    help=(
        "sign-out everyone ends every session of every council (or of --authority CODE) and lets\n"
        "nobody take a file away, until sign-out everyone --release. Both stand on the log."
    ),
    run=run,
    arguments=arguments,
)
