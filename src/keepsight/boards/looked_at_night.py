"""The night's work of the checks: what only the night gathers is read, and what is found put on the boards."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import polars as pl

from keepsight.access.question import both
from keepsight.access.viewer import Viewer, day_of
from keepsight.boards.cards import is_open_as
from keepsight.boards.counting import Part, counted
from keepsight.boards.figures import figures, holes_of
from keepsight.boards.gathered_at_night import gathered, locked_children, without
from keepsight.boards.holes_kept import tables_needed
from keepsight.boards.home import home_of
from keepsight.boards.look import Look, look_of
from keepsight.boards.models import ChildCard
from keepsight.boards.own_findings import collection_on
from keepsight.boards.people import due
from keepsight.boards.refreshing import keep_night
from keepsight.boards.workforce import unallocated
from keepsight.checks.at_night import NIGHT_TABLES
from keepsight.checks.evaluator import all_checks, holes_at_night
from keepsight.facts import doorway
from keepsight.facts.doorway.as_at import hide_what_came_later
from keepsight.facts.tables import fact_tables
from keepsight.returns.cin_census.from_facts import NEEDS as CIN_NEEDS
from keepsight.returns.cin_census.from_facts import cin_from_facts
from keepsight.returns.ssda903.from_facts import NEEDS as SSDA903_NEEDS
from keepsight.returns.ssda903.from_facts import ssda903_from_facts

#: What is counted of boards that hold the rest already.
COUNTED = ("counted_thrice", "figure_known")


def look_at_night(viewer: Viewer, code: str, *, now: datetime) -> int:
    """Put everything that is read only at night to a council's records; how many holes there are of it.

    ``viewer``: the command line, which reaches every child. ``code``: the council's own. The rules of the
    returns are to have run before. What was found the night before is replaced in one transaction.
    """
    authority_id, day = viewer.authority_id or 0, day_of(now)
    locked = locked_children(authority_id, day)
    tables = fact_tables()
    held = {
        table: without(frame, locked)
        for table, frame in doorway.facts(authority_id, tables=tables_needed()).items()
    }
    facts = {table: hide_what_came_later(tables[table], held[table], day) for table in held}
    asked = [one for one in all_checks() if not set(one.read_at_night) & set(COUNTED)]
    found = holes_at_night(facts, gathered(authority_id, now=now), as_at=day, checks=asked)
    keep_night(authority_id, found, today=day)
    look = replace(look_of(viewer, now=now), closed=locked)
    counted_now = {
        "counted_thrice": _counted_thrice(look, code, locked),
        "figure_known": _figure_known(look),
    }
    of_boards = [one for one in all_checks() if set(one.read_at_night) & set(COUNTED)]
    more = holes_at_night(facts, counted_now, as_at=day, checks=of_boards)
    keep_night(authority_id, pl.concat([found, more]), today=day)
    return found.height + more.height


def _figure_known(look: Look) -> pl.DataFrame:
    known = holes_of(look, *figures())
    rows = [(one.title, one.children, one.holes) for one in known.values()]
    return pl.DataFrame(rows, schema=NIGHT_TABLES["figure_known"], orient="row")


def _counted_thrice(look: Look, code: str, locked: frozenset[int]) -> pl.DataFrame:
    """The numbers of the home pages, of their lists, and of the returns, without the locked children."""
    home = home_of(look)
    in_care = _open_as(look, "looked_after")
    protected = _open_as(look, "protection_plan")
    rows = [
        (
            "Children with no worker",
            home.no_worker.total.children,
            len(unallocated.rows(look, unallocated.Asked())),
            None,
        ),
        ("Things that are overdue", home.due.overdue, len(due.rows(look, due.Asked())), None),
        (
            "Children looked after",
            in_care[0],
            in_care[1],
            len(_in_care_by_return(look, code) - locked),
        ),
        (
            "Children on protection plans",
            protected[0],
            protected[1],
            len(_protected_by_return(look, code) - locked),
        ),
    ]
    return pl.DataFrame(rows, schema=NIGHT_TABLES["counted_thrice"], orient="row")


def _open_as(look: Look, kind: str) -> tuple[int, int]:
    """The open children of a kind: counted, and as a list."""
    of_kind = both(look.rows(), is_open_as(kind))
    found = counted(look, {"all": Part(ChildCard, of_kind)})["all"]
    rows = look.rows_of(ChildCard, of_kind, "t.child", "t.child")
    return (found[0].numbers[0] if found else 0), len({row["child"] for row in rows})


def _in_care_by_return(look: Look, code: str) -> set[int]:
    """The children with an episode of care in the SSDA903 return that had not ended by the day."""
    facts = doorway.facts(look.reckoning.authority_id, tables=SSDA903_NEEDS, as_at=look.day)
    own = ssda903_from_facts(facts, collection=collection_on(look.day), authority=code)
    return _still(own.tables.get("Episodes"), own.sources.get("Episodes"), "DEC")


def _protected_by_return(look: Look, code: str) -> set[int]:
    """The children with a protection plan in the census that had not ended by the day."""
    facts = doorway.facts(look.reckoning.authority_id, tables=CIN_NEEDS, as_at=look.day)
    own = cin_from_facts(facts, collection=collection_on(look.day), authority=code)
    name = "ChildProtectionPlans"
    return _still(own.tables.get(name), own.sources.get(name), "CPPendDate")


def _still(table: pl.DataFrame | None, sources: pl.DataFrame | None, ends: str) -> set[int]:
    if table is None or sources is None:
        return set()
    children = sources["child"]
    if ends in table.columns:
        children = children.filter(table[ends].is_null())
    return set(children.drop_nulls())
