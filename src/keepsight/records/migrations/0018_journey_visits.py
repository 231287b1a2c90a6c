"""What the record of a visit asks for."""

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
                    name="why_not_seen",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="historicalvisit",
                    name="worries",
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
                    name="why_not_seen",
                    field=models.CharField(blank=True, default="", max_length=300),
                ),
                migrations.AddField(
                    model_name="visit",
                    name="worries",
                    field=models.TextField(blank=True, default=""),
                ),
            ]
        ),
    ]
