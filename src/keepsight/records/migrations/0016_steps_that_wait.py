"""A step of a child's journey that waits with a request until its decision is taken, and its answers."""

from django.db import migrations, models

from keepsight.records.migrations._make_tables import AddColumns


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0015_telephones"),
    ]

    operations = [
        AddColumns(
            [
                migrations.AddField(model_name=model, name=name, field=field)
                for model in ("decisionrequest", "historicaldecisionrequest")
                for name, field in (
                    ("step_answers", models.JSONField(blank=True, default=dict)),
                    ("step_code", models.CharField(blank=True, default="", max_length=60)),
                )
            ]
        ),
    ]
