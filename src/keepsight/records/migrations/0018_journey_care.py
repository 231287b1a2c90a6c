"""What steps of court work and of a child’s time in care ask for."""

import django.db.models.deletion
import django.db.models.manager
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from keepsight.records.migrations._make_tables import AddColumns, MakeTables


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0017_journey"),
    ]

    operations = [
        MakeTables(
            [
                migrations.CreateModel(
                    name="ContactRestriction",
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
                        ("started_on", models.DateField(blank=True, null=True)),
                        ("whom", models.CharField(blank=True, default="", max_length=300)),
                        ("days", models.IntegerField(blank=True, null=True)),
                        ("why_kept_apart", models.TextField(blank=True, default="")),
                        ("childs_words", models.TextField(blank=True, default="")),
                        ("ended_on", models.DateField(blank=True, null=True)),
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
                    },
                    managers=[
                        ("objects", django.db.models.manager.Manager()),
                        ("everything", django.db.models.manager.Manager()),
                    ],
                ),
                migrations.CreateModel(
                    name="CourtHearing",
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
                        ("held_on", models.DateField(blank=True, null=True)),
                        ("kind_code", models.CharField(blank=True, default="", max_length=20)),
                        ("outcome", models.TextField(blank=True, default="")),
                        ("directed_early_on", models.DateField(blank=True, null=True)),
                        ("issues_due_on", models.DateField(blank=True, null=True)),
                        ("next_hearing_on", models.DateField(blank=True, null=True)),
                        ("childs_words", models.TextField(blank=True, default="")),
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
                        (
                            "proceedings",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.proceedings",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "base_manager_name": "everything",
                    },
                    managers=[
                        ("objects", django.db.models.manager.Manager()),
                        ("everything", django.db.models.manager.Manager()),
                    ],
                ),
                migrations.CreateModel(
                    name="DischargeApplication",
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
                        ("applied_on", models.DateField(blank=True, null=True)),
                        ("why_ending", models.TextField(blank=True, default="")),
                        ("childs_words", models.TextField(blank=True, default="")),
                        ("outcome_code", models.CharField(blank=True, default="", max_length=20)),
                        ("decided_on", models.DateField(blank=True, null=True)),
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
                    },
                    managers=[
                        ("objects", django.db.models.manager.Manager()),
                        ("everything", django.db.models.manager.Manager()),
                    ],
                ),
                migrations.CreateModel(
                    name="EmergencyApplication",
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
                        ("applied_on", models.DateField(blank=True, null=True)),
                        ("danger", models.TextField(blank=True, default="")),
                        ("tried", models.TextField(blank=True, default="")),
                        ("childs_words", models.TextField(blank=True, default="")),
                        ("outcome_code", models.CharField(blank=True, default="", max_length=20)),
                        ("decided_on", models.DateField(blank=True, null=True)),
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
                    },
                    managers=[
                        ("objects", django.db.models.manager.Manager()),
                        ("everything", django.db.models.manager.Manager()),
                    ],
                ),
                migrations.CreateModel(
                    name="FamilyTime",
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
                        ("started_on", models.DateField(blank=True, null=True)),
                        ("whom", models.CharField(blank=True, default="", max_length=300)),
                        ("how_often", models.CharField(blank=True, default="", max_length=400)),
                        ("manner_code", models.CharField(blank=True, default="", max_length=20)),
                        ("childs_words", models.TextField(blank=True, default="")),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("why_ended", models.TextField(blank=True, default="")),
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
                        "verbose_name_plural": "arrangements of family time",
                        "abstract": False,
                        "base_manager_name": "everything",
                    },
                    managers=[
                        ("objects", django.db.models.manager.Manager()),
                        ("everything", django.db.models.manager.Manager()),
                    ],
                ),
                migrations.CreateModel(
                    name="PreProceedingsMeeting",
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
                        ("held_on", models.DateField(blank=True, null=True)),
                        ("attended", models.CharField(blank=True, default="", max_length=1000)),
                        ("parents_represented", models.BooleanField(blank=True, null=True)),
                        ("group_offered", models.BooleanField(blank=True, null=True)),
                        ("group_held", models.BooleanField(blank=True, null=True)),
                        ("agreed", models.TextField(blank=True, default="")),
                        ("childs_words", models.TextField(blank=True, default="")),
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
                        (
                            "pre_proceedings",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.preproceedings",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "base_manager_name": "everything",
                    },
                    managers=[
                        ("objects", django.db.models.manager.Manager()),
                        ("everything", django.db.models.manager.Manager()),
                    ],
                ),
                migrations.CreateModel(
                    name="ReviewTask",
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
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("what", models.CharField(blank=True, default="", max_length=1000)),
                        ("owner", models.CharField(blank=True, default="", max_length=200)),
                        ("due_on", models.DateField(blank=True, null=True)),
                        ("done_on", models.DateField(blank=True, null=True)),
                        ("came_of_it", models.TextField(blank=True, default="")),
                        ("dropped_on", models.DateField(blank=True, null=True)),
                        ("why_dropped", models.TextField(blank=True, default="")),
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
                        (
                            "review",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.carereview",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "base_manager_name": "everything",
                    },
                    managers=[
                        ("objects", django.db.models.manager.Manager()),
                        ("everything", django.db.models.manager.Manager()),
                    ],
                ),
                migrations.CreateModel(
                    name="HistoricalContactRestriction",
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
                        ("started_on", models.DateField(blank=True, null=True)),
                        ("whom", models.CharField(blank=True, default="", max_length=300)),
                        ("days", models.IntegerField(blank=True, null=True)),
                        ("why_kept_apart", models.TextField(blank=True, default="")),
                        ("childs_words", models.TextField(blank=True, default="")),
                        ("ended_on", models.DateField(blank=True, null=True)),
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
                        "verbose_name": "historical contact restriction",
                        "verbose_name_plural": "historical contact restrictions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_3dfe49_idx"
                            )
                        ],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCourtHearing",
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
                        ("held_on", models.DateField(blank=True, null=True)),
                        ("kind_code", models.CharField(blank=True, default="", max_length=20)),
                        ("outcome", models.TextField(blank=True, default="")),
                        ("directed_early_on", models.DateField(blank=True, null=True)),
                        ("issues_due_on", models.DateField(blank=True, null=True)),
                        ("next_hearing_on", models.DateField(blank=True, null=True)),
                        ("childs_words", models.TextField(blank=True, default="")),
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
                        (
                            "proceedings",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.proceedings",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical court hearing",
                        "verbose_name_plural": "historical court hearings",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_eaa648_idx"
                            )
                        ],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDischargeApplication",
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
                        ("applied_on", models.DateField(blank=True, null=True)),
                        ("why_ending", models.TextField(blank=True, default="")),
                        ("childs_words", models.TextField(blank=True, default="")),
                        ("outcome_code", models.CharField(blank=True, default="", max_length=20)),
                        ("decided_on", models.DateField(blank=True, null=True)),
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
                        "verbose_name": "historical discharge application",
                        "verbose_name_plural": "historical discharge applications",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_ad12e8_idx"
                            )
                        ],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalEmergencyApplication",
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
                        ("applied_on", models.DateField(blank=True, null=True)),
                        ("danger", models.TextField(blank=True, default="")),
                        ("tried", models.TextField(blank=True, default="")),
                        ("childs_words", models.TextField(blank=True, default="")),
                        ("outcome_code", models.CharField(blank=True, default="", max_length=20)),
                        ("decided_on", models.DateField(blank=True, null=True)),
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
                        "verbose_name": "historical emergency application",
                        "verbose_name_plural": "historical emergency applications",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_c325eb_idx"
                            )
                        ],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFamilyTime",
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
                        ("started_on", models.DateField(blank=True, null=True)),
                        ("whom", models.CharField(blank=True, default="", max_length=300)),
                        ("how_often", models.CharField(blank=True, default="", max_length=400)),
                        ("manner_code", models.CharField(blank=True, default="", max_length=20)),
                        ("childs_words", models.TextField(blank=True, default="")),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("why_ended", models.TextField(blank=True, default="")),
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
                        "verbose_name": "historical family time",
                        "verbose_name_plural": "historical arrangements of family time",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_80e8ec_idx"
                            )
                        ],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPreProceedingsMeeting",
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
                        ("held_on", models.DateField(blank=True, null=True)),
                        ("attended", models.CharField(blank=True, default="", max_length=1000)),
                        ("parents_represented", models.BooleanField(blank=True, null=True)),
                        ("group_offered", models.BooleanField(blank=True, null=True)),
                        ("group_held", models.BooleanField(blank=True, null=True)),
                        ("agreed", models.TextField(blank=True, default="")),
                        ("childs_words", models.TextField(blank=True, default="")),
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
                        (
                            "pre_proceedings",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.preproceedings",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical pre proceedings meeting",
                        "verbose_name_plural": "historical pre proceedings meetings",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_fc145d_idx"
                            )
                        ],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalReviewTask",
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
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("what", models.CharField(blank=True, default="", max_length=1000)),
                        ("owner", models.CharField(blank=True, default="", max_length=200)),
                        ("due_on", models.DateField(blank=True, null=True)),
                        ("done_on", models.DateField(blank=True, null=True)),
                        ("came_of_it", models.TextField(blank=True, default="")),
                        ("dropped_on", models.DateField(blank=True, null=True)),
                        ("why_dropped", models.TextField(blank=True, default="")),
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
                        (
                            "review",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.carereview",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical review task",
                        "verbose_name_plural": "historical review tasks",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_f5cfdd_idx"
                            )
                        ],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
            ]
        ),
        AddColumns(
            [
                migrations.AddField(
                    model_name="careplan",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="careplan",
                    name="family_plan",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="careplan",
                    name="if_it_fails",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="careplan",
                    name="needs",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="careplan",
                    name="parents_say",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="carereview",
                    name="attended",
                    field=models.CharField(blank=True, default="", max_length=1000),
                ),
                migrations.AddField(
                    model_name="carereview",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="carereview",
                    name="found",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="carereview",
                    name="is_plan_right",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="carereview",
                    name="worker",
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
                    model_name="carerreview",
                    name="came_of_it",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="carervisit",
                    name="found",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="deprivationofliberty",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="deprivationofliberty",
                    name="limits",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="deprivationofliberty",
                    name="until_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="disruption",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="disruption",
                    name="learned",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="disruption",
                    name="why_not_needed",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="distantplacement",
                    name="area_name",
                    field=models.CharField(blank=True, default="", max_length=100),
                ),
                migrations.AddField(
                    model_name="distantplacement",
                    name="area_said",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="distantplacement",
                    name="planned_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="distantplacement",
                    name="why_not_nearer",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="earlyreviewcause",
                    name="about",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="earlyreviewcause",
                    name="noted_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="educationplan",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="educationplan",
                    name="goals",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="educationplan",
                    name="premium",
                    field=models.CharField(blank=True, default="", max_length=400),
                ),
                migrations.AddField(
                    model_name="educationplan",
                    name="school",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="ehcassessment",
                    name="started_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="ehcreview",
                    name="changed",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="ehcreview",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="emergencyextension",
                    name="why_more",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="fewervisits",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="fostercarer",
                    name="household_name",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="fostercarer",
                    name="reference",
                    field=models.CharField(blank=True, default="", max_length=40),
                ),
                migrations.AddField(
                    model_name="healthcheck",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="healthcheck",
                    name="found",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcareplan",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcareplan",
                    name="family_plan",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcareplan",
                    name="if_it_fails",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcareplan",
                    name="needs",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcareplan",
                    name="parents_say",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcarereview",
                    name="attended",
                    field=models.CharField(blank=True, default="", max_length=1000),
                ),
                migrations.AddField(
                    model_name="historicalcarereview",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcarereview",
                    name="found",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcarereview",
                    name="is_plan_right",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalcarereview",
                    name="worker",
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
                    model_name="historicalcarerreview",
                    name="came_of_it",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcarervisit",
                    name="found",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaldeprivationofliberty",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaldeprivationofliberty",
                    name="limits",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaldeprivationofliberty",
                    name="until_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicaldisruption",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaldisruption",
                    name="learned",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaldisruption",
                    name="why_not_needed",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaldistantplacement",
                    name="area_name",
                    field=models.CharField(blank=True, default="", max_length=100),
                ),
                migrations.AddField(
                    model_name="historicaldistantplacement",
                    name="area_said",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaldistantplacement",
                    name="planned_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicaldistantplacement",
                    name="why_not_nearer",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalearlyreviewcause",
                    name="about",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalearlyreviewcause",
                    name="noted_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicaleducationplan",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaleducationplan",
                    name="goals",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaleducationplan",
                    name="premium",
                    field=models.CharField(blank=True, default="", max_length=400),
                ),
                migrations.AddField(
                    model_name="historicaleducationplan",
                    name="school",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalehcassessment",
                    name="started_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalehcreview",
                    name="changed",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalehcreview",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalemergencyextension",
                    name="why_more",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalfewervisits",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalfostercarer",
                    name="household_name",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalfostercarer",
                    name="reference",
                    field=models.CharField(blank=True, default="", max_length=40),
                ),
                migrations.AddField(
                    model_name="historicalhealthcheck",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalhealthcheck",
                    name="found",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalimmunisation",
                    name="lacking",
                    field=models.CharField(blank=True, default="", max_length=400),
                ),
                migrations.AddField(
                    model_name="historicalindependentvisitor",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalindependentvisitor",
                    name="visitor_name",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicallegalgateway",
                    name="advice",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicallegalgateway",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicallegalgateway",
                    name="threshold_met",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicallegalgateway",
                    name="why_asked",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicallifestory",
                    name="who_writes",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalperiodofcare",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalperiodofcare",
                    name="destination",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="historicalperiodofcare",
                    name="support_after",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalperiodofcare",
                    name="why_in_care",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalperiodofcare",
                    name="words_at_end",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpermanenceplan",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpermanenceplan",
                    name="next_decision",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalplacement",
                    name="accommodation_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalplacement",
                    name="area_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalplacement",
                    name="carer",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.fostercarer",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalplacement",
                    name="carer_name",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalplacement",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalplacement",
                    name="siblings_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalplacementapproval",
                    name="home",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="historicalplacementapproval",
                    name="is_before_assessment",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalplacementapproval",
                    name="kind_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalplacementapproval",
                    name="terms",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalplacementapproval",
                    name="unsuitable_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalplacementending",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalplacementending",
                    name="decided_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalplacementending",
                    name="why_ending",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalplacementnotice",
                    name="told",
                    field=models.CharField(blank=True, default="", max_length=400),
                ),
                migrations.AddField(
                    model_name="historicalplacementplan",
                    name="carers_may_decide",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalplacementplan",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalplacementplan",
                    name="family_time",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalplacementplan",
                    name="routines",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpreproceedings",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpreproceedings",
                    name="what_must_change",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpreproceedings",
                    name="why_ended",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpreproceedingsextension",
                    name="why_waiting",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpreproceedingsreview",
                    name="changed",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalproceedings",
                    name="applied_for_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalproceedings",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalproceedings",
                    name="court_name",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalproceedings",
                    name="court_number",
                    field=models.CharField(blank=True, default="", max_length=48),
                ),
                migrations.AddField(
                    model_name="historicalproceedings",
                    name="guardian",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalproceedings",
                    name="outcome_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalproceedings",
                    name="why_late",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalproceedingsextension",
                    name="why_court",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalreviewdecisions",
                    name="challenge",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalreviewdecisions",
                    name="held_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalsecurereview",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalsecurereview",
                    name="panel",
                    field=models.CharField(blank=True, default="", max_length=400),
                ),
                migrations.AddField(
                    model_name="historicalsecurereview",
                    name="still_needed",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalsecurereview",
                    name="why_secure",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalsecurestay",
                    name="order_until_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalshortbreak",
                    name="place",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="historicaltemporaryapproval",
                    name="carers",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="historicaltemporaryapproval",
                    name="terms",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaltemporaryapprovalextension",
                    name="why_longer",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalvisitaskedfor",
                    name="said",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="immunisation",
                    name="lacking",
                    field=models.CharField(blank=True, default="", max_length=400),
                ),
                migrations.AddField(
                    model_name="independentvisitor",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="independentvisitor",
                    name="visitor_name",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="legalgateway",
                    name="advice",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="legalgateway",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="legalgateway",
                    name="threshold_met",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="legalgateway",
                    name="why_asked",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="lifestory",
                    name="who_writes",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="periodofcare",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="periodofcare",
                    name="destination",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="periodofcare",
                    name="support_after",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="periodofcare",
                    name="why_in_care",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="periodofcare",
                    name="words_at_end",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="permanenceplan",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="permanenceplan",
                    name="next_decision",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="placement",
                    name="accommodation_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="placement",
                    name="area_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="placement",
                    name="carer",
                    field=models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.fostercarer",
                    ),
                ),
                migrations.AddField(
                    model_name="placement",
                    name="carer_name",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="placement",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="placement",
                    name="siblings_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="placementapproval",
                    name="home",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="placementapproval",
                    name="is_before_assessment",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="placementapproval",
                    name="kind_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="placementapproval",
                    name="terms",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="placementapproval",
                    name="unsuitable_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="placementending",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="placementending",
                    name="decided_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="placementending",
                    name="why_ending",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="placementnotice",
                    name="told",
                    field=models.CharField(blank=True, default="", max_length=400),
                ),
                migrations.AddField(
                    model_name="placementplan",
                    name="carers_may_decide",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="placementplan",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="placementplan",
                    name="family_time",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="placementplan",
                    name="routines",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="preproceedings",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="preproceedings",
                    name="what_must_change",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="preproceedings",
                    name="why_ended",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="preproceedingsextension",
                    name="why_waiting",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="preproceedingsreview",
                    name="changed",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="proceedings",
                    name="applied_for_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="proceedings",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="proceedings",
                    name="court_name",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="proceedings",
                    name="court_number",
                    field=models.CharField(blank=True, default="", max_length=48),
                ),
                migrations.AddField(
                    model_name="proceedings",
                    name="guardian",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="proceedings",
                    name="outcome_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="proceedings",
                    name="why_late",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="proceedingsextension",
                    name="why_court",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="reviewdecisions",
                    name="challenge",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="reviewdecisions",
                    name="held_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="securereview",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="securereview",
                    name="panel",
                    field=models.CharField(blank=True, default="", max_length=400),
                ),
                migrations.AddField(
                    model_name="securereview",
                    name="still_needed",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="securereview",
                    name="why_secure",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="securestay",
                    name="order_until_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="shortbreak",
                    name="place",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="temporaryapproval",
                    name="carers",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="temporaryapproval",
                    name="terms",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="temporaryapprovalextension",
                    name="why_longer",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="visitaskedfor",
                    name="said",
                    field=models.TextField(blank=True, default=""),
                ),
            ]
        ),
    ]
