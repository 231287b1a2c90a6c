"""Where a form led once it was sent, so that a second press of its button leads there, too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("writing", "0004_drafts_and_sent_forms"),
    ]

    operations = [
        migrations.AddField(
            model_name="sentform",
            name="led_to",
            field=models.CharField(blank=True, default="", max_length=500),
        ),
    ]
