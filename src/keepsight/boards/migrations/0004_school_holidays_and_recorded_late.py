"""School holidays by which states are told, and what was recorded late, kept with the boards."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('boards', '0003_council_rules_and_reasons'),
    ]

    operations = [
        migrations.AddField(
            model_name='reckoning',
            name='school_holidays',
            field=models.TextField(default=''),
        ),
        migrations.CreateModel(
            name='RecordedLate',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('child', models.BigIntegerField()),
                ('limit', models.CharField(max_length=8)),
                ('line', models.BigIntegerField(null=True)),
                ('due_on', models.DateField()),
                ('met_on', models.DateField()),
                ('recorded_on', models.DateField()),
                ('worker', models.BigIntegerField(null=True)),
                ('team', models.BigIntegerField(null=True)),
                ('reckoning', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='boards.reckoning')),
            ],
            options={
                'indexes': [models.Index(fields=['reckoning', 'child'], name='recorded_late_by_child'), models.Index(fields=['reckoning', 'due_on', 'team', 'limit', 'child'], name='recorded_late_by_due')],
            },
        ),
    ]
