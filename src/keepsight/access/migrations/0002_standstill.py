"""The standstill, and the log by council and time: the lines of a day are found without reading all."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("access", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Standstill",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("authority_id", models.BigIntegerField()),
                ("began_at", models.DateTimeField()),
                ("began_by_id", models.BigIntegerField(null=True)),
                ("released_at", models.DateTimeField(null=True)),
                ("released_by_id", models.BigIntegerField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("released_at__isnull", True)),
                        fields=("authority_id",),
                        name="one_standstill_at_a_time",
                    )
                ],
            },
        ),
        # On SQLite too an index is added beside the table: the seal of the log stays on.
        migrations.AddIndex(
            model_name="auditline",
            index=models.Index(fields=["authority_id", "at"], name="audit_of_a_council"),
        ),
    ]
