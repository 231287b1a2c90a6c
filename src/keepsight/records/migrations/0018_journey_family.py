"""What is asked about a person: language, interpreter, communication, and why it is nobody on file."""

from django.db import migrations, models

from keepsight.records.migrations._make_tables import AddColumns


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0017_journey"),
    ]

    operations = [
        AddColumns(
            [
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
            ]
        ),
        migrations.AddIndex(
            model_name="address",
            index=models.Index(fields=["postcode"], name="address_postcode"),
        ),
    ]
