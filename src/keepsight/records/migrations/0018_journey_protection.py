"""What the steps of child protection ask for, and the records they make."""

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
                    name="MedicalExamination",
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
                        ("arranged_on", models.DateField(blank=True, null=True)),
                        ("planned_on", models.DateField(blank=True, null=True)),
                        ("place", models.CharField(blank=True, default="", max_length=200)),
                        ("consent_code", models.CharField(blank=True, default="", max_length=20)),
                        ("consented_on", models.DateField(blank=True, null=True)),
                        ("doctors_advice", models.TextField(blank=True, default="")),
                        ("childs_words", models.TextField(blank=True, default="")),
                        ("held_on", models.DateField(blank=True, null=True)),
                        ("was_held", models.BooleanField(blank=True, null=True)),
                        ("findings", models.TextField(blank=True, default="")),
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
                            "enquiry",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.section47enquiry",
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
                    name="PlanAction",
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
                        ("plan_kind_code", models.CharField(blank=True, default="", max_length=20)),
                        ("written_on", models.DateField(blank=True, null=True)),
                        ("what_is_to_change", models.TextField(blank=True, default="")),
                        ("action", models.TextField(blank=True, default="")),
                        ("owner_words", models.CharField(blank=True, default="", max_length=200)),
                        ("by_when_on", models.DateField(blank=True, null=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("done_on", models.DateField(blank=True, null=True)),
                        ("outcome_words", models.TextField(blank=True, default="")),
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
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.worker",
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
                    name="PlanHandover",
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
                        (
                            "other_authority_code",
                            models.CharField(blank=True, default="", max_length=20),
                        ),
                        ("notified_on", models.DateField(blank=True, null=True)),
                        ("their_contact", models.CharField(blank=True, default="", max_length=200)),
                        ("meanwhile", models.TextField(blank=True, default="")),
                        ("their_conference_on", models.DateField(blank=True, null=True)),
                        ("withdrawn_on", models.DateField(blank=True, null=True)),
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
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.protectionplan",
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
                    name="SafetyPlan",
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
                        ("agreed_on", models.DateField(blank=True, null=True)),
                        ("what_keeps_safe", models.TextField(blank=True, default="")),
                        ("agreed_with", models.TextField(blank=True, default="")),
                        ("childs_words", models.TextField(blank=True, default="")),
                        ("if_it_fails", models.TextField(blank=True, default="")),
                        ("review_on", models.DateField(blank=True, null=True)),
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
                    name="HistoricalMedicalExamination",
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
                        ("arranged_on", models.DateField(blank=True, null=True)),
                        ("planned_on", models.DateField(blank=True, null=True)),
                        ("place", models.CharField(blank=True, default="", max_length=200)),
                        ("consent_code", models.CharField(blank=True, default="", max_length=20)),
                        ("consented_on", models.DateField(blank=True, null=True)),
                        ("doctors_advice", models.TextField(blank=True, default="")),
                        ("childs_words", models.TextField(blank=True, default="")),
                        ("held_on", models.DateField(blank=True, null=True)),
                        ("was_held", models.BooleanField(blank=True, null=True)),
                        ("findings", models.TextField(blank=True, default="")),
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
                            "enquiry",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.section47enquiry",
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
                        "verbose_name": "historical medical examination",
                        "verbose_name_plural": "historical medical examinations",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_5a271a_idx"
                            )
                        ],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPlanAction",
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
                        ("plan_kind_code", models.CharField(blank=True, default="", max_length=20)),
                        ("written_on", models.DateField(blank=True, null=True)),
                        ("what_is_to_change", models.TextField(blank=True, default="")),
                        ("action", models.TextField(blank=True, default="")),
                        ("owner_words", models.CharField(blank=True, default="", max_length=200)),
                        ("by_when_on", models.DateField(blank=True, null=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("done_on", models.DateField(blank=True, null=True)),
                        ("outcome_words", models.TextField(blank=True, default="")),
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
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.worker",
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
                        "verbose_name": "historical plan action",
                        "verbose_name_plural": "historical plan actions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_7853f4_idx"
                            )
                        ],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPlanHandover",
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
                        (
                            "other_authority_code",
                            models.CharField(blank=True, default="", max_length=20),
                        ),
                        ("notified_on", models.DateField(blank=True, null=True)),
                        ("their_contact", models.CharField(blank=True, default="", max_length=200)),
                        ("meanwhile", models.TextField(blank=True, default="")),
                        ("their_conference_on", models.DateField(blank=True, null=True)),
                        ("withdrawn_on", models.DateField(blank=True, null=True)),
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
                            "plan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.protectionplan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical plan handover",
                        "verbose_name_plural": "historical plan handovers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_9550a5_idx"
                            )
                        ],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSafetyPlan",
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
                        ("agreed_on", models.DateField(blank=True, null=True)),
                        ("what_keeps_safe", models.TextField(blank=True, default="")),
                        ("agreed_with", models.TextField(blank=True, default="")),
                        ("childs_words", models.TextField(blank=True, default="")),
                        ("if_it_fails", models.TextField(blank=True, default="")),
                        ("review_on", models.DateField(blank=True, null=True)),
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
                        "verbose_name": "historical safety plan",
                        "verbose_name_plural": "historical safety plans",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_e895d3_idx"
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
                    model_name="closureagreement",
                    name="reasons",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="conference",
                    name="advocate_present",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="conference",
                    name="agreed_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="conference",
                    name="attendees",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="conference",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="conference",
                    name="decision_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="conference",
                    name="dissent_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="conference",
                    name="education_present",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="conference",
                    name="health_present",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="conference",
                    name="others_present",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="conference",
                    name="parents_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="conference",
                    name="participation_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="conference",
                    name="police_present",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="conference",
                    name="social_care_present",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="conference",
                    name="was_quorate",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="conference",
                    name="why_not_quorate",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="conferencepapers",
                    name="held_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="conferencepapers",
                    name="sent_to",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="conferencerequest",
                    name="chair_agreed_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="conferencerequest",
                    name="kept_safe",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="conferencerequest",
                    name="why_withdrawn",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="coregroup",
                    name="attendees",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="coregroup",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="coregroup",
                    name="next_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="coregroup",
                    name="parents_took_part",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="coregroup",
                    name="progress",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="coregroup",
                    name="tasks",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalclosureagreement",
                    name="reasons",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalconference",
                    name="advocate_present",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalconference",
                    name="agreed_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalconference",
                    name="attendees",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalconference",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalconference",
                    name="decision_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalconference",
                    name="dissent_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalconference",
                    name="education_present",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalconference",
                    name="health_present",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalconference",
                    name="others_present",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalconference",
                    name="parents_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalconference",
                    name="participation_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalconference",
                    name="police_present",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalconference",
                    name="social_care_present",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalconference",
                    name="was_quorate",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalconference",
                    name="why_not_quorate",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalconferencepapers",
                    name="held_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalconferencepapers",
                    name="sent_to",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalconferencerequest",
                    name="chair_agreed_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalconferencerequest",
                    name="kept_safe",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalconferencerequest",
                    name="why_withdrawn",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcoregroup",
                    name="attendees",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcoregroup",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcoregroup",
                    name="next_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalcoregroup",
                    name="parents_took_part",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalcoregroup",
                    name="progress",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalcoregroup",
                    name="tasks",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalplanchallenge",
                    name="findings",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalplanchallenge",
                    name="legal_advice_taken",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalplanchallenge",
                    name="outcome_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalplanchallenge",
                    name="reasons",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalplannedconference",
                    name="arranged_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalplannedconference",
                    name="chair_agreed_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalplannedconference",
                    name="chair_words",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalplannedconference",
                    name="held_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalplannedconference",
                    name="invited",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalplannedconference",
                    name="kept_safe",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalplannedconference",
                    name="place",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalplannedconference",
                    name="to_take_part",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalplannedconference",
                    name="why_cancelled",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalprebirthplan",
                    name="discharge_plan",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalprebirthplan",
                    name="end_reason_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalprebirthplan",
                    name="hospital",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalprebirthplan",
                    name="parents_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalprebirthplan",
                    name="started_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalprebirthplan",
                    name="worries",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalprotectionplan",
                    name="contingency",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalprotectionplan",
                    name="end_reason_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalprotectionplan",
                    name="end_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalprotectionplan",
                    name="what_is_to_change",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalsection47enquiry",
                    name="agencies_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalsection47enquiry",
                    name="child_seen_alone",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalsection47enquiry",
                    name="child_seen_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalsection47enquiry",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalsection47enquiry",
                    name="findings",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalsection47enquiry",
                    name="kind_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalsection47enquiry",
                    name="next_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalsection47enquiry",
                    name="parents_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalsection47enquiry",
                    name="see_by_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalsection47enquiry",
                    name="why_seen_later",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalstrategyminutes",
                    name="attendees",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalstrategyminutes",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalstrategyminutes",
                    name="concern",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalstrategyminutes",
                    name="information_shared",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalstrategyminutes",
                    name="safety_plan",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalstrategyminutes",
                    name="tasks",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalstrategyminutes",
                    name="threshold_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalstrategyminutes",
                    name="why_called_off",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalstrategyminutes",
                    name="why_not_quorate",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaltransfernotice",
                    name="meanwhile",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaltransfernotice",
                    name="plan_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaltransfernotice",
                    name="their_worker",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicaltransfernotice",
                    name="why_withdrawn",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalvisitinterval",
                    name="chair_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalvisitinterval",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalvisitinterval",
                    name="why",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalvisitinterval",
                    name="why_ended",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="planchallenge",
                    name="findings",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="planchallenge",
                    name="legal_advice_taken",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="planchallenge",
                    name="outcome_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="planchallenge",
                    name="reasons",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="plannedconference",
                    name="arranged_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="plannedconference",
                    name="chair_agreed_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="plannedconference",
                    name="chair_words",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="plannedconference",
                    name="held_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="plannedconference",
                    name="invited",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="plannedconference",
                    name="kept_safe",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="plannedconference",
                    name="place",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="plannedconference",
                    name="to_take_part",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="plannedconference",
                    name="why_cancelled",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="prebirthplan",
                    name="discharge_plan",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="prebirthplan",
                    name="end_reason_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="prebirthplan",
                    name="hospital",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="prebirthplan",
                    name="parents_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="prebirthplan",
                    name="started_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="prebirthplan",
                    name="worries",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="protectionplan",
                    name="contingency",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="protectionplan",
                    name="end_reason_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="protectionplan",
                    name="end_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="protectionplan",
                    name="what_is_to_change",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="section47enquiry",
                    name="agencies_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="section47enquiry",
                    name="child_seen_alone",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="section47enquiry",
                    name="child_seen_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="section47enquiry",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="section47enquiry",
                    name="findings",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="section47enquiry",
                    name="kind_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="section47enquiry",
                    name="next_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="section47enquiry",
                    name="parents_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="section47enquiry",
                    name="see_by_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="section47enquiry",
                    name="why_seen_later",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="strategyminutes",
                    name="attendees",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="strategyminutes",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="strategyminutes",
                    name="concern",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="strategyminutes",
                    name="information_shared",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="strategyminutes",
                    name="safety_plan",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="strategyminutes",
                    name="tasks",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="strategyminutes",
                    name="threshold_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="strategyminutes",
                    name="why_called_off",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="strategyminutes",
                    name="why_not_quorate",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="transfernotice",
                    name="meanwhile",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="transfernotice",
                    name="plan_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="transfernotice",
                    name="their_worker",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="transfernotice",
                    name="why_withdrawn",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="visitinterval",
                    name="chair_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="visitinterval",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="visitinterval",
                    name="why",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="visitinterval",
                    name="why_ended",
                    field=models.TextField(blank=True, default=""),
                ),
            ]
        ),
    ]
