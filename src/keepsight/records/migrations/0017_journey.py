"""What the steps of a child's journey ask for beyond what imports bring."""

import django.db.models.deletion
import django.db.models.manager
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from keepsight.records.migrations._make_tables import AddColumns, AddIndexes, MakeTables


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
                            "check_asked",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.partnercheck",
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
                            "episode",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.episodeofneed",
                            ),
                        ),
                        (
                            "from_team",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.team",
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
                            "to_team",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="records.team",
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
                    name="Flag",
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
                        ("kind_code", models.CharField(blank=True, default="", max_length=30)),
                        ("risk_code", models.CharField(blank=True, default="", max_length=20)),
                        ("told_by", models.CharField(blank=True, default="", max_length=150)),
                        ("what_to_do", models.CharField(blank=True, default="", max_length=150)),
                        ("details", models.TextField(blank=True, default="")),
                        ("raised_on", models.DateField(blank=True, null=True)),
                        ("review_on", models.DateField(blank=True, null=True)),
                        ("last_review", models.TextField(blank=True, default="")),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("why_ended", models.CharField(blank=True, default="", max_length=300)),
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
                            "check_asked",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.partnercheck",
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
                            "episode",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.episodeofneed",
                            ),
                        ),
                        (
                            "from_team",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.team",
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
                            "to_team",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="records.team",
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
                        "verbose_name": "historical case transfer",
                        "verbose_name_plural": "historical case transfers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
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
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFlag",
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
                        ("kind_code", models.CharField(blank=True, default="", max_length=30)),
                        ("risk_code", models.CharField(blank=True, default="", max_length=20)),
                        ("told_by", models.CharField(blank=True, default="", max_length=150)),
                        ("what_to_do", models.CharField(blank=True, default="", max_length=150)),
                        ("details", models.TextField(blank=True, default="")),
                        ("raised_on", models.DateField(blank=True, null=True)),
                        ("review_on", models.DateField(blank=True, null=True)),
                        ("last_review", models.TextField(blank=True, default="")),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("why_ended", models.CharField(blank=True, default="", max_length=300)),
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
                        "verbose_name": "historical flag",
                        "verbose_name_plural": "historical flags",
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
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOversight",
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
                        ("actor_level", models.IntegerField(blank=True, null=True)),
                        ("given_on", models.DateField(blank=True, null=True)),
                        ("looked_at", models.TextField(blank=True, default="")),
                        ("direction", models.TextField(blank=True, default="")),
                        ("rationale", models.TextField(blank=True, default="")),
                        ("review_on", models.DateField(blank=True, null=True)),
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
                        "verbose_name": "historical oversight",
                        "verbose_name_plural": "historical management oversight",
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
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalRiskPlan",
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
                        ("worry", models.TextField(blank=True, default="")),
                        ("keeps_safe", models.TextField(blank=True, default="")),
                        ("childs_plan", models.TextField(blank=True, default="")),
                        ("who_does_what", models.TextField(blank=True, default="")),
                        ("if_it_happens", models.TextField(blank=True, default="")),
                        ("review_on", models.DateField(blank=True, null=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("why_ended", models.CharField(blank=True, default="", max_length=300)),
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
                        "verbose_name": "historical risk plan",
                        "verbose_name_plural": "historical risk plans",
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
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSignificantEvent",
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
                        ("record", models.CharField(blank=True, default="", max_length=40)),
                        ("line", models.BigIntegerField(default=0)),
                        ("point", models.CharField(blank=True, default="", max_length=40)),
                        ("happened_on", models.DateField(blank=True, null=True)),
                        ("words", models.TextField(blank=True, default="")),
                        ("why", models.CharField(blank=True, default="", max_length=300)),
                        ("chosen_at", models.DateTimeField(blank=True, null=True)),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                        ("why_withdrawn", models.CharField(blank=True, default="", max_length=300)),
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
                            "withdrawn_by",
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
                        "verbose_name": "historical significant event",
                        "verbose_name_plural": "historical significant events",
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
                    name="Oversight",
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
                        ("actor_level", models.IntegerField(blank=True, null=True)),
                        ("given_on", models.DateField(blank=True, null=True)),
                        ("looked_at", models.TextField(blank=True, default="")),
                        ("direction", models.TextField(blank=True, default="")),
                        ("rationale", models.TextField(blank=True, default="")),
                        ("review_on", models.DateField(blank=True, null=True)),
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
                        "verbose_name_plural": "management oversight",
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
                    name="RiskPlan",
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
                        ("worry", models.TextField(blank=True, default="")),
                        ("keeps_safe", models.TextField(blank=True, default="")),
                        ("childs_plan", models.TextField(blank=True, default="")),
                        ("who_does_what", models.TextField(blank=True, default="")),
                        ("if_it_happens", models.TextField(blank=True, default="")),
                        ("review_on", models.DateField(blank=True, null=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("why_ended", models.CharField(blank=True, default="", max_length=300)),
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
                    name="SignificantEvent",
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
                        ("record", models.CharField(blank=True, default="", max_length=40)),
                        ("line", models.BigIntegerField(default=0)),
                        ("point", models.CharField(blank=True, default="", max_length=40)),
                        ("happened_on", models.DateField(blank=True, null=True)),
                        ("words", models.TextField(blank=True, default="")),
                        ("why", models.CharField(blank=True, default="", max_length=300)),
                        ("chosen_at", models.DateTimeField(blank=True, null=True)),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                        ("why_withdrawn", models.CharField(blank=True, default="", max_length=300)),
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
                            "withdrawn_by",
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
                    model_name="historicalshortbreak",
                    name="place",
                    field=models.CharField(blank=True, default="", max_length=300),
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
                    model_name="historicalvisit",
                    name="form_since",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalvisit",
                    name="home_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalvisit",
                    name="how_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalvisit",
                    name="next_steps",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalvisit",
                    name="notice_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalvisit",
                    name="observed",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalvisit",
                    name="others_there",
                    field=models.CharField(blank=True, default="", max_length=600),
                ),
                migrations.AddField(
                    model_name="historicalvisit",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalvisit",
                    name="place_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalvisit",
                    name="try_again_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalvisit",
                    name="visited_time",
                    field=models.CharField(blank=True, default="", max_length=5),
                ),
                migrations.AddField(
                    model_name="historicalvisit",
                    name="why_corrected",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="historicalvisit",
                    name="why_not_seen",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="historicalvisit",
                    name="worries",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalvisitaskedfor",
                    name="said",
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
                    model_name="historicalvoiceofchild",
                    name="added_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalvoiceofchild",
                    name="asked_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalvoiceofchild",
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
                    model_name="shortbreak",
                    name="place",
                    field=models.CharField(blank=True, default="", max_length=300),
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
                    model_name="visit",
                    name="form_since",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="visit",
                    name="home_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="visit",
                    name="how_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="visit",
                    name="next_steps",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="visit",
                    name="notice_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="visit",
                    name="observed",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="visit",
                    name="others_there",
                    field=models.CharField(blank=True, default="", max_length=600),
                ),
                migrations.AddField(
                    model_name="visit",
                    name="own_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="visit",
                    name="place_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="visit",
                    name="try_again_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="visit",
                    name="visited_time",
                    field=models.CharField(blank=True, default="", max_length=5),
                ),
                migrations.AddField(
                    model_name="visit",
                    name="why_corrected",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="visit",
                    name="why_not_seen",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="visit",
                    name="worries",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="visitaskedfor",
                    name="said",
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
                    model_name="voiceofchild",
                    name="added_words",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="voiceofchild",
                    name="asked_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="voiceofchild",
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
        AddIndexes(
            [
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
                    model_name="historicalcontactrestriction",
                    index=models.Index(
                        fields=["history_date", "id"], name="records_his_history_3dfe49_idx"
                    ),
                ),
                migrations.AddIndex(
                    model_name="historicalcourthearing",
                    index=models.Index(
                        fields=["history_date", "id"], name="records_his_history_eaa648_idx"
                    ),
                ),
                migrations.AddIndex(
                    model_name="historicaldischargeapplication",
                    index=models.Index(
                        fields=["history_date", "id"], name="records_his_history_ad12e8_idx"
                    ),
                ),
                migrations.AddIndex(
                    model_name="historicalearlypermanence",
                    index=models.Index(
                        fields=["history_date", "id"], name="records_his_history_90d134_idx"
                    ),
                ),
                migrations.AddIndex(
                    model_name="historicalemergencyapplication",
                    index=models.Index(
                        fields=["history_date", "id"], name="records_his_history_c325eb_idx"
                    ),
                ),
                migrations.AddIndex(
                    model_name="historicalfamilytime",
                    index=models.Index(
                        fields=["history_date", "id"], name="records_his_history_80e8ec_idx"
                    ),
                ),
                migrations.AddIndex(
                    model_name="historicalflag",
                    index=models.Index(
                        fields=["history_date", "id"], name="records_his_history_f2cec8_idx"
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
                    model_name="historicaloversight",
                    index=models.Index(
                        fields=["history_date", "id"], name="records_his_history_645bd4_idx"
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
                    model_name="historicalpreproceedingsmeeting",
                    index=models.Index(
                        fields=["history_date", "id"], name="records_his_history_fc145d_idx"
                    ),
                ),
                migrations.AddIndex(
                    model_name="historicalreviewtask",
                    index=models.Index(
                        fields=["history_date", "id"], name="records_his_history_f5cfdd_idx"
                    ),
                ),
                migrations.AddIndex(
                    model_name="historicalriskplan",
                    index=models.Index(
                        fields=["history_date", "id"], name="records_his_history_a8b10f_idx"
                    ),
                ),
                migrations.AddIndex(
                    model_name="historicalsafetyplan",
                    index=models.Index(
                        fields=["history_date", "id"], name="records_his_history_e895d3_idx"
                    ),
                ),
                migrations.AddIndex(
                    model_name="historicalsignificantevent",
                    index=models.Index(
                        fields=["history_date", "id"], name="records_his_history_91c5ea_idx"
                    ),
                ),
                migrations.AddIndex(
                    model_name="historicalunsuitablehome",
                    index=models.Index(
                        fields=["history_date", "id"], name="records_his_history_c46b43_idx"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="significantevent",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(
                            ("withdrawn_at__isnull", True), models.Q(("record", ""), _negated=True)
                        ),
                        fields=("person", "record", "line", "point"),
                        name="one_choice_of_a_line",
                    ),
                ),
            ]
        ),
    ]
