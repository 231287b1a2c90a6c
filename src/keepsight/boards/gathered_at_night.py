"""What only the night gathers for the checks: texts, names, questions that wait, files and the log.

None of it is kept, and nothing of a child whose record is locked is gathered: what is found of one child would
tell of the other. The frames are those of ``checks.at_night.NIGHT_TABLES``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import polars as pl
from django.db import connection

from keepsight.access.falling import in_force
from keepsight.access.question import (
    Sql,
    answered,
    answered_in_order,
    as_day,
    both,
    moment_param,
    placed,
    visible,
)
from keepsight.access.search.spelling import words_of
from keepsight.access.viewer import day_of
from keepsight.boards.models import OwnFinding
from keepsight.checks.at_night import NIGHT_TABLES

#: How long back texts are compared and read.
TEXTS_OF = timedelta(days=366)
#: How long back saved lists are counted.
SAVED_IN = timedelta(days=60)
#: What is asked of each child alone on the form of a visit.
ALONE = ("observed", "own_words", "worries")
#: Kinds of notes by which nobody was there.
FROM_AFAR = ("call", "message")


def locked_children(authority_id: int, day: date) -> frozenset[int]:
    """The children of a council with a lock in force, whoever is named on it; one question."""
    locks = both(Sql("l.authority_id = %s", (authority_id,)), in_force("l", day))
    asked = placed(
        "SELECT l.person_id AS child FROM records_restriction l WHERE {locks}", locks=locks
    )
    return frozenset(row["child"] for row in answered(asked))


def gathered(authority_id: int, *, now: datetime) -> dict[str, pl.DataFrame]:
    """The frames by the name of their table, but for what is counted of boards (``counted_at_night``)."""
    day = day_of(now)
    locked = locked_children(authority_id, day)
    found = {name: _frame(name, read(authority_id, now)) for name, read in _READ.items()}
    # A question that may be about a locked record is no question to anybody else.
    asked = found["same_child_question"]
    secret = asked.filter(pl.col("child").is_in(list(locked)))["id"]
    found["same_child_question"] = asked.filter(~pl.col("id").is_in(secret.implode()))
    return {name: without(frame, locked) for name, frame in found.items()}


def without(frame: pl.DataFrame, children: frozenset[int]) -> pl.DataFrame:
    """The rows about none of these children."""
    for column in ("child", "other"):
        if children and column in frame.columns:
            among = pl.col(column).is_in(list(children)).fill_null(False)
            frame = frame.filter(~among)
    return frame


def _frame(name: str, rows: Iterable[tuple[Any, ...]]) -> pl.DataFrame:
    return pl.DataFrame(list(rows), schema=NIGHT_TABLES[name], orient="row")


Rows = Iterable[tuple[Any, ...]]


def _of_children(sql: str, authority_id: int, alias: str, *params: Any) -> list[tuple[Any, ...]]:
    """The answers to a question on records of a council that are no half of an import."""
    ours = both(Sql(f"{alias}.authority_id = %s", (authority_id,)), visible(alias))
    asked = placed(sql, ours=ours)
    return answered_in_order(Sql(asked.text, (*asked.params, *params)))


def _names(authority_id: int, now: datetime) -> Rows:
    sql = (
        "SELECT p.id, n.given_name, n.family_name, p.born_on FROM records_personname n "
        "JOIN records_person p ON p.id = n.person_id AND p.is_child WHERE {ours}"
    )
    for child, given, family, born in _of_children(sql, authority_id, "n"):
        if (given or family) and born:
            yield child, " ".join(words_of(f"{given} {family}")), as_day(born)


def _first_names(authority_id: int, now: datetime) -> Rows:
    sql = (
        "SELECT n.person_id, n.given_name FROM records_personname n JOIN records_person p "
        "ON p.id = n.person_id AND p.is_child WHERE {ours} AND n.kind_code = 'current' ORDER BY n.id"
    )
    last = {child: given for child, given in _of_children(sql, authority_id, "n") if given}
    return ((child, given.split()[0]) for child, given in last.items() if given.split())


def _questions(authority_id: int, now: datetime) -> Rows:
    rows = answered_in_order(
        Sql(
            "SELECT id, candidates FROM writing_question WHERE authority_id = %s "
            "AND (answer = '' OR answer = 'cannot_tell') AND kind <> 'two_workers'",
            (authority_id,),
        )
    )
    for number, candidates in rows:
        for child in json.loads(candidates) if isinstance(candidates, str) else candidates:
            yield number, child


def _siblings(authority_id: int, now: datetime) -> Rows:
    sql = (
        "SELECT r.person_id, r.other_id FROM records_relationship r WHERE {ours} "
        "AND r.relation_code = 'sibling' AND r.ended_on IS NULL"
    )
    return _of_children(sql, authority_id, "r")


def _texts(authority_id: int, now: datetime) -> Rows:
    since = connection.ops.adapt_datefield_value(day_of(now) - TEXTS_OF)
    columns = ", ".join(f"v.{name}" for name in ALONE)
    asked = (
        f"SELECT v.person_id, v.id, v.visited_on, {columns} FROM records_visit v "
        "WHERE {ours} AND v.visited_on >= %s"
    )
    for child, line, on, *words in _of_children(asked, authority_id, "v", since):
        yield from (
            (child, line, "visit", about, as_day(on), text)
            for about, text in zip(ALONE, words, strict=True)
            if text
        )
    notes = (
        "SELECT c.person_id, c.id, c.happened_on, c.kind_code, c.words, c.own_words "
        "FROM records_casenote c WHERE {ours} AND c.happened_on >= %s AND NOT EXISTS "
        "(SELECT 1 FROM records_casenote d WHERE d.corrects_id = c.id)"
    )
    for child, line, on, kind, words, own in _of_children(notes, authority_id, "c", since):
        told = "call" if kind in FROM_AFAR else "note"
        if words:
            yield child, line, told, "words", as_day(on), words
        if own:
            yield child, line, told, "own_words", as_day(on), own


def _chosen(authority_id: int, now: datetime) -> Rows:
    sql = (
        "SELECT e.person_id, e.happened_on FROM records_significantevent e "
        "WHERE {ours} AND e.withdrawn_at IS NULL"
    )
    return ((c, as_day(on)) for c, on in _of_children(sql, authority_id, "e"))


def _rule_findings(authority_id: int, now: datetime) -> Rows:
    found = OwnFinding.objects.filter(
        check_of__authority=authority_id, check_of__which="ssda903", child__isnull=False
    )
    return found.values_list("child", "rule", "record", "fact", "message")


def _saved_lists(authority_id: int, now: datetime) -> Rows:
    rows = answered(
        Sql(
            "SELECT account_id, at, about FROM access_auditline WHERE authority_id = %s "
            "AND at >= %s AND act = 'save_list' AND account_id IS NOT NULL",
            (authority_id, moment_param(now - SAVED_IN)),
        )
    )
    seen = {(row["account_id"], _list_of(row["about"]), _day(row["at"])) for row in rows}
    return sorted((account, name, on) for account, name, on in seen if name)


def _list_of(about: str) -> str:
    return str(json.loads(about or "{}").get("why", ""))


def _day(at: Any) -> date:
    moment = datetime.fromisoformat(at) if isinstance(at, str) else at
    return day_of(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def _imports(authority_id: int, now: datetime) -> Rows:
    """Each import that is on the records, its rows counted as for somebody who knows of no locked record."""
    totals = answered(
        Sql(
            'SELECT b.id, b.name, b.rows_read, t.outcome, SUM(t."rows") AS number '
            "FROM records_batch b LEFT JOIN writing_ledgertotal t ON t.batch_id = b.id "
            "WHERE b.authority_id = %s AND b.state = 'finished' AND b.rows_read > 0 "
            "GROUP BY b.id, b.name, b.rows_read, t.outcome ORDER BY b.id",
            (authority_id,),
        )
    )
    hidden = answered(
        Sql(
            "SELECT r.batch_id, r.outcome, r.unheld_outcome FROM writing_ledgerrow r "
            "JOIN records_batch b ON b.id = r.batch_id WHERE b.authority_id = %s "
            "AND r.unheld_outcome <> ''",
            (authority_id,),
        )
    )
    counts: dict[int, dict[str, int]] = {}
    named: dict[int, tuple[str, int]] = {}
    for row in totals:
        named[row["id"]] = row["name"], int(row["rows_read"])
        counts.setdefault(row["id"], {})[row["outcome"] or ""] = int(row["number"] or 0)
    for row in hidden:
        of_batch = counts.setdefault(row["batch_id"], {})
        of_batch[row["outcome"]] = of_batch.get(row["outcome"], 0) - 1
        of_batch[row["unheld_outcome"]] = of_batch.get(row["unheld_outcome"], 0) + 1
    for batch, (name, read) in named.items():
        told = counts.get(batch, {})
        yield batch, name, read, sum(told.values()), told.get("waiting", 0), told.get("rejected", 0)


_READ: Mapping[str, Callable[[int, datetime], Rows]] = {
    "name_and_birth": _names,
    "first_name": _first_names,
    "same_child_question": _questions,
    "sibling": _siblings,
    "text": _texts,
    "chosen_event": _chosen,
    "rule_finding": _rule_findings,
    "saved_list": _saved_lists,
    "import_rows": _imports,
}
