"""What is finished stays: the triggers, and what became of an entry that somebody asked to move."""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from keepsight.records import finished
from keepsight.records.migrations._make_tables import AddColumns


def put_on(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    finished.put_on(schema_editor.connection, apps.get_models(include_auto_created=True))


def take_off(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    finished.take_off(schema_editor.connection, apps.get_models(include_auto_created=True))


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0013_sampled_records"),
    ]

    operations = [
        AddColumns(
            [
                migrations.AddField(
                    model_name="historicalmovedentry",
                    name="declined_by",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.worker",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalmovedentry",
                    name="why_declined",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="historicalmovedentry",
                    name="withdrawn_at",
                    field=models.DateTimeField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="movedentry",
                    name="declined_by",
                    field=models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.worker",
                    ),
                ),
                migrations.AddField(
                    model_name="movedentry",
                    name="why_declined",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="movedentry",
                    name="withdrawn_at",
                    field=models.DateTimeField(blank=True, null=True),
                ),
            ]
        ),
        migrations.AddConstraint(
            model_name="movedentry",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("agreed_at__isnull", True),
                    ("declined_at__isnull", True),
                    ("withdrawn_at__isnull", True),
                ),
                fields=("record", "line"),
                name="one_move_asked_of_an_entry",
            ),
        ),
        migrations.RunPython(put_on, take_off),
    ]
