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
                    name="AgencyReply",
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
                        ("agency_code", models.CharField(blank=True, default="", max_length=20)),
                        ("asked_on", models.DateField(blank=True, null=True)),
                        ("asked_at", models.DateTimeField(blank=True, null=True)),
                        ("answered_on", models.DateField(blank=True, null=True)),
                        ("answered_at", models.DateTimeField(blank=True, null=True)),
                        ("answer_code", models.CharField(blank=True, default="", max_length=20)),
                        ("answer_words", models.TextField(blank=True, default="")),
                    ],
                    options={
                        "verbose_name_plural": "agency replies",
                        "abstract": False,
                        "base_manager_name": "everything",
                    },
                    managers=[
                        ("objects", django.db.models.manager.Manager()),
                        ("everything", django.db.models.manager.Manager()),
                    ],
                ),
                migrations.CreateModel(
                    name="CaseTransfer",
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
                        ("council", models.CharField(blank=True, default="", max_length=200)),
                        ("offered_on", models.DateField(blank=True, null=True)),
                        ("summary", models.TextField(blank=True, default="")),
                        ("next_dates", models.TextField(blank=True, default="")),
                        ("childs_view", models.TextField(blank=True, default="")),
                        ("left_undone", models.TextField(blank=True, default="")),
                        ("accepted_on", models.DateField(blank=True, null=True)),
                        ("accepted_by", models.CharField(blank=True, default="", max_length=200)),
                        ("accepted_words", models.TextField(blank=True, default="")),
                        ("withdrawn_on", models.DateField(blank=True, null=True)),
                        ("why_withdrawn", models.TextField(blank=True, default="")),
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
                    ],
                    options={
                        "verbose_name": "historical advocacy",
                        "verbose_name_plural": "historical offers of advocacy",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAgencyReply",
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
                        ("agency_code", models.CharField(blank=True, default="", max_length=20)),
                        ("asked_on", models.DateField(blank=True, null=True)),
                        ("asked_at", models.DateTimeField(blank=True, null=True)),
                        ("answered_on", models.DateField(blank=True, null=True)),
                        ("answered_at", models.DateTimeField(blank=True, null=True)),
                        ("answer_code", models.CharField(blank=True, default="", max_length=20)),
                        ("answer_words", models.TextField(blank=True, default="")),
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
                    ],
                    options={
                        "verbose_name": "historical agency reply",
                        "verbose_name_plural": "historical agency replies",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCaseTransfer",
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
                        ("council", models.CharField(blank=True, default="", max_length=200)),
                        ("offered_on", models.DateField(blank=True, null=True)),
                        ("summary", models.TextField(blank=True, default="")),
                        ("next_dates", models.TextField(blank=True, default="")),
                        ("childs_view", models.TextField(blank=True, default="")),
                        ("left_undone", models.TextField(blank=True, default="")),
                        ("accepted_on", models.DateField(blank=True, null=True)),
                        ("accepted_by", models.CharField(blank=True, default="", max_length=200)),
                        ("accepted_words", models.TextField(blank=True, default="")),
                        ("withdrawn_on", models.DateField(blank=True, null=True)),
                        ("why_withdrawn", models.TextField(blank=True, default="")),
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
                    ],
                    options={
                        "verbose_name": "historical case transfer",
                        "verbose_name_plural": "historical case transfers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
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
                    ],
                    options={
                        "verbose_name": "historical early permanence",
                        "verbose_name_plural": "historical early permanences",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
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
                    ],
                    options={
                        "verbose_name": "historical long term match",
                        "verbose_name_plural": "historical long-term matches",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
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
                    ],
                    options={
                        "verbose_name": "historical medical examination",
                        "verbose_name_plural": "historical medical examinations",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
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
                    ],
                    options={
                        "verbose_name": "historical plan action",
                        "verbose_name_plural": "historical plan actions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
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
                    ],
                    options={
                        "verbose_name": "historical plan handover",
                        "verbose_name_plural": "historical plan handovers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
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
                    ],
                    options={
                        "verbose_name": "historical safety plan",
                        "verbose_name_plural": "historical safety plans",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
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
                    ],
                    options={
                        "verbose_name": "historical unsuitable home",
                        "verbose_name_plural": "historical unsuitable homes",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
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
                    model_name="assessment",
                    name="analysis",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="childs_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="extended_to_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="factor_codes",
                    field=models.JSONField(blank=True, default=list),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="finished_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="needs_found",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="parenting_found",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="past",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="risks",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="safe_meanwhile",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="seen_alone",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="strengths",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="surroundings_found",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="to_find_out",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="why_ended",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="why_not_seen",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="assessmentcheckpoint",
                    name="can_end_sooner",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="assessmentcheckpoint",
                    name="checkpoint_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="assessmentcheckpoint",
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
                    model_name="assessmentshared",
                    name="authorised_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="assessmentshared",
                    name="family_said",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="bedandbreakfaststay",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="bedandbreakfaststay",
                    name="look_again_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="bedandbreakfaststay",
                    name="looked_at_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="bedandbreakfaststay",
                    name="next_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="bedandbreakfaststay",
                    name="other_places",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="bedandbreakfaststay",
                    name="place",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="bedandbreakfaststay",
                    name="through_the_night",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="bedandbreakfaststay",
                    name="went_to",
                    field=models.CharField(blank=True, default="", max_length=300),
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
                    model_name="childinneedplan",
                    name="childs_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="childinneedplan",
                    name="consent_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="childinneedplan",
                    name="contingency",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="childinneedplan",
                    name="end_reason_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="childinneedplan",
                    name="end_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="childinneedplan",
                    name="parents_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="childinneedplan",
                    name="what_changes",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="childinneedreview",
                    name="child_took_part",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="childinneedreview",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="childinneedreview",
                    name="outcome_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="childinneedreview",
                    name="review_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="childinneedreview",
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
                    model_name="closureagreement",
                    name="reasons",
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
                    model_name="contactdecision",
                    name="not_told_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="contactdecision",
                    name="told_words",
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
                    model_name="earlyhelpassessment",
                    name="childs_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="earlyhelpassessment",
                    name="found",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="earlyhelpassessment",
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
                    model_name="earlyhelpconsent",
                    name="agreed_by",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="earlyhelpconsent",
                    name="family_wants",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="earlyhelpepisode",
                    name="end_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="earlyhelpepisode",
                    name="lead_practitioner",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="episodeofneed",
                    name="childs_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="episodeofneed",
                    name="closing_summary",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="episodeofneed",
                    name="left_undone",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="episodeofneed",
                    name="why_reopened",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="episodeofneed",
                    name="would_bring_back",
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
                    model_name="familyreview",
                    name="childs_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="familyreview",
                    name="met_words",
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
                    model_name="historicalassessment",
                    name="analysis",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
                    name="childs_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
                    name="extended_to_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
                    name="factor_codes",
                    field=models.JSONField(blank=True, default=list),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
                    name="finished_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
                    name="needs_found",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
                    name="parenting_found",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
                    name="past",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
                    name="risks",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
                    name="safe_meanwhile",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
                    name="seen_alone",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
                    name="strengths",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
                    name="surroundings_found",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
                    name="to_find_out",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
                    name="why_ended",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
                    name="why_not_seen",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalassessmentcheckpoint",
                    name="can_end_sooner",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalassessmentcheckpoint",
                    name="checkpoint_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalassessmentcheckpoint",
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
                    model_name="historicalassessmentshared",
                    name="authorised_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalassessmentshared",
                    name="family_said",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalbedandbreakfaststay",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalbedandbreakfaststay",
                    name="look_again_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalbedandbreakfaststay",
                    name="looked_at_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalbedandbreakfaststay",
                    name="next_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalbedandbreakfaststay",
                    name="other_places",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalbedandbreakfaststay",
                    name="place",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="historicalbedandbreakfaststay",
                    name="through_the_night",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalbedandbreakfaststay",
                    name="went_to",
                    field=models.CharField(blank=True, default="", max_length=300),
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
                    model_name="historicalchildinneedplan",
                    name="childs_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalchildinneedplan",
                    name="consent_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalchildinneedplan",
                    name="contingency",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalchildinneedplan",
                    name="end_reason_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalchildinneedplan",
                    name="end_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalchildinneedplan",
                    name="parents_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalchildinneedplan",
                    name="what_changes",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalchildinneedreview",
                    name="child_took_part",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalchildinneedreview",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalchildinneedreview",
                    name="outcome_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalchildinneedreview",
                    name="review_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalchildinneedreview",
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
                    model_name="historicalclosureagreement",
                    name="reasons",
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
                    model_name="historicalcontactdecision",
                    name="not_told_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalcontactdecision",
                    name="told_words",
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
                    model_name="historicalearlyhelpassessment",
                    name="childs_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalearlyhelpassessment",
                    name="found",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalearlyhelpassessment",
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
                    model_name="historicalearlyhelpconsent",
                    name="agreed_by",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalearlyhelpconsent",
                    name="family_wants",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalearlyhelpepisode",
                    name="end_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalearlyhelpepisode",
                    name="lead_practitioner",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalepisodeofneed",
                    name="childs_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalepisodeofneed",
                    name="closing_summary",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalepisodeofneed",
                    name="left_undone",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalepisodeofneed",
                    name="why_reopened",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalepisodeofneed",
                    name="would_bring_back",
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
                    model_name="historicalfamilyreview",
                    name="childs_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalfamilyreview",
                    name="met_words",
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
                    model_name="historicalhomelessyoungperson",
                    name="advocacy_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalhomelessyoungperson",
                    name="advocacy_offered_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalhomelessyoungperson",
                    name="assessment_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalhomelessyoungperson",
                    name="childs_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalhomelessyoungperson",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalhomelessyoungperson",
                    name="closed_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalhomelessyoungperson",
                    name="housing_took_part",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalhomelessyoungperson",
                    name="is_in_need",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalhomelessyoungperson",
                    name="outcome_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalhomelessyoungperson",
                    name="rights_told_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalhomelessyoungperson",
                    name="rights_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalhomelessyoungperson",
                    name="sleeps_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalhomelessyoungperson",
                    name="why_homeless",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalhomelessyoungperson",
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
                    model_name="historicalmissingepisode",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalmissingepisode",
                    name="found_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalmissingepisode",
                    name="last_seen",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalmissingepisode",
                    name="reported_by",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalmissingepisode",
                    name="risk_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalmissingepisode",
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
                    model_name="historicalmissingresponse",
                    name="began_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalmissingresponse",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalmissingresponse",
                    name="exploitation_seen",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalmissingresponse",
                    name="interviewer",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalmissingresponse",
                    name="learned",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalmissingresponse",
                    name="meeting_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalmissingresponse",
                    name="police_reference",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalmissingresponse",
                    name="why_declined",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalmissingresponse",
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
                    model_name="historicalpartnercheck",
                    name="analysis",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpartnercheck",
                    name="asked_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalpartnercheck",
                    name="lawful_basis_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalpartnercheck",
                    name="rating_after_code",
                    field=models.CharField(blank=True, default="", max_length=20),
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
                    model_name="historicalperson",
                    name="communication_needs",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalperson",
                    name="first_language",
                    field=models.CharField(blank=True, default="", max_length=60),
                ),
                migrations.AddField(
                    model_name="historicalperson",
                    name="needs_interpreter",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalperson",
                    name="told_apart",
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
                    model_name="historicalprivatefostering",
                    name="carer",
                    field=models.CharField(blank=True, default="", max_length=400),
                ),
                migrations.AddField(
                    model_name="historicalprivatefostering",
                    name="childs_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalprivatefostering",
                    name="decided_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalprivatefostering",
                    name="decision_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalprivatefostering",
                    name="decision_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalprivatefostering",
                    name="end_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalprivatefostering",
                    name="relation",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalprivatefostering",
                    name="why_there",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalprivatefostering",
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
                    model_name="historicalprivatefosteringvisit",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalprivatefosteringvisit",
                    name="report",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalprivatefosteringvisit",
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
                    model_name="historicalstepdown",
                    name="handover",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalstepdown",
                    name="lead_practitioner",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalstepdown",
                    name="organisation",
                    field=models.CharField(blank=True, default="", max_length=100),
                ),
                migrations.AddField(
                    model_name="historicalstepdown",
                    name="why_withdrawn",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalstepdown",
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
                    model_name="historicalstepup",
                    name="answer_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalstepup",
                    name="childs_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalstepup",
                    name="contact",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.contact",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalstepup",
                    name="step_up_concern",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalstepup",
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
                    model_name="homelessyoungperson",
                    name="advocacy_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="homelessyoungperson",
                    name="advocacy_offered_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="homelessyoungperson",
                    name="assessment_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="homelessyoungperson",
                    name="childs_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="homelessyoungperson",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="homelessyoungperson",
                    name="closed_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="homelessyoungperson",
                    name="housing_took_part",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="homelessyoungperson",
                    name="is_in_need",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="homelessyoungperson",
                    name="outcome_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="homelessyoungperson",
                    name="rights_told_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="homelessyoungperson",
                    name="rights_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="homelessyoungperson",
                    name="sleeps_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="homelessyoungperson",
                    name="why_homeless",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="homelessyoungperson",
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
                    model_name="missingepisode",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="missingepisode",
                    name="found_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="missingepisode",
                    name="last_seen",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="missingepisode",
                    name="reported_by",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="missingepisode",
                    name="risk_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="missingepisode",
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
                    model_name="missingresponse",
                    name="began_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="missingresponse",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="missingresponse",
                    name="exploitation_seen",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="missingresponse",
                    name="interviewer",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="missingresponse",
                    name="learned",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="missingresponse",
                    name="meeting_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="missingresponse",
                    name="police_reference",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="missingresponse",
                    name="why_declined",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="missingresponse",
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
                    model_name="partnercheck",
                    name="analysis",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="partnercheck",
                    name="asked_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="partnercheck",
                    name="lawful_basis_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="partnercheck",
                    name="rating_after_code",
                    field=models.CharField(blank=True, default="", max_length=20),
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
                    model_name="person",
                    name="communication_needs",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="person",
                    name="first_language",
                    field=models.CharField(blank=True, default="", max_length=60),
                ),
                migrations.AddField(
                    model_name="person",
                    name="needs_interpreter",
                    field=models.BooleanField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="person",
                    name="told_apart",
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
                    model_name="privatefostering",
                    name="carer",
                    field=models.CharField(blank=True, default="", max_length=400),
                ),
                migrations.AddField(
                    model_name="privatefostering",
                    name="childs_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="privatefostering",
                    name="decided_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="privatefostering",
                    name="decision_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="privatefostering",
                    name="decision_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="privatefostering",
                    name="end_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="privatefostering",
                    name="relation",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="privatefostering",
                    name="why_there",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="privatefostering",
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
                    model_name="privatefosteringvisit",
                    name="childs_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="privatefosteringvisit",
                    name="report",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="privatefosteringvisit",
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
                migrations.AddField(
                    model_name="stepdown",
                    name="handover",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="stepdown",
                    name="lead_practitioner",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="stepdown",
                    name="organisation",
                    field=models.CharField(blank=True, default="", max_length=100),
                ),
                migrations.AddField(
                    model_name="stepdown",
                    name="why_withdrawn",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="stepdown",
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
                    model_name="stepup",
                    name="answer_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="stepup",
                    name="childs_view",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="stepup",
                    name="contact",
                    field=models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.contact",
                    ),
                ),
                migrations.AddField(
                    model_name="stepup",
                    name="step_up_concern",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="stepup",
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
                migrations.AddField(
                    model_name="advocacy",
                    name="authority",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="advocacy",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="advocacy",
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
                    model_name="agencyreply",
                    name="authority",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="agencyreply",
                    name="check_asked",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.partnercheck",
                    ),
                ),
                migrations.AddField(
                    model_name="agencyreply",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="casetransfer",
                    name="authority",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="casetransfer",
                    name="episode",
                    field=models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.episodeofneed",
                    ),
                ),
                migrations.AddField(
                    model_name="casetransfer",
                    name="from_team",
                    field=models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.team",
                    ),
                ),
                migrations.AddField(
                    model_name="casetransfer",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="casetransfer",
                    name="to_team",
                    field=models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.team",
                    ),
                ),
                migrations.AddField(
                    model_name="casetransfer",
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
                    model_name="earlypermanence",
                    name="authority",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="earlypermanence",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacy",
                    name="authority",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacy",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacy",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacy",
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
                    model_name="historicalagencyreply",
                    name="authority",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalagencyreply",
                    name="check_asked",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.partnercheck",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalagencyreply",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalagencyreply",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcasetransfer",
                    name="authority",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcasetransfer",
                    name="episode",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.episodeofneed",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcasetransfer",
                    name="from_team",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.team",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcasetransfer",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcasetransfer",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcasetransfer",
                    name="to_team",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.team",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcasetransfer",
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
                    model_name="historicalearlypermanence",
                    name="authority",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalearlypermanence",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalearlypermanence",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallongtermmatch",
                    name="authority",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallongtermmatch",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicallongtermmatch",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallongtermmatch",
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
                    model_name="historicalmedicalexamination",
                    name="authority",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalmedicalexamination",
                    name="enquiry",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.section47enquiry",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalmedicalexamination",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalmedicalexamination",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalplanaction",
                    name="authority",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalplanaction",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalplanaction",
                    name="owner",
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
                    model_name="historicalplanaction",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalplanhandover",
                    name="authority",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalplanhandover",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalplanhandover",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalplanhandover",
                    name="plan",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.protectionplan",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsafetyplan",
                    name="authority",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsafetyplan",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsafetyplan",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsafetyplan",
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
                    model_name="historicalunsuitablehome",
                    name="authority",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalunsuitablehome",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalunsuitablehome",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalunsuitablehome",
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
                    model_name="longtermmatch",
                    name="authority",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="longtermmatch",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="longtermmatch",
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
                    model_name="medicalexamination",
                    name="authority",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="medicalexamination",
                    name="enquiry",
                    field=models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.section47enquiry",
                    ),
                ),
                migrations.AddField(
                    model_name="medicalexamination",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="planaction",
                    name="authority",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="planaction",
                    name="owner",
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
                    model_name="planaction",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="planhandover",
                    name="authority",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="planhandover",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="planhandover",
                    name="plan",
                    field=models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.protectionplan",
                    ),
                ),
                migrations.AddField(
                    model_name="safetyplan",
                    name="authority",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="safetyplan",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="safetyplan",
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
                    model_name="unsuitablehome",
                    name="authority",
                    field=models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.authority",
                    ),
                ),
                migrations.AddField(
                    model_name="unsuitablehome",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="records.person",
                    ),
                ),
                migrations.AddField(
                    model_name="unsuitablehome",
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
        migrations.AddIndex(
            model_name="address",
            index=models.Index(fields=["postcode"], name="address_postcode"),
        ),
        migrations.AddIndex(
            model_name="historicaladvocacy",
            index=models.Index(
                fields=["history_date", "id"], name="records_his_history_6305a2_idx"
            ),
        ),
        migrations.AddIndex(
            model_name="historicalagencyreply",
            index=models.Index(
                fields=["history_date", "id"], name="records_his_history_88d10f_idx"
            ),
        ),
        migrations.AddIndex(
            model_name="historicalcasetransfer",
            index=models.Index(
                fields=["history_date", "id"], name="records_his_history_19f7c6_idx"
            ),
        ),
        migrations.AddIndex(
            model_name="historicalearlypermanence",
            index=models.Index(
                fields=["history_date", "id"], name="records_his_history_90d134_idx"
            ),
        ),
        migrations.AddIndex(
            model_name="historicallongtermmatch",
            index=models.Index(
                fields=["history_date", "id"], name="records_his_history_9ecb9f_idx"
            ),
        ),
        migrations.AddIndex(
            model_name="historicalmedicalexamination",
            index=models.Index(
                fields=["history_date", "id"], name="records_his_history_5a271a_idx"
            ),
        ),
        migrations.AddIndex(
            model_name="historicalplanaction",
            index=models.Index(
                fields=["history_date", "id"], name="records_his_history_7853f4_idx"
            ),
        ),
        migrations.AddIndex(
            model_name="historicalplanhandover",
            index=models.Index(
                fields=["history_date", "id"], name="records_his_history_9550a5_idx"
            ),
        ),
        migrations.AddIndex(
            model_name="historicalsafetyplan",
            index=models.Index(
                fields=["history_date", "id"], name="records_his_history_e895d3_idx"
            ),
        ),
        migrations.AddIndex(
            model_name="historicalunsuitablehome",
            index=models.Index(
                fields=["history_date", "id"], name="records_his_history_c46b43_idx"
            ),
        ),
    ]
