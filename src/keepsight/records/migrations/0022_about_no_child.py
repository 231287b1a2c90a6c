"""What is about no child has its words and its owner: allegations, requests for information, adopters.

A question for proof of identity ends, too, where the request is taken back.
"""

import django.db.models.deletion
from django.db import migrations, models

from keepsight.records.migrations._make_tables import AddColumns


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0021_what_care_was_missing"),
    ]

    operations = [
        AddColumns(
            [
                migrations.AddField(
                    model_name="adopter",
                    name="decision_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="adopter",
                    name="hopes",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="adopter",
                    name="how_many_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="adopter",
                    name="names",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="adopter",
                    name="panel_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="adopter",
                    name="panel_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="adopter",
                    name="panel_why",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="adopter",
                    name="stage_one_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="adopter",
                    name="stage_one_found",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="adopter",
                    name="terms",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="adopter",
                    name="withdrawn_because",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="adopter",
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
                    model_name="allegation",
                    name="about",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="allegation",
                    name="about_worker",
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
                    model_name="allegation",
                    name="discussion",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="allegation",
                    name="employer",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="allegation",
                    name="harm_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="allegation",
                    name="meeting",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="allegation",
                    name="outcome",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="allegation",
                    name="safe_now",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="allegation",
                    name="told_by",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="allegation",
                    name="what",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="allegation",
                    name="work_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="allegation",
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
                    model_name="historicaladopter",
                    name="decision_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicaladopter",
                    name="hopes",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladopter",
                    name="how_many_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicaladopter",
                    name="names",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicaladopter",
                    name="panel_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicaladopter",
                    name="panel_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicaladopter",
                    name="panel_why",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladopter",
                    name="stage_one_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicaladopter",
                    name="stage_one_found",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladopter",
                    name="terms",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladopter",
                    name="withdrawn_because",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicaladopter",
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
                    model_name="historicalallegation",
                    name="about",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalallegation",
                    name="about_worker",
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
                    model_name="historicalallegation",
                    name="discussion",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalallegation",
                    name="employer",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalallegation",
                    name="harm_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalallegation",
                    name="meeting",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalallegation",
                    name="outcome",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalallegation",
                    name="safe_now",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalallegation",
                    name="told_by",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalallegation",
                    name="what",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalallegation",
                    name="work_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalallegation",
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
                    model_name="historicalidentitycheck",
                    name="withdrawn_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="historicalinformationrequest",
                    name="answer",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalinformationrequest",
                    name="answer_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="historicalinformationrequest",
                    name="asked_by",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="historicalinformationrequest",
                    name="wanted",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="historicalinformationrequest",
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
                    model_name="identitycheck",
                    name="withdrawn_on",
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="informationrequest",
                    name="answer",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="informationrequest",
                    name="answer_code",
                    field=models.CharField(blank=True, default="", max_length=20),
                ),
                migrations.AddField(
                    model_name="informationrequest",
                    name="asked_by",
                    field=models.CharField(blank=True, default="", max_length=200),
                ),
                migrations.AddField(
                    model_name="informationrequest",
                    name="wanted",
                    field=models.TextField(blank=True, default=""),
                ),
                migrations.AddField(
                    model_name="informationrequest",
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
        )
    ]
