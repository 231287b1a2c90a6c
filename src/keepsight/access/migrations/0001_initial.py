"""The audit log, sealed from the first day, and the search index."""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from keepsight.access.log import seal


def put_on(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    seal.seal(schema_editor.connection)


def take_off(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    seal.unseal(schema_editor.connection)


class Migration(migrations.Migration):
    initial = True
    dependencies = []

    operations = [
        migrations.CreateModel(
            name="AuditLine",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("account_id", models.BigIntegerField(null=True)),
                ("worker_id", models.BigIntegerField(null=True)),
                ("authority_id", models.BigIntegerField(null=True)),
                ("act", models.CharField(max_length=40)),
                ("about", models.TextField()),
                ("children", models.PositiveIntegerField(default=0)),
                ("previous_hash", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64)),
            ],
            options={
                "indexes": [models.Index(fields=["account_id", "at"], name="audit_of_an_account")],
            },
        ),
        migrations.CreateModel(
            name="AuditChild",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("child_id", models.BigIntegerField()),
                (
                    "line",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.auditline",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["child_id", "line"], name="audit_of_a_child")],
            },
        ),
        migrations.CreateModel(
            name="SearchKey",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("authority_id", models.BigIntegerField()),
                ("person_id", models.BigIntegerField(db_index=True)),
                ("kind", models.CharField(max_length=10)),
                ("key", models.CharField(max_length=100)),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["authority_id", "kind", "key", "person_id"],
                        name="search_by_key",
                        opclasses=(
                            "int8_ops",
                            "varchar_pattern_ops",
                            "varchar_pattern_ops",
                            "int8_ops",
                        ),
                    )
                ],
            },
        ),
        migrations.RunPython(put_on, take_off),
    ]
