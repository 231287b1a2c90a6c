"""Drafts of what is being written, and the tokens of forms that were sent."""

from django.db import migrations, models

from keepsight.records.migrations._make_tables import MakeTables


class Migration(migrations.Migration):
    dependencies = [
        ("writing", "0003_return_check"),
    ]

    operations = [
        MakeTables(
            [
                migrations.CreateModel(
                    name="Draft",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("account_id", models.BigIntegerField()),
                        ("authority_id", models.BigIntegerField()),
                        ("child_id", models.BigIntegerField(default=0)),
                        ("form", models.CharField(max_length=60)),
                        ("subject", models.CharField(blank=True, default="", max_length=60)),
                        ("opened_version", models.BigIntegerField(default=0)),
                        ("content", models.BinaryField()),
                        ("saves", models.PositiveIntegerField(default=1)),
                        ("began_at", models.DateTimeField()),
                        ("saved_at", models.DateTimeField()),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=(
                                    "account_id",
                                    "authority_id",
                                    "child_id",
                                    "form",
                                    "subject",
                                ),
                                name="one_draft_of_a_form",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SentForm",
                    fields=[
                        (
                            "token",
                            models.CharField(max_length=36, primary_key=True, serialize=False),
                        ),
                        ("account_id", models.BigIntegerField()),
                        ("action", models.CharField(max_length=60)),
                        ("sent_at", models.DateTimeField()),
                    ],
                    options={
                        "indexes": [models.Index(fields=["sent_at"], name="sent_forms_by_age")],
                    },
                ),
            ]
        ),
    ]
