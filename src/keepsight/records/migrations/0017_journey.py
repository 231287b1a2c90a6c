"""What the steps of a child's journey ask for beyond what imports bring."""

from django.db import migrations, models

from keepsight.records.migrations._make_tables import AddColumns


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0016_steps_that_wait"),
    ]

    operations = [
        AddColumns(
            [
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
            ]
        ),
    ]
