"""The reference, made from what the house declares: ``docs/reference`` is these pages and no other."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from keepsight.kernel.unit import units_of
from keepsight.site.markdown import table

#: In the project, beside ``src``.
FOLDER = Path(__file__).resolve().parents[3] / "docs" / "reference"
#: Pages of the folder that a test writes: what it measures no declaration says.
MEASURED = frozenset({"burden.md"})
MADE = "<!-- Made by ./run keepsight reference. Do not edit. -->"

#: What each setting of the environment does, in one line; ``settings.py`` reads them.
SETTINGS: Mapping[str, str] = {
    "DATABASE_URL": "The database: `postgres://user@host/name`. Without it SQLite in the house's folder.",
    "KEEPSIGHT_HOME": "The house's own folder: its SQLite database, its secret, files on their way in.",
    "KEEPSIGHT_SECRET_KEY": "The key that signs sessions. Without it one is made and kept in the folder.",
    "KEEPSIGHT_DEMO": "`1` offers sign-in with one click. Refused where the data is not the demo's.",
    "KEEPSIGHT_HTTPS": "`0` serves without HTTPS. Only for trials on one machine.",
    "KEEPSIGHT_HOSTS": "The names under which the house is reached, with commas between.",
    "KEEPSIGHT_ORIGINS": "The whole addresses (`https://…`) from which forms are sent, with commas between.",
    "KEEPSIGHT_PROXIES": "How many of the council's own proxies stand before the house. Lockout counts on it.",
    "KEEPSIGHT_OIDC_URL": "The address of the council's own sign-in (OpenID Connect). Without it none is offered.",
    "KEEPSIGHT_OIDC_NAME": "What the button for the council's own sign-in says.",
    "KEEPSIGHT_OIDC_CLIENT_ID": "The name under which the council's sign-in knows the house.",
    "KEEPSIGHT_OIDC_SECRET": "The secret that the council's sign-in gave the house.",
    "KEEPSIGHT_EMAIL_BACKEND": "How e-mail leaves: the path of a Django e-mail backend.",
    "KEEPSIGHT_EMAIL_HOST": "The council's mail server. With it each morning's digest is sent, in numbers alone.",
    "KEEPSIGHT_EMAIL_FROM": "The address that e-mail comes from.",
    "KEEPSIGHT_RETURNS_KEPT_DAYS": "For how many days the report of a checked return is kept; 30 without it.",
    "KEEPSIGHT_HEADS": "The file, off this machine, to which the head of the log is added every night.",
    "KEEPSIGHT_LOG": "How much is written to standard error: `WARNING`, `INFO` or `DEBUG`.",
}


def pages() -> dict[str, str]:
    """Every page by the name of its file. Loads the records, but asks no database."""
    from keepsight.returns.case_list.reference import case_list_reference
    from keepsight.site.command_line import load_django

    load_django()
    from keepsight.site import reference_tables as tables
    from keepsight.site.reference_checks import checks
    from keepsight.site.reference_decisions import decisions
    from keepsight.site.reference_forms import forms
    from keepsight.site.reference_journey import journey

    return {
        "clocks.md": _made(clocks()),
        "signals.md": _made(signals()),
        "checks.md": _made(checks(_cases)),
        "delegation.md": _made(decisions(_cases)),
        "ssda903-rules.md": _made(return_rules("ssda903", "SSDA903 return")),
        "cin-rules.md": _made(return_rules("cin_census", "CIN census")),
        "records.md": _made(tables.records()),
        "facts.md": _made(tables.facts()),
        "roles.md": _made(tables.roles()),
        "forms.md": _made(forms()),
        "journey.md": _made(journey()),
        "importers.md": _made(tables.importers()),
        "case-list.md": _made(case_list_reference()),
        "settings.md": _made(settings()),
        "catalogue.txt": "".join(f"{line}\n" for line in catalogue()),
    }


def stale(folder: Path = FOLDER) -> list[str]:
    """The files of a folder that are not what ``pages`` makes: changed, missing or too many."""
    wanted = pages()
    there = {
        path.name: path.read_text(encoding="utf-8")
        for path in folder.glob("*.*")
        if path.name not in MEASURED
    }
    return sorted(name for name in wanted.keys() | there if wanted.get(name) != there.get(name))


def write(folder: Path = FOLDER) -> list[str]:
    """Make the folder what ``pages`` says; the names of the files that were changed."""
    wanted, changed = pages(), []
    folder.mkdir(parents=True, exist_ok=True)
    for name in stale(folder):
        changed.append(name)
        if name in wanted:
            (folder / name).write_text(wanted[name], encoding="utf-8")
        else:
            (folder / name).unlink()
    return changed


def _made(text: str) -> str:
    title, _, rest = text.strip().partition("\n")
    return f"{title}\n\n{MADE}\n{rest}\n"


# --- clocks -------------------------------------------------------------------------------------


def _length(row: Mapping[str, Any]) -> str:
    """How long a limit is: "20 working days", "6 weeks before", "at the moment itself"."""
    number, unit = row["limit"], (row["unit"] or "").replace("_", " ")
    if number is None:
        return "no limit" if row["kind"] == "waiting" else "the day that the record sets"
    if number == 0:
        return "the day itself"
    return f"{-number} {unit} before" if number < 0 else f"{number} {unit}"


def clocks() -> str:
    """Every clock with its limits, the law of each, and the cases that run as tests."""
    from keepsight.clocks.limits import clock_limits, in_order
    from keepsight.kernel.clock import Clock

    limits = clock_limits()
    found = sorted(units_of("clocks", Clock).items(), key=lambda item: in_order(item[1].code))
    said = [
        "# Clocks",
        "Every limit in law, guidance or local standard, with the cases it is tested by.",
    ]
    for place, clock in found:
        own = {code for code, _, _ in clock.limits()} | {
            s.limit or clock.code for s in clock.starts
        }
        said += [f"## {clock.code}: {clock.title}", clock.why, f"Source: {clock.source}."]
        said.append(
            table(
                ("limit", "title", "length", "kind", "in force", "source"),
                (
                    (
                        row["code"],
                        row["title"],
                        _length(row),
                        row["kind"],
                        f"from {row['valid_from']}" * bool(row["valid_from"])
                        + (f" to {row['valid_to']}" * bool(row["valid_to"])),
                        row["source"],
                    )
                    for row in limits
                    if row["code"] in own
                ),
            )
        )
        said.append(_cases(place))
    return "\n\n".join(said)


def signals() -> str:
    """Every signal with whose it is, what it is read from, and the cases that run as tests."""
    from keepsight.kernel.signal import Signal

    said = [
        "# Signals",
        "What somebody should look at today, with the cases that each is tested by.",
    ]
    found = units_of("signals", Signal)
    for place, one in sorted(found.items(), key=lambda item: item[1].code):
        said += [f"## {one.code}: {one.title}", one.why, f"Source: {one.source}."]
        said.append(
            f"Whose it is: {one.owner}. Read from {', '.join(one.tables)}."
            + f" Cannot be told without {', '.join(one.rests_on)}." * bool(one.rests_on)
        )
        said.append(_cases(place, "signals"))
    return "\n\n".join(said)


# --- returns ------------------------------------------------------------------------------------


def return_rules(folder: str, called: str) -> str:
    """Every rule of a return: what it finds, the Department's message, its years, and its cases."""
    from keepsight.kernel.rule import Rule

    said = [
        f"# Rules of the {called}",
        "What the Department for Education checks, with the cases that each rule is tested by. "
        "The messages are the Department's (Open Government Licence v3.0).",
    ]
    for place, rule in units_of("returns", Rule).items():
        if not place.startswith(f"{folder}.rules."):
            continue
        sentence = _docstring("returns", place).partition(": ")[2]
        years = [
            f"from {version.version or 'never: runs only when named'}: {version.message.strip()} ("
            + "; ".join(f"{table}: {', '.join(fields)}" for table, fields in version.on.items())
            + f"; {version.severity})"
            for version in rule.versions()
        ]
        if rule.until:
            years[-1] += f" Last in {rule.until}."
        said += [f"## {rule.code}", f"{sentence[:1].upper()}{sentence[1:]}"]
        said += ["\n".join(f"- {line}" for line in years), _cases(place, "returns")]
    return "\n\n".join(said)


def _docstring(floor: str, place: str) -> str:
    """The first paragraph of a module's docstring, on one line."""
    module = importlib.import_module(f"keepsight.{floor}.{place}")
    return " ".join((module.__doc__ or "").partition("\n\n")[0].split())


def _cases(place: str, floor: str = "clocks") -> str:
    """The cases of a unit, without their title and one level deeper."""
    *rooms, stem = place.split(".")
    file = files(f"keepsight.{floor}").joinpath(*rooms, f"{stem}.cases.md")
    _, _, text = file.read_text(encoding="utf-8").partition("\n")
    return f"### Cases\n\n{re.sub('^#', '###', text.strip(), flags=re.MULTILINE)}"


# --- settings -----------------------------------------------------------------------------------


def settings_read() -> list[str]:
    """The names that ``settings.py`` reads from the environment, in its order."""
    source = (files("keepsight.site") / "settings.py").read_text(encoding="utf-8")
    found = re.findall(r"environ(?:\.get\(|\[)\s*\"([A-Z_]+)\"", source)
    return list(dict.fromkeys(found))


def settings() -> str:
    """Every setting of the environment. Raises LookupError for one that nobody has described."""
    unsaid = sorted(set(settings_read()) ^ SETTINGS.keys())
    if unsaid:
        raise LookupError(f"site/reference.py and site/settings.py differ on {', '.join(unsaid)}.")
    rows = ((f"`{name}`", SETTINGS[name]) for name in sorted(SETTINGS))
    return "\n\n".join(
        (
            "# Settings",
            "Read from the environment at start.",
            table(("setting", "what it does"), rows),
        )
    )


# --- catalogue ----------------------------------------------------------------------------------


def catalogue() -> list[str]:
    """One line for every unit of every kind, sorted: a unit that vanishes shows in the diff."""
    found = {f"{kind} {name}" for kind, names in _kinds().items() for name in names()}
    return sorted(found)


def _kinds() -> Mapping[str, Callable[[], Iterable[str]]]:
    return {
        "action": lambda: _units("actions", "keepsight.kernel.action", "Action"),
        "check": lambda: _units("checks", "keepsight.kernel.check", "Check"),
        "clock": lambda: _units("clocks", "keepsight.kernel.clock", "Clock"),
        "command": _commands,
        "decision": lambda: _units("delegation", "keepsight.kernel.decision", "Decision"),
        "figure": lambda: _units("checks", "keepsight.kernel.check", "Figure"),
        "fact": lambda: _units("facts", "keepsight.kernel.fact", "FactTable"),
        "importer": lambda: _units("importers", "keepsight.kernel.source", "SourceSystem"),
        "limit": _limits,
        "page": _pages,
        "record": _records,
        "rule": _rules,
        "role": lambda: _units("delegation", "keepsight.kernel.role", "Role"),
        "signal": lambda: _units("signals", "keepsight.kernel.signal", "Signal"),
    }


def _units(floor: str, module: str, shape: str) -> Iterable[str]:
    """Where each unit stands, its code and its title."""
    found = units_of(floor, getattr(importlib.import_module(module), shape))
    return (f"{place} {unit.code}: {unit.title}" for place, unit in found.items())


def _rules() -> Iterable[str]:
    """Where each rule stands, its code and the years in which it changed."""
    from keepsight.kernel.rule import Rule

    return (
        f"{place} {rule.code}: {', '.join(str(one.version) for one in rule.versions())}"
        + (f" to {rule.until}" if rule.until else "")
        for place, rule in units_of("returns", Rule).items()
    )


def _commands() -> Iterable[str]:
    from keepsight.site.command_line import commands

    return (f"{name}: {command.title}" for name, command in commands().items())


def _limits() -> Iterable[str]:
    from keepsight.law.rules import law

    return (
        f"{key} {version.number} {version.unit} from {version.valid_from}"
        for key, limit in law().items()
        for version in limit.versions
    )


def _pages() -> Iterable[str]:
    from keepsight.pages.page import all_pages

    return (f"{page.name} /{page.path}" for page in all_pages())


def _records() -> Iterable[str]:
    from keepsight.records.models import RECORDS

    return (
        f"{model.__module__.removeprefix('keepsight.records.')} {name}"
        for name, model in RECORDS.items()
    )
