"""What is asked of the database for a fact table: one SELECT a record, made once and kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any, Literal

import polars as pl

from keepsight.facts.doorway.known_on import OF_A_VERSION
from keepsight.facts.tables import fact_tables
from keepsight.kernel.fact import ALWAYS, FactTable

MOMENT = pl.Datetime("us", "UTC")

#: About whom is asked; of one child a plain comparison is read twice as fast as a list of one.
Whom = Literal["everyone", "one", "some"]


@dataclass(frozen=True, eq=False)
class Join:
    """Another record that columns are taken from: through which field, and which of its fields."""

    through: str  # the column that points to it ("referral_id")
    record: str
    fields: tuple[str, ...]  # "id" first


@dataclass(frozen=True, eq=False)
class Plan:
    """How a fact table is read: the fields of its own record, and of those it is joined to.

    ``columns``: of each column of the table its name, where it stands once the joins are made
    (``"started_on"``, ``"referral_id.source_code"``; empty: nowhere), and its type. ``child``: the
    field that holds the child; empty in tables of the workforce.
    """

    record: str
    fields: tuple[str, ...]
    joins: tuple[Join, ...]
    columns: tuple[tuple[str, str, Any], ...]
    child: str


@dataclass(frozen=True, eq=False)
class Question:
    """A SELECT with ``%s`` for its parameters, and the name and type of each column it gives.

    The parameters are the council and, where ``about_children``, the children.
    """

    sql: str
    columns: tuple[tuple[str, Any], ...]
    about_children: bool

    @cached_property
    def nothing(self) -> pl.DataFrame:
        """The answer without a row. Never change it in place."""
        return pl.DataFrame(schema=dict(self.columns))


@cache
def plan_of(code: str) -> Plan:
    """How the table of a code is read, worked out once."""
    return plan_for(fact_tables()[code])


def plan_for(table: FactTable) -> Plan:
    """How a table is read. Raises LookupError naming a path that no record has."""
    fields = {"id": None, "recorded_at": None, "source": None}
    joins: dict[str, tuple[str, dict[str, None]]] = {}
    columns: list[tuple[str, str, Any]] = [
        (name, name, dtype) for name, dtype in ALWAYS.items() if name != "child"
    ]
    wanted: list[tuple[str, str, Any]] = [
        (column.name, column.path, column.dtype) for column in table.columns
    ]
    child = ""
    if table.child:
        child = _field(table, table.record, table.child).attname
        wanted.append(("child", child, ALWAYS["child"]))
    for name, path, dtype in wanted:
        through, _, beyond = path.partition(".")
        field = _field(table, table.record, through)
        fields[field.attname] = None
        if not beyond:
            columns.append((name, field.attname, dtype))
            continue
        if field.related_model is None:
            raise LookupError(f"fact table {table.code!r}: {through!r} points to no record")
        other = field.related_model.__name__
        target = _field(table, other, beyond).attname
        joins.setdefault(field.attname, (other, {"id": None}))[1][target] = None
        columns.append((name, f"{field.attname}.{target}", dtype))
    columns = [(n, "" if n == "superseded_at" else path, dtype) for n, path, dtype in columns]
    order = list(table.schema)
    if not child:
        columns.append(("child", "", ALWAYS["child"]))
    return Plan(
        record=table.record,
        fields=tuple(fields),
        joins=tuple(Join(through, *_named(found)) for through, found in joins.items()),
        columns=tuple(sorted(columns, key=lambda column: order.index(column[0]))),
        child=child,
    )


def _named(found: tuple[str, dict[str, None]]) -> tuple[str, tuple[str, ...]]:
    return found[0], tuple(found[1])


def _field(table: FactTable, record: str, name: str) -> Any:
    from django.core.exceptions import FieldDoesNotExist

    from keepsight.records.models import RECORDS

    try:
        return RECORDS[record]._meta.get_field(name)
    except (KeyError, FieldDoesNotExist) as unknown:
        raise LookupError(f"fact table {table.code!r}: {record}.{name} does not exist") from unknown


@lru_cache(maxsize=256)
def as_it_stands(plan: Plan, *, whom: Whom, vendor: str) -> Question:
    """The SELECT that gives a fact table whole: its columns, joined, in the declared order.

    ``whom``: only rows about the one child, or the children, handed in; or about everyone.
    ``vendor``: ``sqlite`` or ``postgresql``.
    """
    own = _model(plan.record)
    others = {join.through: (f"t{n}", join) for n, join in enumerate(plan.joins, start=1)}
    picked = []
    for _, path, dtype in plan.columns:
        through, _, beyond = path.partition(".")
        if not path:
            picked.append(_nothing(dtype, vendor))
        elif beyond:
            alias, join = others[through]
            picked.append(_expression(alias, _model(join.record)._meta.get_field(beyond), vendor))
        else:
            picked.append(_expression("t0", own._meta.get_field(path), vendor))
    sql = f'select {", ".join(picked)} from "{own._meta.db_table}" t0'
    for alias, join in others.values():
        column = own._meta.get_field(join.through).column
        sql += (
            f' left join "{_model(join.record)._meta.db_table}" {alias}'
            f' on {alias}."id" = t0."{column}" and {_visible(alias)}'
        )
    sql += f' where t0."authority_id" = %s and {_visible("t0")}'
    about = whom != "everyone" and bool(plan.child)
    if about:
        sql += f' and t0."{own._meta.get_field(plan.child).column}" {_is(whom, vendor)}'
    return Question(
        sql=f'{sql} order by t0."id"',
        columns=tuple((name, dtype) for name, _, dtype in plan.columns),
        about_children=about,
    )


@lru_cache(maxsize=64)
def which_hold(codes: tuple[str, ...], *, whom: Whom, vendor: str) -> Question:
    """The SELECT for the places (in ``codes``) of the tables that hold a row about some children.

    All of them must be about children. Its parameters are the children, once a table. A row of
    another council or of an unfinished batch counts: this only says where it is worth asking.
    """
    parts = []
    for place, code in enumerate(codes):
        plan = plan_of(code)
        own = _model(plan.record)._meta
        column = own.get_field(plan.child).column
        parts.append(
            f'select {place} where exists (select 1 from "{own.db_table}" t0'
            f' where t0."{column}" {_is(whom, vendor)})'
        )
    return Question(" union all ".join(parts), (("place", pl.Int64()),), about_children=True)


@lru_cache(maxsize=256)
def every_version(plan: Plan, join: Join | None, *, whom: Whom, vendor: str) -> Question:
    """The SELECT for all versions, from the history, of a plan's own record or a joined one.

    With children: every version of the records of which some version was about one of them, since
    a record may have passed from one child to another.
    """
    model, fields = _model(plan.record).history.model, plan.fields
    conditions, about = "", whom != "everyone" and bool(plan.child)
    if about:
        table, child = model._meta.db_table, model._meta.get_field(plan.child).column
        led = model._meta.get_field(join.through).column if join else "id"
        conditions = (
            f' and t0."id" in (select "{led}" from "{table}" where "id" in'
            f' (select "id" from "{table}" where "{child}" {_is(whom, vendor)}))'
        )
    if join is not None:
        model = _model(join.record).history.model
        fields = tuple(dict.fromkeys((*join.fields, "recorded_at")))
    columns = [(name, model._meta.get_field(name)) for name in (*fields, *OF_A_VERSION)]
    picked = ", ".join(_expression("t0", field, vendor) for _, field in columns)
    return Question(
        sql=f'select {picked} from "{model._meta.db_table}" t0 where t0."authority_id" = %s'
        f' and {_visible("t0")}{conditions} order by t0."id", t0."history_date", t0."history_id"',
        columns=tuple((name, type_of(field)) for name, field in columns),
        about_children=about,
    )


def _model(record: str) -> Any:
    from keepsight.records.models import RECORDS

    return RECORDS[record]


def _visible(alias: str) -> str:
    """Not written by a batch that is unfinished: half an import is never seen."""
    from keepsight.records.batch import Batch

    # Worded as its partial index is, so that the handful of such batches is found at once.
    return (
        f'{alias}."batch_number" not in (select "id" from "{Batch._meta.db_table}"'
        f" where not (\"state\" = '{Batch.State.FINISHED.value}'))"
    )


def _is(whom: Whom, vendor: str) -> str:
    """The one child, or any number of them in one parameter."""
    if whom == "one":
        return "= %s"
    if vendor == "sqlite":
        return "in (select value from json_each(%s))"
    return "= any(%s)"


def type_of(field: Any) -> Any:
    """The Polars type of a field of a record; a pointer is the id it holds."""
    kind = field.target_field if field.is_relation else field
    types = {
        "DateField": pl.Date(),
        "DateTimeField": MOMENT,
        "BooleanField": pl.Boolean(),
        "DecimalField": pl.Float64(),
        "FloatField": pl.Float64(),
        "CharField": pl.String(),
        "TextField": pl.String(),
        "EmailField": pl.String(),
    }
    return types.get(kind.get_internal_type(), pl.Int64())


def _expression(alias: str, field: Any, vendor: str) -> str:
    """How a field is selected, so that any driver gives it in a type we can take as it comes."""
    column, dtype = f'{alias}."{field.column}"', type_of(field)
    if vendor == "postgresql":
        return f"{column}::double precision" if dtype == pl.Float64() else column
    # SQLite keeps dates as text. A cast column has lost its declared type, which would otherwise
    # have Django turn every date into Python's.
    casts = {pl.Date(): "text", MOMENT: "text", pl.Boolean(): "integer", pl.Float64(): "real"}
    return f"cast({column} as {casts[dtype]})" if dtype in casts else column


def _nothing(dtype: Any, vendor: str) -> str:
    """A column that is blank in every row."""
    if vendor == "postgresql":
        return "null::timestamptz" if dtype == MOMENT else "null::bigint"
    return "null"
