"""What the steps of a child's journey ask for beyond what imports bring."""

import django.db.models.deletion
import django.db.models.manager
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from keepsight.records.migrations._make_tables import AddColumns, MakeTables


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0016_steps_that_wait"),
    ]

    operations = [
        MakeTables(
            [
                migrations.CreateModel(
                    name="Advocacy",
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
                        ("offered_on", models.DateField(blank=True, null=True)),
                        ("occasion_code", models.CharField(blank=True, default="", max_length=20)),
                        ("answer_code", models.CharField(blank=True, default="", max_length=20)),
                        ("own_words", models.TextField(blank=True, default="")),
                        ("refused_on", models.DateField(blank=True, null=True)),
                        ("advocate", models.CharField(blank=True, default="", max_length=200)),
                        ("started_on", models.DateField(blank=True, null=True)),
                        ("issue", models.TextField(blank=True, default="")),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("what_came", models.TextField(blank=True, default="")),
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
                            "worker",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.worker",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "offers of advocacy",
                        "abstract": False,
                        "base_manager_name": "everything",
                    },
                    managers=[
                        ("objects", django.db.models.manager.Manager()),
                        ("everything", django.db.models.manager.Manager()),
                    ],
                ),
                migrations.CreateModel(
                    name="EarlyPermanence",
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
                        ("kind_code", models.CharField(blank=True, default="", max_length=20)),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("placed_on", models.DateField(blank=True, null=True)),
                        ("why", models.TextField(blank=True, default="")),
                        ("parents_words", models.TextField(blank=True, default="")),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("what_became", models.TextField(blank=True, default="")),
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
                    name="LongTermMatch",
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
                        ("panel_on", models.DateField(blank=True, null=True)),
                        ("carers", models.TextField(blank=True, default="")),
                        ("why", models.TextField(blank=True, default="")),
                        ("own_words", models.TextField(blank=True, default="")),
                        ("support", models.TextField(blank=True, default="")),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("ended_because", models.TextField(blank=True, default="")),
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
                            "worker",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.worker",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "long-term matches",
                        "abstract": False,
                        "base_manager_name": "everything",
                    },
                    managers=[
                        ("objects", django.db.models.manager.Manager()),
                        ("everything", django.db.models.manager.Manager()),
                    ],
                ),
                migrations.CreateModel(
                    name="UnsuitableHome",
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
                        ("found_on", models.DateField(blank=True, null=True)),
                        ("kind_code", models.CharField(blank=True, default="", max_length=20)),
                        ("why", models.TextField(blank=True, default="")),
                        ("own_words", models.TextField(blank=True, default="")),
                        ("risk", models.TextField(blank=True, default="")),
                        ("way_out", models.TextField(blank=True, default="")),
                        ("move_by_on", models.DateField(blank=True, null=True)),
                        ("left_on", models.DateField(blank=True, null=True)),
                        ("left_to", models.TextField(blank=True, default="")),
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
                            "worker",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.worker",
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
                    name="HistoricalAdvocacy",
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
                        ("offered_on", models.DateField(blank=True, null=True)),
                        ("occasion_code", models.CharField(blank=True, default="", max_length=20)),
                        ("answer_code", models.CharField(blank=True, default="", max_length=20)),
                        ("own_words", models.TextField(blank=True, default="")),
                        ("refused_on", models.DateField(blank=True, null=True)),
                        ("advocate", models.CharField(blank=True, default="", max_length=200)),
                        ("started_on", models.DateField(blank=True, null=True)),
                        ("issue", models.TextField(blank=True, default="")),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("what_came", models.TextField(blank=True, default="")),
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
                            "worker",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.worker",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical advocacy",
                        "verbose_name_plural": "historical offers of advocacy",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_6305a2_idx"
                            )
                        ],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalEarlyPermanence",
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
                        ("kind_code", models.CharField(blank=True, default="", max_length=20)),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("placed_on", models.DateField(blank=True, null=True)),
                        ("why", models.TextField(blank=True, default="")),
                        ("parents_words", models.TextField(blank=True, default="")),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("what_became", models.TextField(blank=True, default="")),
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
                        "verbose_name": "historical early permanence",
                        "verbose_name_plural": "historical early permanences",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_90d134_idx"
                            )
                        ],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLongTermMatch",
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
                        ("panel_on", models.DateField(blank=True, null=True)),
                        ("carers", models.TextField(blank=True, default="")),
                        ("why", models.TextField(blank=True, default="")),
                        ("own_words", models.TextField(blank=True, default="")),
                        ("support", models.TextField(blank=True, default="")),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("ended_because", models.TextField(blank=True, default="")),
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
                            "worker",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.worker",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical long term match",
                        "verbose_name_plural": "historical long-term matches",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_9ecb9f_idx"
                            )
                        ],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalUnsuitableHome",
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
                        ("found_on", models.DateField(blank=True, null=True)),
                        ("kind_code", models.CharField(blank=True, default="", max_length=20)),
                        ("why", models.TextField(blank=True, default="")),
                        ("own_words", models.TextField(blank=True, default="")),
                        ("risk", models.TextField(blank=True, default="")),
                        ("way_out", models.TextField(blank=True, default="")),
                        ("move_by_on", models.DateField(blank=True, null=True)),
                        ("left_on", models.DateField(blank=True, null=True)),
                        ("left_to", models.TextField(blank=True, default="")),
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
                            "worker",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.worker",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical unsuitable home",
                        "verbose_name_plural": "historical unsuitable homes",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_c46b43_idx"
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
                    model_name="accessextension",
                    name="why",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="accessrequest",
                    name="asked_by_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="accessrequest",
                    name="support",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="accessrequest",
                    name="wanted",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="accessrequest",
                    name="withheld",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="accessrequest",
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
                    model_name="adoptionplan",
                    name="contact",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="adoptionplan",
                    name="dropped_because",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="adoptionplan",
                    name="fulfilled_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="adoptionplan",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="adoptionplan",
                    name="siblings",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="adoptionplan",
                    name="why",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="adoptiveplacement",
                    name="adopted_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="adoptiveplacement",
                    name="introductions",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="adoptiveplacement",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="adoptiveplacement",
                    name="support",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="adoptiveplacement",
                    name="what_happened",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="adviser",
                    name="end_reason_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="adviser",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="advisercontact",
                    name="note",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="advisercontact",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="advisercontact",
                    name="way_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="advisercontact",
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
                    model_name="arrangedhome",
                    name="kind_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="arrangedhome",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="arrangedhome",
                    name="where_next",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="arrangedhome",
                    name="why_suitable",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="careleaver",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="careleaver",
                    name="unsuitable_because",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="complaint",
                    name="by_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="complaint",
                    name="closed_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="complaint",
                    name="findings",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="complaint",
                    name="learnt",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="complaint",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="complaint",
                    name="response",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="complaint",
                    name="stage_one_answer",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="complaint",
                    name="stage_one_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="complaint",
                    name="stage_two_answer",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="complaint",
                    name="stage_two_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="complaint",
                    name="stage_two_why",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="complaint",
                    name="wanted",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="complaint",
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
                    model_name="complaintextension",
                    name="why",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="contact",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="contact",
                    name="concern",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="contact",
                    name="consent_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="contact",
                    name="informant",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="contact",
                    name="urgency_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="decisionnotice",
                    name="parents_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="decisionnotice",
                    name="told_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="decisionpapers",
                    name="decided_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="decisionpapers",
                    name="papers",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="familyfindingreview",
                    name="done",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="familyfindingreview",
                    name="next_steps",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="guardianshipsupport",
                    name="contact",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="guardianshipsupport",
                    name="ended_because",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="guardianshipsupport",
                    name="guardians",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="guardianshipsupport",
                    name="money",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="guardianshipsupport",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="guardianshipsupport",
                    name="support",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="guardianshipsupportreview",
                    name="changes",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="guardianshipsupportreview",
                    name="guardians_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="guardianshipsupportreview",
                    name="is_enough",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="guardianshipsupportreview",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalaccessextension",
                    name="why",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalaccessrequest",
                    name="asked_by_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalaccessrequest",
                    name="support",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalaccessrequest",
                    name="wanted",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalaccessrequest",
                    name="withheld",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalaccessrequest",
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
                    model_name="historicaladoptionplan",
                    name="contact",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladoptionplan",
                    name="dropped_because",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladoptionplan",
                    name="fulfilled_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicaladoptionplan",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladoptionplan",
                    name="siblings",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladoptionplan",
                    name="why",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladoptiveplacement",
                    name="adopted_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicaladoptiveplacement",
                    name="introductions",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladoptiveplacement",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladoptiveplacement",
                    name="support",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladoptiveplacement",
                    name="what_happened",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladviser",
                    name="end_reason_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicaladviser",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladvisercontact",
                    name="note",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladvisercontact",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladvisercontact",
                    name="way_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicaladvisercontact",
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
                    model_name="historicalarrangedhome",
                    name="kind_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalarrangedhome",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalarrangedhome",
                    name="where_next",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalarrangedhome",
                    name="why_suitable",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcareleaver",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcareleaver",
                    name="unsuitable_because",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcomplaint",
                    name="by_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalcomplaint",
                    name="closed_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalcomplaint",
                    name="findings",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcomplaint",
                    name="learnt",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcomplaint",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcomplaint",
                    name="response",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcomplaint",
                    name="stage_one_answer",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcomplaint",
                    name="stage_one_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalcomplaint",
                    name="stage_two_answer",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcomplaint",
                    name="stage_two_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalcomplaint",
                    name="stage_two_why",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcomplaint",
                    name="wanted",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcomplaint",
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
                    model_name="historicalcomplaintextension",
                    name="why",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcontact",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcontact",
                    name="concern",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcontact",
                    name="consent_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalcontact",
                    name="informant",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalcontact",
                    name="urgency_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicaldecisionnotice",
                    name="parents_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaldecisionnotice",
                    name="told_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicaldecisionpapers",
                    name="decided_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicaldecisionpapers",
                    name="papers",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalfamilyfindingreview",
                    name="done",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalfamilyfindingreview",
                    name="next_steps",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalguardianshipsupport",
                    name="contact",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalguardianshipsupport",
                    name="ended_because",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalguardianshipsupport",
                    name="guardians",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalguardianshipsupport",
                    name="money",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalguardianshipsupport",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalguardianshipsupport",
                    name="support",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalguardianshipsupportreview",
                    name="changes",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalguardianshipsupportreview",
                    name="guardians_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalguardianshipsupportreview",
                    name="is_enough",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalguardianshipsupportreview",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalmatch",
                    name="family",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalmatch",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalmatch",
                    name="recommendation_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalmatch",
                    name="why",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalmatch",
                    name="withdrawn_because",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalmatch",
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
                    model_name="historicalneedsassessment",
                    name="health",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalneedsassessment",
                    name="home",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalneedsassessment",
                    name="learning",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalneedsassessment",
                    name="money",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalneedsassessment",
                    name="others_views",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalneedsassessment",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalneedsassessment",
                    name="people",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalneedsassessment",
                    name="planned_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalneedsassessment",
                    name="skills",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalneedsassessment",
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
                    model_name="historicalpathwayplan",
                    name="contingency",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpathwayplan",
                    name="ended_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalpathwayplan",
                    name="health",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpathwayplan",
                    name="home",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpathwayplan",
                    name="is_review",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalpathwayplan",
                    name="learning",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpathwayplan",
                    name="money",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpathwayplan",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpathwayplan",
                    name="people",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpathwayplan",
                    name="skills",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpathwayplan",
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
                    model_name="historicalpathwayreviewcause",
                    name="asked_by_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalpathwayreviewcause",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalreviewerdispute",
                    name="about",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalreviewerdispute",
                    name="answer",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalreviewerdispute",
                    name="answered_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalreviewerdispute",
                    name="formal_why",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalreviewerdispute",
                    name="outcome",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalreviewerdispute",
                    name="outcome_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalreviewerdispute",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalreviewerdispute",
                    name="wanted",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalreviewerdispute",
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
                    model_name="historicalseriousincident",
                    name="abuse_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalseriousincident",
                    name="kind_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalseriousincident",
                    name="learnt",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalseriousincident",
                    name="not_notifiable_because",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalseriousincident",
                    name="others_safe",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalseriousincident",
                    name="what_happened",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalseriousincident",
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
                    model_name="match",
                    name="family",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="match",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="match",
                    name="recommendation_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="match",
                    name="why",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="match",
                    name="withdrawn_because",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="match",
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
                    model_name="needsassessment",
                    name="health",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="needsassessment",
                    name="home",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="needsassessment",
                    name="learning",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="needsassessment",
                    name="money",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="needsassessment",
                    name="others_views",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="needsassessment",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="needsassessment",
                    name="people",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="needsassessment",
                    name="planned_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="needsassessment",
                    name="skills",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="needsassessment",
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
                    model_name="pathwayplan",
                    name="contingency",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="pathwayplan",
                    name="ended_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="pathwayplan",
                    name="health",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="pathwayplan",
                    name="home",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="pathwayplan",
                    name="is_review",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="pathwayplan",
                    name="learning",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="pathwayplan",
                    name="money",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="pathwayplan",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="pathwayplan",
                    name="people",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="pathwayplan",
                    name="skills",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="pathwayplan",
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
                    model_name="pathwayreviewcause",
                    name="asked_by_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="pathwayreviewcause",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="reviewerdispute",
                    name="about",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="reviewerdispute",
                    name="answer",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="reviewerdispute",
                    name="answered_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="reviewerdispute",
                    name="formal_why",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="reviewerdispute",
                    name="outcome",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="reviewerdispute",
                    name="outcome_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="reviewerdispute",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="reviewerdispute",
                    name="wanted",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="reviewerdispute",
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
                    model_name="seriousincident",
                    name="abuse_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="seriousincident",
                    name="kind_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="seriousincident",
                    name="learnt",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="seriousincident",
                    name="not_notifiable_because",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="seriousincident",
                    name="others_safe",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="seriousincident",
                    name="what_happened",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="seriousincident",
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
            ]
        ),
    ]
