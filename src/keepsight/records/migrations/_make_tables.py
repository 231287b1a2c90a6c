"""Makes many tables or columns at once, rendering only the models that are new.

For every model that is made or changed singly Django renders anew all that point to it, directly or
through others: with hundreds of records, each with its history, that took half a minute.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import AddField, CreateModel
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
        for _ in self._steps(app_label, state):
            pass

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        before = from_state.clone()
        with _triggers_kept(schema_editor):
            for field, after in self._steps(app_label, from_state.clone()):
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

        Column by column, because SQLite makes a table anew for one with a default, out of the
        columns that the state knows of.
        """
        for field in self.fields:
            with _rendering_only(app_label, [field.model_name], state):
                field.state_forwards(app_label, state)
            yield field, state

    def describe(self) -> str:
        return f"Add {len(self.fields)} columns"


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
