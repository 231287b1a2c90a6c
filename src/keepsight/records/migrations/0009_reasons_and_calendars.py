"""Reasons for missed dates, and the key of a calendar feed."""

import django.db.models.deletion
import django.db.models.manager
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from keepsight.records.migrations._make_tables import MakeTables


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0008_council_rules"),
    ]

    operations = [
        MakeTables(
            [
                migrations.CreateModel(
                    name="DelayReason",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("source", models.CharField(default="keepsight", max_length=20)),
                        ("recorded_at", models.DateTimeField(blank=True, null=True)),
                        ("batch_number", models.PositiveBigIntegerField(default=0)),
                        ("limit_code", models.CharField(max_length=20)),
                        ("line", models.BigIntegerField(default=0)),
                        ("due_on", models.DateField()),
                        ("reason_code", models.CharField(max_length=20)),
                        ("words", models.TextField(blank=True, default="")),
                        ("given_on", models.DateField()),
                        (
                            "authority",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.authority",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.person",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "base_manager_name": "everything",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "limit_code", "line", "due_on"),
                                name="one_reason_for_a_delay",
                            )
                        ],
                    },
                    managers=[
                        ("objects", django.db.models.manager.Manager()),
                        ("everything", django.db.models.manager.Manager()),
                    ],
                ),
                migrations.CreateModel(
                    name="HistoricalDelayReason",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("source", models.CharField(default="keepsight", max_length=20)),
                        ("recorded_at", models.DateTimeField(blank=True, null=True)),
                        ("batch_number", models.PositiveBigIntegerField(default=0)),
                        ("limit_code", models.CharField(max_length=20)),
                        ("line", models.BigIntegerField(default=0)),
                        ("due_on", models.DateField()),
                        ("reason_code", models.CharField(max_length=20)),
                        ("words", models.TextField(blank=True, default="")),
                        ("given_on", models.DateField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField()),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")],
                                max_length=1,
                            ),
                        ),
                        (
                            "authority",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.authority",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical delay reason",
                        "verbose_name_plural": "historical delay reasons",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_67ca6f_idx"
                            )
                        ],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
            ]
        ),
        migrations.AddField(
            model_name="account",
            name="calendar_key",
            field=models.CharField(blank=True, db_index=True, default="", max_length=64),
        ),
    ]
