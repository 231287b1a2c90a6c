"""Every rule of a return is the Department's, word for word and year for year, and stands as a unit."""

from __future__ import annotations

import ast
import csv
import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import polars as pl
import pytest

import keepsight.returns
from keepsight.kernel.rule import Rule
from keepsight.returns import validate, validation
from keepsight.returns.cin_census.prepared import CALLED, FACTORS, PARENTS
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.expressions import given
from keepsight.returns.ssda903.lookups import POSTCODE_HEADINGS, PROVIDER_HEADINGS
from keepsight.returns.ssda903.tables import SSDA903
from keepsight.returns.ssda903.text_reader import MAY_STAND
from keepsight.returns.validation import RETURNS, rules_collection, rules_of

FLOOR = Path(keepsight.returns.__path__[0])
REFERENCE = Path(__file__).parents[3] / "shared/reference"
COLLECTIONS = ("2022-23", "2023-24", "2024-25", "2025-26", "2026-27")

#: The house's own checks that files fit together: they have a list, but no wording of the Department's.
OWN = "internal"

#: What reads rows one after another, or calls Python for each: slow on a whole council.
SLOW = {
    "apply",
    "iter_rows",
    "iter_slices",
    "map_batches",
    "map_elements",
    "map_groups",
    "map_rows",
    "rows",
    "rows_by_key",
    "to_dicts",
    "to_list",
}

Line = Mapping[str, str]
Fields = Mapping[str, set[str]]


# --- what is checked: each gives a sentence for each fault ---------------------------------------


def lines_of(name: str) -> list[dict[str, str]]:
    """The Department's list of rules: a line for each version of each."""
    with (REFERENCE / f"{name}_rules.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def collections_of(line: Line) -> set[str]:
    """The collections in which a version is in force."""
    return set(filter(None, line["active_in_collections"].split(";")))


def begins_in(line: Line) -> str:
    """The collection of the ruleset that a version came with: ``lac2024_25`` is 2024-25."""
    return line["ruleset"][3:].replace("_", "-")


def wrongly_in_force(
    rules: Mapping[str, Rule], lines: Iterable[Line], collection: str
) -> Iterator[str]:
    """Rules in force that are not listed for a collection, and listed ones that are not in force."""
    listed = {line["code"] for line in lines if collection in collections_of(line)}
    in_force = {code for code, rule in rules.items() if rule.is_in_force(collection)}
    yield from (f"{code} is not in force in {collection}" for code in sorted(listed - in_force))
    yield from (f"{code} is in force in {collection}" for code in sorted(in_force - listed))


def wrongly_said(rules: Mapping[str, Rule], lines: Iterable[Line]) -> Iterator[str]:
    """Versions that are not what their line says: begun in another year, or in other words.

    A version is asked for by each collection in which its line is in force, as ``validate`` does.
    """
    for line in lines:
        rule = rules.get(line["code"])
        if rule is None:
            yield f"{line['code']} is missing"
            continue
        own = line["severity"] == OWN
        for collection in sorted(collections_of(line)) or [begins_in(line)]:
            says = rule.version_for(collection)
            place = f"{rule.code} in {collection}"
            begun = begins_in(line) if collections_of(line) else None
            if says.version != begun:
                yield f"{place} is the version of {says.version}, not of {begun}"
            if says.severity != line["severity"]:
                yield f"{place} is {says.severity}, not {line['severity']}"
            if says.message != line["message"] and not own:
                yield f"{place} does not speak as the Department does"
            if not says.message.strip():
                yield f"{place} says nothing"


def unlisted_versions(rules: Mapping[str, Rule], lines: Sequence[Line]) -> Iterator[str]:
    """Versions that come in with no ruleset."""
    listed = {(line["code"], begins_in(line)) for line in lines}
    for code, rule in rules.items():
        for says in rule.versions():
            if says.version is not None and (code, says.version) not in listed:
                yield f"{code} has a version of {says.version} that is not listed"


def never_in_force(rules: Mapping[str, Rule], lines: Iterable[Line]) -> Iterator[str]:
    """Rules that are listed for no collection, and yet would be in force in one."""
    told: dict[str, set[str]] = {}
    for line in lines:
        told.setdefault(line["code"], set()).update(collections_of(line))
    for code in sorted(code for code, collections in told.items() if not collections):
        for collection in ("2010-11", *COLLECTIONS, "2098-99"):
            if code in rules and rules[code].is_in_force(collection):
                yield f"{code} is in force in {collection}"


def misnamed(module: ModuleType) -> Iterator[str]:
    """A module of rules without its rule, with a second one, or not called as its rule's code."""
    file = module.__name__.rsplit(".", 1)[-1]
    there = {name: value for name, value in vars(module).items() if isinstance(value, Rule)}
    if set(there) != {file.upper()}:
        yield f"{file} holds {', '.join(sorted(there)) or 'no rule'}"
    for rule in there.values():
        if file != f"rule_{rule.code.lower()}":
            yield f"{file} holds the rule {rule.code}"


def undocumented(module: ModuleType) -> Iterator[str]:
    """A module whose first sentence does not begin with the code of its rule."""
    for value in vars(module).values():
        if isinstance(value, Rule):
            code, colon, says = (module.__doc__ or "").partition(": ")
            if code != value.code or not colon or not says.strip():
                yield f"{value.code} does not say what it finds"


def not_beside_its_cases(folder: Path) -> list[str]:
    """Files of a folder of rules that are neither a rule with its cases nor the cases of a rule."""
    files = {path.name for path in folder.iterdir() if path.is_file()} - {"__init__.py"}
    rules = {file.removesuffix(".py") for file in files if file.endswith(".py")}
    wanted = {f"{stem}{ending}" for stem in rules for ending in (".py", ".cases.md")}
    return sorted(files ^ wanted)


def unknown_fields(rules: Iterable[Rule], fields: Fields) -> Iterator[str]:
    """Tables and fields that findings would name, and that the return does not have."""
    for rule in rules:
        for says in rule.versions():
            for table, names in says.on.items():
                if table not in fields:
                    yield f"{rule.code} is on {table}, which is no table"
                else:
                    yield from (
                        f"{rule.code} is on {table}.{name}, which is no field"
                        for name in names
                        if name not in fields[table]
                    )
                if not names:
                    yield f"{rule.code} is on no field of {table}"


def slow_or_nameless(source: str) -> Iterator[str]:
    """What a rule may not hold: rows read one by one, and functions without a name."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr in SLOW:
            yield f"line {node.lineno}: {node.attr}"
        elif isinstance(node, ast.Lambda):
            yield f"line {node.lineno}: lambda"
        elif isinstance(node, ast.For | ast.comprehension):
            walked = node.iter
            if isinstance(walked, ast.Name) and walked.id.endswith("rows"):
                yield f"line {walked.lineno}: for ... in {walked.id}"


def brings_in_django(script: str) -> bool:
    """Whether Python has Django loaded once it has run a script, in a process of its own."""
    asks = f"{script}\nimport sys\nprint('django' in sys.modules)"
    path = f"import sys\nsys.path.insert(0, {str(FLOOR.parents[1])!r})\n"
    done = subprocess.run(
        [sys.executable, "-c", path + asks], capture_output=True, text=True, check=True
    )
    return done.stdout.strip() == "True"


# --- what there is --------------------------------------------------------------------------------


def modules_of(name: str) -> list[ModuleType]:
    """Every module of a return's rules, whether it holds one or not."""
    package = importlib.import_module(f"keepsight.returns.{RETURNS[name]}.rules")
    return [
        importlib.import_module(f"{package.__name__}.{info.name}")
        for info in pkgutil.iter_modules(package.__path__)
    ]


def fields_of(name: str) -> dict[str, set[str]]:
    """The tables of a return, as the rules call them, with all that may stand in each."""
    if name == "ssda903":
        return {
            table: {field.name for field in fields} | set(MAY_STAND.get(table, ()))
            for table, fields in SSDA903.tables.items()
        }
    tables: dict[str, set[str]] = {}
    for table, fields in CIN_CENSUS.tables.items():
        if table == "AssessmentFactors":
            tables[FACTORS] = {"AssessmentFactor"}
        else:
            tables[CALLED.get(table, table)] = {field.name for field in fields}
    for table, (_, ids) in PARENTS.items():
        tables[table] |= set(ids)
    tables["CINdetails"].add("CINdetailsID")
    tables["Assessments"] |= {"AssessmentID", "AssessmentFactors"}
    tables["ChildProtectionPlans"].add("CPPID")
    return tables


def full(name: str) -> dict[str, pl.DataFrame]:
    """A return that has every table and field, and one blank row in each."""
    return {
        table: pl.DataFrame(
            {field: [None] for field in fields}, schema=dict.fromkeys(fields, pl.String)
        )
        for table, fields in fields_of(name).items()
    }


LOOKUPS = {
    "providers": pl.DataFrame(schema=dict.fromkeys(PROVIDER_HEADINGS, pl.String)),
    "postcodes": pl.DataFrame(schema=dict.fromkeys(POSTCODE_HEADINGS, pl.String)),
}


def not_run(name: str, collection: str, codes: Iterable[str]) -> list[tuple[str, str, str]]:
    """Rules that do not run on a return that has all there is, with the reason."""
    result = validate(
        name,
        full(name),
        previous=full(name),
        collection=collection,
        rules=codes,
        authority="382",
        file_format="csv",
        lookups=LOOKUPS,
    )
    return result.status.filter(pl.col("status") != "ran").rows()


listed = pytest.mark.skipif(
    not REFERENCE.is_dir(), reason="../shared/reference with the Department's lists is absent"
)
each_return = pytest.mark.parametrize("name", RETURNS)


# --- the Department's lists -----------------------------------------------------------------------


@listed
@pytest.mark.parametrize("collection", COLLECTIONS)
@each_return
def test_exactly_the_listed_rules_are_in_force(name: str, collection: str) -> None:
    """A rule too many bothers every social worker, a rule too few has the return sent back."""
    applied = rules_collection(name, collection)
    assert applied == ("2025-26" if (name, collection) == ("cin", "2026-27") else collection)
    assert list(wrongly_in_force(rules_of(name), lines_of(name), applied)) == []


@listed
@pytest.mark.parametrize("collection", COLLECTIONS)
@each_return
def test_validate_runs_exactly_the_listed_rules(name: str, collection: str) -> None:
    """What is in force is what is run, each once, even where there is nothing to run it on."""
    applied = rules_collection(name, collection)
    codes = [line["code"] for line in lines_of(name) if applied in collections_of(line)]
    result = validate(name, {}, collection=collection)
    assert sorted(result.status["rule"]) == sorted(codes)
    assert (len(result.remarks) == 1) is (applied != collection)


@listed
@each_return
def test_every_version_speaks_as_the_department_does(name: str) -> None:
    """A worker searches the Department's guidance by its message, so not a letter may differ."""
    assert list(wrongly_said(rules_of(name), lines_of(name))) == []
    assert list(unlisted_versions(rules_of(name), lines_of(name))) == []


@listed
def test_only_the_checks_of_the_files_may_be_worded_anew() -> None:
    """The exception is for 26 checks that are not the Department's, and for no others."""
    own = {line["code"] for line in lines_of("ssda903") if line["severity"] == OWN}
    assert len(own) == 26 and all(code.startswith(("INT", "EPI", "NoE")) for code in own)
    assert not any(line["severity"] == OWN for line in lines_of("cin"))
    held = {code for code, rule in rules_of("ssda903").items() if rule.severity == OWN}
    assert held == own


@listed
@each_return
def test_a_rule_without_a_collection_runs_only_when_it_is_named(name: str) -> None:
    """The Department announced these and never applied them: kept, and of no concern by default."""
    assert list(never_in_force(rules_of(name), lines_of(name))) == []
    idle = {line["code"] for line in lines_of(name) if not collections_of(line)}
    assert {code for code, rule in rules_of(name).items() if rule.since is None} == idle
    assert len(idle) == (4 if name == "ssda903" else 0)
    for collection in COLLECTIONS:
        by_default = validate(name, {}, collection=collection)
        assert not idle & set(by_default.status["rule"])
    named = validate(name, full(name), previous=full(name), collection="2025-26", rules=idle)
    assert set(named.status.select("rule", "status").iter_rows()) == {(c, "ran") for c in idle}


# --- the units --------------------------------------------------------------------------------------


@each_return
def test_a_rule_bears_the_name_of_its_file(name: str) -> None:
    """What is not named as its file is never found, and would be missed in silence."""
    modules = modules_of(name)
    assert [fault for module in modules for fault in misnamed(module)] == []
    assert len(modules) == len(rules_of(name)) > 100


@each_return
def test_a_rule_says_what_it_finds(name: str) -> None:
    """The first line is what a reader of the folder has, beside the Department's message."""
    assert [fault for module in modules_of(name) for fault in undocumented(module)] == []


@each_return
def test_a_rule_stands_beside_its_cases(name: str) -> None:
    """Without cases nobody knows whether it works, and cases without a rule are never run."""
    assert not_beside_its_cases(FLOOR / RETURNS[name] / "rules") == []


@each_return
def test_a_rule_is_on_fields_of_its_return(name: str) -> None:
    """A finding on a field that does not exist would mark no cell for anybody."""
    assert list(unknown_fields(rules_of(name).values(), fields_of(name))) == []


@pytest.mark.parametrize("collection", COLLECTIONS)
@each_return
def test_a_rule_asks_for_nothing_that_there_never_is(name: str, collection: str) -> None:
    """A slip in a name makes a rule not run, with a reason that looks like the council's own."""
    assert not_run(name, collection, rules_of(name)) == []


@each_return
def test_no_rule_goes_through_the_rows(name: str) -> None:
    """A return of a large council has hundreds of thousands of rows, and several hundred rules."""
    folder = FLOOR / RETURNS[name] / "rules"
    found = [
        f"{path.name}, {fault}"
        for path in sorted(folder.glob("*.py"))
        for fault in slow_or_nameless(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_the_rules_need_no_django() -> None:
    """Other programs check returns with them, without a database or settings."""
    names = ", ".join(map(repr, RETURNS))
    assert not brings_in_django(
        "import keepsight.returns\n"
        "from keepsight.returns.validation import rules_of\n"
        f"assert all(rules_of(name) for name in ({names}))"
    )


# --- each is shown to catch a planted break -----------------------------------------------------


PLANTED = Rule(
    code="7a",
    severity="error",
    message="It is wrong.",
    source="Planted",
    since="2023-24",
    until="2024-25",
    on={"Header": ["SEX"]},
    fails=given("SEX"),
    changed={"2024-25": {"message": "It is still wrong."}},
)


def line(ruleset: str, *collections: str, code: str = "7a", message: str = "It is wrong.") -> Line:
    return {
        "code": code,
        "ruleset": ruleset,
        "active_in_collections": ";".join(collections),
        "severity": "error",
        "message": message,
    }


LINES = [
    line("lac2023_24", "2023-24"),
    line("lac2024_25", "2024-25", message="It is still wrong."),
]


def module(name: str, doc: str | None = None, **holds: object) -> ModuleType:
    made = ModuleType(f"keepsight.somewhere.rules.{name}", doc)
    vars(made).update(holds)
    return made


def test_a_sound_rule_is_let_be() -> None:
    """A guard that complains of everything guards nothing."""
    rules = {"7a": PLANTED}
    sound = module("rule_7a", "7a: it is wrong.", RULE_7A=PLANTED)
    assert [*misnamed(sound), *undocumented(sound)] == []
    for collection in COLLECTIONS:
        assert list(wrongly_in_force(rules, LINES, collection)) == []
    assert [*wrongly_said(rules, LINES), *unlisted_versions(rules, LINES)] == []
    assert list(unknown_fields([PLANTED], {"Header": {"SEX"}})) == []


def test_a_rule_in_force_too_early_or_too_late_is_caught() -> None:
    early = {"7a": replace(PLANTED, since="2022-23", until="2023-24")}
    assert list(wrongly_in_force(early, LINES, "2022-23")) == ["7a is in force in 2022-23"]
    assert list(wrongly_in_force(early, LINES, "2024-25")) == ["7a is not in force in 2024-25"]


def test_a_missing_rule_is_caught() -> None:
    assert list(wrongly_in_force({}, LINES, "2023-24")) == ["7a is not in force in 2023-24"]
    assert list(wrongly_said({}, LINES[:1])) == ["7a is missing"]


def test_a_letter_of_the_message_is_caught() -> None:
    """One that looks the same too: a straight apostrophe for the Department's curled one."""
    told = [line("lac2023_24", "2023-24", message="The child’s sex.")]
    rule = replace(PLANTED, message="The child's sex.", changed={})
    assert list(wrongly_said({"7a": rule}, told)) == [
        "7a in 2023-24 does not speak as the Department does"
    ]
    own = [{**told[0], "severity": OWN}]
    assert list(wrongly_said({"7a": replace(rule, severity=OWN)}, own)) == []


def test_another_severity_is_caught() -> None:
    assert list(wrongly_said({"7a": replace(PLANTED, severity="query")}, LINES[:1])) == [
        "7a in 2023-24 is query, not error"
    ]


def test_a_version_of_another_year_is_caught() -> None:
    rule = replace(PLANTED, since="2022-23")
    assert list(wrongly_said({"7a": rule}, LINES)) == [
        "7a in 2023-24 is the version of 2022-23, not of 2023-24"
    ]
    assert list(unlisted_versions({"7a": rule}, LINES)) == [
        "7a has a version of 2022-23 that is not listed"
    ]


def test_an_idle_rule_in_force_is_caught() -> None:
    idle = [line("lac2023_24")]
    assert list(never_in_force({"7a": PLANTED}, idle)) == [
        "7a is in force in 2023-24",
        "7a is in force in 2024-25",
    ]
    assert list(never_in_force({"7a": replace(PLANTED, since=None, changed={})}, idle)) == []


def test_a_rule_under_another_name_is_caught() -> None:
    elsewhere = module("rule_8", RULE_8=PLANTED)
    assert list(misnamed(elsewhere)) == ["rule_8 holds the rule 7a"]
    assert list(misnamed(module("rule_7a", RULE_7=PLANTED))) == ["rule_7a holds RULE_7"]
    assert list(misnamed(module("rule_7a"))) == ["rule_7a holds no rule"]
    twice = module("rule_7a", RULE_7A=PLANTED, ALSO=PLANTED)
    assert list(misnamed(twice)) == ["rule_7a holds ALSO, RULE_7A"]


@pytest.mark.parametrize(
    "doc", [None, "It is wrong.", "7: it is wrong.", "7A: it is wrong.", "7a:"]
)
def test_a_rule_that_does_not_say_what_it_finds_is_caught(doc: str | None) -> None:
    wrong = module("rule_7a", doc, RULE_7A=PLANTED)
    assert list(undocumented(wrong)) == ["7a does not say what it finds"]


def test_a_rule_without_cases_and_stray_files_are_caught(tmp_path: Path) -> None:
    for file in ("__init__.py", "rule_7a.py", "rule_8.cases.md", "notes.txt"):
        (tmp_path / file).touch()
    assert not_beside_its_cases(tmp_path) == ["notes.txt", "rule_7a.cases.md", "rule_8.cases.md"]


@pytest.mark.parametrize(
    ("on", "fault"),
    [
        ({"Headers": ["SEX"]}, "7a is on Headers, which is no table"),
        ({"Header": ["SEX", "GENDER"]}, "7a is on Header.GENDER, which is no field"),
        ({"Header": []}, "7a is on no field of Header"),
    ],
)
def test_a_field_that_the_return_does_not_have_is_caught(
    on: dict[str, list[str]], fault: str
) -> None:
    assert list(unknown_fields([replace(PLANTED, on=on, changed={})], {"Header": {"SEX"}})) == [
        fault
    ]


def test_a_field_that_only_a_later_version_names_wrongly_is_caught() -> None:
    rule = replace(PLANTED, changed={"2024-25": {"on": {"Header": ["GENDER"]}}})
    found = list(unknown_fields([rule], {"Header": {"SEX"}}))
    assert found == ["7a is on Header.GENDER, which is no field"]


def test_a_slip_in_a_name_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = replace(PLANTED, fails=given("SEKS"), changed={})
    monkeypatch.setattr(validation, "rules_of", lambda name: {"7a": rule})
    reason = "needs the column SEKS of the table Header"
    assert not_run("ssda903", "2024-25", ["7a"]) == [("7a", "not_run", reason)]


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("x = col('A').map_elements(str)", "line 1: map_elements"),
        ("y = 1\nx = frame.apply(str)", "line 2: apply"),
        ("for row in frame.iter_rows():\n    pass", "line 1: iter_rows"),
        ("x = [one for one in frame.rows()]", "line 1: rows"),
        ("for row in rows:\n    pass", "line 1: for ... in rows"),
        ("x = [row for row in their_rows]", "line 1: for ... in their_rows"),
        ("x = frame['A'].to_list()", "line 1: to_list"),
        ("x = lambda t: t", "line 1: lambda"),
    ],
)
def test_rows_gone_through_one_by_one_are_caught(source: str, fault: str) -> None:
    assert list(slow_or_nameless(source)) == [fault]


def test_django_brought_in_is_caught() -> None:
    assert brings_in_django("import django")
