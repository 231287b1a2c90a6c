"""``validate``: checks the tables of a return with the Department's rules.

The interface for other programs. It needs no database, writes nothing, and may be called with any
number of children.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import polars as pl

from keepsight.kernel.rule import Rule, RuleVersion
from keepsight.returns.failing_together import FailingTogether, names_for, rows_named
from keepsight.returns.findings import Found, findings_of
from keepsight.returns.prepared import Absent, Tables
from keepsight.returns.unreadable_dates import UNREAD, unreadable_dates

#: The returns there are rules for: name → where they stand.
RETURNS = {"ssda903": "ssda903", "cin": "cin_census"}

STATUS_SCHEMA = {"rule": pl.String, "status": pl.String, "reason": pl.String}

Period = tuple[date | None, date | None]


@dataclass(frozen=True)
class Validation:
    """What was found.

    ``findings``: ``rule, version, severity, table, row, field, group, child, message``, a line for
    each field of each row. ``row`` is the 0-based position in the table given, null (with table,
    field and child) for a finding on the whole return. ``group`` ties the rows that fail together
    under one rule; a row may be in several. ``version`` is the collection in which this version of
    the rule came in, null for a rule that was never in force.

    ``status``: ``rule, status, reason``, a line a rule: ``ran`` (the reason may say without what),
    ``not_run`` (the reason says what is missing) or ``crashed`` (the kind of error). The house's own
    check ``UNREAD`` (dates that cannot be read, and of which no rule speaks) stands there where it
    found something; it is made where ``rules`` is not given.

    ``remarks``: what is to be said of the whole: rules of another year, say.
    """

    findings: pl.DataFrame
    status: pl.DataFrame
    remarks: tuple[str, ...] = ()


@cache
def rules_of(name: str) -> Mapping[str, Rule]:
    """Every rule of a return by its code. ``name``: ``"ssda903"`` or ``"cin"``."""
    package = importlib.import_module(f"keepsight.returns.{RETURNS[name]}.rules")
    found: dict[str, Rule] = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda one: one.name):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        rule = getattr(module, info.name.upper(), None)
        if isinstance(rule, Rule):
            found[rule.code] = rule
    return found


def validate(
    name: str,
    tables: Mapping[str, pl.DataFrame],
    *,
    collection: str,
    previous: Mapping[str, pl.DataFrame] | None = None,
    rules: Iterable[str] | None = None,
    period: Period | None = None,
    authority: str | None = None,
    file_format: str | None = None,
    lookups: Mapping[str, pl.DataFrame] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Validation:
    """Check a return with every rule in force in its collection.

    ``name``: ``"ssda903"`` or ``"cin"``. ``tables``: by their names in the Department's
    specification; text as in the file, dates as DD/MM/YYYY, ISO or dates. Null is a blank; text of
    no length is a value. ``collection``: ``"2025-26"``. ``previous``: last year's tables (SSDA903).
    ``rules``: only these codes, also where they are not in force. ``period``: first and last day,
    each where it is not the collection's own 1 April and 31 March; for CIN the file's
    ``ReferenceDate`` comes before the collection's. ``authority``: the council's code.
    ``file_format``: ``"xml"`` or ``"csv"``. ``lookups``: frames ``providers`` (``URN, POSTCODE,
    REG_END, PLACE_CODES, PROVIDER_CODES, LA_CODE_INFERRED``) and ``postcodes`` (``postcode,
    easting, northing, la``). ``progress`` is called with the rules done and their number.

    Raises ``ValueError`` for a return, a collection or a code that nobody knows.
    """
    if name not in RETURNS:
        raise ValueError(f'There are no rules for "{name}". Known are: {", ".join(RETURNS)}.')
    first, last = year_of(collection)
    start, end = period or (None, None)
    prepare = importlib.import_module(f"keepsight.returns.{RETURNS[name]}.prepared").prepare
    prepared: Tables = prepare(
        tables,
        previous=previous or {},
        collection_year=(first, last),
        period=(start, end),
        authority=authority,
        file_format=file_format,
        lookups=lookups or {},
    )
    versions = _versions(name, collection, rules)
    found: list[Found] = []
    status: list[tuple[str, str, str | None]] = []
    together = FailingTogether(versions, prepared)
    for number, version in enumerate(versions):
        rows = together.rows_of(version)
        one = run(version, prepared) if rows is None else Found(version, "ran", None, rows)
        status.append((version.code, one.status, one.reason))
        if one.rows is not None:
            found.append(one)
        if progress is not None:
            progress(number + 1, len(versions))
    if rules is None:
        unread = list(unreadable_dates(prepared, {code for code, how, _ in status if how == "ran"}))
        found += unread
        status += [(UNREAD, "ran", None)] * bool(unread)
    return Validation(
        findings_of(found, prepared),
        pl.DataFrame(status, schema=STATUS_SCHEMA, orient="row"),
        _remarks(name, collection),
    )


def run(version: RuleVersion, tables: Tables) -> Found:
    """One rule over the prepared tables: what it found, or why it could not run.

    A rule that breaks is ``crashed``, with the kind of error alone: the words of an error may quote
    a cell.
    """
    tables.without.clear()
    try:
        if version.fails is not None:
            first = next(iter(version.on))
            failing = tables(first, *names_for(version)).filter(version.fails)
            rows = rows_named(version, failing)
        elif version.finds is not None:
            given = version.finds(tables)
            if isinstance(given, bool):
                rows = pl.DataFrame({"": [None]} if given else {"": []}, schema={"": pl.UInt32})
            else:
                rows = given.select(list(version.on))
    except Absent as absent:
        return Found(version, "not_run", f"needs {absent}")
    except (Exception, pl.exceptions.PanicException) as error:
        return Found(version, "crashed", type(error).__name__)
    without = ", ".join(dict.fromkeys(tables.without))
    return Found(version, "ran", f"without {without}" if without else None, rows)


def year_of(collection: str) -> tuple[date, date]:
    """First and last day of a collection, 1 April to 31 March. Raises ``ValueError``."""
    told = re.fullmatch(r"(20\d\d)-(\d\d)", str(collection), re.ASCII)
    if told is None or (int(told[1]) + 1) % 100 != int(told[2]):
        raise ValueError(f'"{str(collection)[:20]}" is no collection. Write it as 2025-26.')
    first = int(told[1])
    return date(first, 4, 1), date(first + 1, 3, 31)


def _versions(name: str, collection: str, codes: Iterable[str] | None) -> list[RuleVersion]:
    every = rules_of(name)
    if codes is not None:
        given = [codes] if isinstance(codes, str) else codes
        wanted = list(dict.fromkeys(str(code) for code in given))
        unknown = [code for code in wanted if code not in every]
        if unknown:
            raise ValueError(f"There is no rule {', '.join(unknown)[:200]}.")
        return [every[code].version_for(collection) for code in wanted]
    in_force = rules_collection(name, collection)
    return [rule.version_for(in_force) for rule in every.values() if rule.is_in_force(in_force)]


def rules_collection(name: str, collection: str) -> str:
    """The collection whose rules are applied: its own, or the nearest that there are rules for."""
    return min(max(collection, EARLIEST), LATEST[name])


#: The first and the last collection of which the rules are known.
EARLIEST = "2022-23"
LATEST = {"ssda903": "2026-27", "cin": "2025-26"}


def _remarks(name: str, collection: str) -> tuple[str, ...]:
    applied = rules_collection(name, collection)
    if applied == collection:
        return ()
    return (f"The rules of {applied} were applied: those of {collection} are not known here.",)
