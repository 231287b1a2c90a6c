"""Makes many tables or columns at once, rendering only the models that are new.

For every model that is made or changed singly Django renders anew all that point to it, directly or
through others: with hundreds of records, each with its history, that took half a minute.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import AddConstraint, AddField, AddIndex, CreateModel
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


class MakeTables(Operation):
    """``CreateModel`` for a list of models, in the order given, each after those it points to."""

    reversible = True

    def __init__(self, models: Sequence[CreateModel]):
        self.models = models

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        with _rendering_only(app_label, [model.name for model in self.models], state):
            for model in self.models:
                model.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for model in self.models:
            schema_editor.create_model(to_state.apps.get_model(app_label, model.name))

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for model in reversed(self.models):
            schema_editor.delete_model(from_state.apps.get_model(app_label, model.name))

    def describe(self) -> str:
        return f"Make {len(self.models)} tables"


class AddColumns(Operation):
    """``AddField`` for a list of columns, in the order given."""

    reversible = True

    def __init__(self, fields: Sequence[AddField]):
        self.fields = fields

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        with _rendering_only(app_label, sorted({one.model_name for one in self.fields}), state):
            for field in self.fields:
                field.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        if schema_editor.connection.vendor == "sqlite":
            made_anew = {one.model_name for one in self.fields if _makes_table_anew(one.field)}
        else:
            made_anew = set()
        for one in self.fields:
            if one.model_name not in made_anew:
                model = to_state.apps.get_model(app_label, one.model_name)
                _add_column(schema_editor, model, model._meta.get_field(one.name))
        if made_anew:
            self._one_by_one(app_label, schema_editor, from_state, made_anew)

    def _one_by_one(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        names: Collection[str],
    ) -> None:
        """The columns of tables that SQLite makes anew, each out of the columns that are there before it."""
        before = from_state.clone()
        some = AddColumns([one for one in self.fields if one.model_name in names])
        with _triggers_kept(schema_editor):
            for field, after in some._steps(app_label, from_state.clone()):
                field.database_forwards(app_label, schema_editor, before, after)
                before = after.clone()

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        states = [to_state.clone()]
        states += [after.clone() for _, after in self._steps(app_label, to_state.clone())]
        with _triggers_kept(schema_editor):
            for n, field in reversed(list(enumerate(self.fields))):
                field.database_backwards(app_label, schema_editor, states[n + 1], states[n])

    def _steps(
        self, app_label: str, state: ProjectState
    ) -> Iterator[tuple[AddField, ProjectState]]:
        """Each column with the state that has it and those before it.

        Column by column, because SQLite makes a table anew to take one off, out of the columns that the
        state knows of.
        """
        for field in self.fields:
            with _rendering_only(app_label, [field.model_name], state):
                field.state_forwards(app_label, state)
            yield field, state

    def describe(self) -> str:
        return f"Add {len(self.fields)} columns"


class AddIndexes(Operation):
    """``AddIndex`` and ``AddConstraint`` for a list of them, in the order given."""

    reversible = True

    def __init__(self, added: Sequence[AddIndex | AddConstraint]):
        self.added = added

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        with _rendering_only(app_label, sorted({one.model_name for one in self.added}), state):
            for one in self.added:
                one.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for one in self.added:
            one.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for one in reversed(self.added):
            one.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return f"Add {len(self.added)} indexes and constraints"


def _makes_table_anew(field: Any) -> bool:
    """Whether SQLite has no other way to add a column: a pointer that is never empty, of a new table."""
    return bool(field.is_relation and not field.null)


def _add_column(
    schema_editor: BaseDatabaseSchemaEditor, model: type[models.Model], field: Any
) -> None:
    """Add one column, on SQLite with its default where it has one.

    Django would make the whole table anew there for the default alone, only to drop it again: with
    hundreds of columns that took half a minute, and every trigger of the table went with the old one.
    """
    if schema_editor.connection.vendor != "sqlite" or field.is_relation:
        schema_editor.add_field(model, field)
        return
    column, params = schema_editor.column_sql(model, field, include_default=True)
    table, name = (schema_editor.quote_name(one) for one in (model._meta.db_table, field.column))
    schema_editor.execute(f"ALTER TABLE {table} ADD COLUMN {name} {column}", params or None)
    schema_editor.deferred_sql.extend(schema_editor._field_indexes_sql(model, field))


@contextmanager
def _triggers_kept(schema_editor: BaseDatabaseSchemaEditor) -> Iterator[None]:
    """Take every trigger off, and put it on again as it was, on SQLite.

    There a table is made anew for a column with a default: its own triggers would go with the old one
    without a word, and one that reads it from another table would not let it be renamed.
    """
    if schema_editor.connection.vendor != "sqlite":
        yield
        return
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
    for name, _ in triggers:
        schema_editor.execute(f'DROP TRIGGER "{name}"', params=None)
    yield
    for _, sql in triggers:
        schema_editor.execute(sql, params=None)


@contextmanager
def _rendering_only(app_label: str, names: Sequence[str], state: ProjectState) -> Iterator[None]:
    """Let the state change without rendering anything, then render these models alone.

    No other model needs it: what points to these names them, and no model here looks back.
    """
    apps = state.__dict__.pop("apps", None)
    yield
    if apps is None:
        return
    keys = [(app_label, name.lower()) for name in names]
    for key in keys:
        apps.unregister_model(*key)
    apps.render_multiple([state.models[key] for key in keys])
    state.__dict__["apps"] = apps
