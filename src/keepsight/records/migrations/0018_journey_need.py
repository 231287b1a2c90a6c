"""What contacts, assessments, plans, early help and the other stages of need ask for."""

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
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_88d10f_idx"
                            )
                        ],
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
                        "indexes": [
                            models.Index(
                                fields=["history_date", "id"], name="records_his_history_19f7c6_idx"
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
            ]
        ),
    ]
