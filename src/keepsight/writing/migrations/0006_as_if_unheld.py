"""What would have become of a row if nobody held its child: what those who may not know of it are shown."""

import django.db.models.deletion
from django.db import migrations, models

KINDS = [
    ("born_differs", "One number, two dates of birth"),
    ("two_records", "Two records hold these numbers"),
    ("one_number", "Two children under one number"),
    ("one_upn", "One pupil number, two numbers of the council"),
    ("two_workers", "Two systems name different workers"),
    ("looks_alike", "Looks like the same child"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0018_plans_from_elsewhere"),
        ("writing", "0005_where_a_sent_form_led"),
    ]

    operations = [
        migrations.CreateModel(
            name="UnheldQuestion",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("kind", models.CharField(choices=KINDS, max_length=12)),
                ("person_id", models.BigIntegerField()),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="records.batch",
                    ),
                ),
            ],
        ),
        migrations.AddField("ledgerrow", "candidates", models.JSONField(default=list)),
        migrations.AddField(
            "ledgerrow",
            "unheld_outcome",
            models.CharField(blank=True, default="", max_length=8),
        ),
        migrations.AddField("ledgerrow", "unheld_person_id", models.BigIntegerField(null=True)),
        migrations.AddField(
            "ledgerrow",
            "unheld_reason",
            models.CharField(blank=True, default="", max_length=40),
        ),
        migrations.AddField(
            "remark",
            "said_to",
            models.CharField(
                blank=True,
                choices=[
                    ("", "Everybody"),
                    ("knowing", "Who may know that the child is held"),
                    ("unknowing", "Who may not: as if nobody held the child"),
                ],
                default="",
                max_length=9,
            ),
        ),
        migrations.AddIndex(
            "ledgerrow", models.Index(fields=["batch", "person_id"], name="ledger_by_person")
        ),
    ]
