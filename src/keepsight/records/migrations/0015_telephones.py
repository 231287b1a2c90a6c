"""The telephone numbers at which workers and teams answer: who may decide must be rung."""

from django.db import migrations, models

from keepsight.records.migrations._make_tables import AddColumns


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0014_finished_records_stay"),
    ]

    operations = [
        AddColumns(
            [
                migrations.AddField(
                    model_name=model,
                    name="telephone",
                    field=models.CharField(blank=True, default="", max_length=40),
                )
                for model in ("historicalteam", "historicalworker", "team", "worker")
            ]
        ),
    ]
