"""What states are told by, and why dates are late, kept beside the boards."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('boards', '0002_dates_and_teams'),
    ]

    operations = [
        migrations.AddField(
            model_name='openround',
            name='reason_code',
            field=models.CharField(max_length=20, null=True),
        ),
        migrations.AddField(
            model_name='reckoning',
            name='due_soon',
            field=models.PositiveSmallIntegerField(default=10),
        ),
        migrations.AddField(
            model_name='reckoning',
            name='due_soon_hours',
            field=models.PositiveSmallIntegerField(default=24),
        ),
        migrations.AddField(
            model_name='reckoning',
            name='holidays',
            field=models.TextField(default=''),
        ),
    ]
