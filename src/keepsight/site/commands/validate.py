"""``validate``: a statutory return checked with the Department's rules, from its files alone."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from keepsight.site.command import Answer, Command, Unusable

if TYPE_CHECKING:
    import polars as pl

    from keepsight.returns.checking import Checked

HELP = """Checks a return with every rule of the Department for Education that is in force in its year, and
tells each row at fault. Nothing is sent anywhere, and no database is needed.

  keepsight validate cin census.xml --html findings.html
  keepsight validate ssda903 this_year/ --previous last_year/ --report findings.xlsx

An SSDA903 return is a folder of CSV files or workbooks under any names, or one XML file. Rules that
need last year's return, the lists of providers or a postcode directory run where these are given;
where not, they are named as not run.

Ends with 0 where nothing was found, 1 where something was, 2 where nothing could be checked."""

#: How wide the bar of progress is.
BAR = 30


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("which", choices=("cin", "ssda903"), metavar="cin|ssda903")
    parser.add_argument(
        "path", type=Path, metavar="PATH", help="the file, or the folder, of the return"
    )
    parser.add_argument(
        "--collection", metavar="2025-26", help="its year (default: what the files say)"
    )
    parser.add_argument(
        "--previous", type=Path, metavar="PATH", help="last year's return (SSDA903)"
    )
    parser.add_argument("--authority", metavar="CODE", help="the council's three-digit code")
    parser.add_argument(
        "--providers",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="Ofsted's list of providers; may be given several times",
    )
    parser.add_argument(
        "--postcodes", type=Path, metavar="FILE", help="a postcode directory, CSV or Parquet"
    )
    parser.add_argument(
        "--rule", action="append", metavar="CODE", help="only this rule; may be repeated"
    )
    parser.add_argument(
        "--report", type=Path, metavar="OUT.xlsx", help="the findings as a workbook"
    )
    parser.add_argument("--html", type=Path, metavar="OUT.html", help="the findings as a web page")
    parser.add_argument(
        "--list", type=Path, metavar="OUT.csv", help="every finding, CSV or Parquet"
    )


def run(given: argparse.Namespace) -> Answer:
    from keepsight.returns.checking import check_files
    from keepsight.returns.report import headline, summary, write_json, write_list

    _refuse_outputs(given)
    files = _files(given.path)
    previous = _files(given.previous) if given.previous else None
    if previous is not None and given.which == "cin":
        raise Unusable("A CIN census is checked alone: leave --previous out.")
    try:
        checked = check_files(
            given.which,
            files,
            collection=given.collection,
            previous=previous,
            authority=given.authority,
            lookups=_lookups(given),
            rules=given.rule,
            progress=_progress(),
        )
    except ValueError as error:
        raise Unusable(str(error)) from None
    _write_reports(given, checked)
    if given.list:
        write_list(checked, given.list)
    lines = summary(checked)
    found = not checked.findings.is_empty()
    return Answer(
        rows=[_row(line) for line in lines],
        words=[*checked.remarks, headline(checked)],
        wrong=found or any(line.status == "crashed" for line in lines),
        document=lambda file: write_json(checked, file),
    )


def _row(line: object) -> dict[str, object]:
    told = vars(line)
    reason = told["reason"] if told["status"] == "ran" else f"{told['status']}: {told['reason']}"
    return {
        "rule": told["code"],
        "kind": told["severity"],
        "rows": told["rows"] if told["rows"] else None,
        "children": told["children"] if told["rows"] else None,
        "what": (told["message"] or "") + (f" [{reason.replace('_', ' ')}]" if reason else ""),
    }


def _files(path: Path) -> dict[str, bytes]:
    """The files of a folder, or the one file. Refuses what is not there."""
    if path.is_file():
        return {path.name: path.read_bytes()}
    if not path.is_dir():
        raise Unusable(f"{path} is not there.")
    inside = [file for file in sorted(path.iterdir()) if file.is_file() and file.name[0] != "."]
    if not inside:
        raise Unusable(f"{path} holds no files.")
    return {file.name: file.read_bytes() for file in inside}


def _lookups(given: argparse.Namespace) -> dict[str, pl.DataFrame]:
    found: dict[str, pl.DataFrame] = {}
    if not given.providers and not given.postcodes:
        return found
    from keepsight.returns.ssda903.lookups import read_postcodes, read_providers

    if given.providers:
        lists: dict[str, bytes] = {}
        for path in given.providers:
            for name, content in _files(path).items():
                # two lists of one name lie in two folders
                lists[f"{path}: {name}" if name in lists else name] = content
        found["providers"] = read_providers(lists)
    if given.postcodes:
        (name, content), *_ = _files(given.postcodes).items()
        found["postcodes"] = read_postcodes(content, name)
    return found


def _refuse_outputs(given: argparse.Namespace) -> None:
    """Refuse, before anything is read, a file that cannot be written or would be lost."""
    endings = {"report": (".xlsx",), "html": (".html", ".htm"), "list": (".csv", ".parquet")}
    inputs = (given.path, given.previous, given.postcodes, *given.providers)
    read = {one.resolve() for one in inputs if one is not None}
    for option, known in endings.items():
        path: Path | None = getattr(given, option)
        if path is None:
            continue
        if path.suffix.lower() not in known:
            raise Unusable(f"--{option} {path}: the name must end in {' or '.join(known)}.")
        if path.is_dir() or not path.parent.is_dir():
            raise Unusable(f"--{option} {path}: there is no such place to write to.")
        if {path.resolve(), path.resolve().parent} & read:
            raise Unusable(f"--{option} {path} would stand among the files of the return.")


def _write_reports(given: argparse.Namespace, checked: Checked) -> None:
    if given.report:
        from keepsight.returns.report_workbook import write_workbook

        write_workbook(checked, given.report)
    if given.html:
        from keepsight.returns.report_page import write_page

        write_page(checked, given.html)


def _progress() -> Callable[[int, int], None] | None:
    """A bar on a person's screen; nothing where the words go into a file."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, of: int) -> None:
        filled = BAR * done // of
        bar = "#" * filled + "." * (BAR - filled)
        end = "\r" if done < of else "\r" + " " * (BAR + 30) + "\r"
        print(f"\r{bar} {done} of {of} rules", end="", file=sys.stderr, flush=True)
        if done == of:
            print(end, end="", file=sys.stderr, flush=True)

    return show


COMMAND = Command(
    name="validate",
    title="check a statutory return with the Department's rules",
    help=HELP,
    run=run,
    arguments=arguments,
    needs_database=False,
)
