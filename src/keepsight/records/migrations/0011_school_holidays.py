"""School holidays, by which a council counts school days."""

import django.db.models.deletion
import django.db.models.manager
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from keepsight.records.migrations._make_tables import MakeTables


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0010_visit_intervals"),
    ]

    operations = [
        MakeTables(
            [
                migrations.CreateModel(
                    name="HistoricalSchoolHoliday",
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
                        ("title", models.CharField(blank=True, default="", max_length=200)),
                        ("begins_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        ("called_off_on", models.DateField(blank=True, null=True)),
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
                    ],
                    options={
                        "verbose_name": "historical school holiday",
                        "verbose_name_plural": "historical school holidays",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_20645a_idx"
                            )
                        ],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="SchoolHoliday",
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
                        ("title", models.CharField(blank=True, default="", max_length=200)),
                        ("begins_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        ("called_off_on", models.DateField(blank=True, null=True)),
                        (
                            "authority",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.authority",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "base_manager_name": "everything",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("authority", "begins_on"), name="school_holiday_once"
                            )
                        ],
                    },
                    managers=[
                        ("objects", django.db.models.manager.Manager()),
                        ("everything", django.db.models.manager.Manager()),
                    ],
                ),
            ]
        )
    ]
