"""What each child counts for in a worker's load, and what each worker carries and has room for."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('boards', '0009_holes'),
    ]

    operations = [
        migrations.CreateModel(
            name='CasePoints',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('child', models.BigIntegerField()),
                ('worker', models.BigIntegerField()),
                ('team', models.BigIntegerField(null=True)),
                ('role', models.CharField(max_length=20)),
                ('holds', models.BooleanField()),
                ('since', models.DateField(null=True)),
                ('household', models.CharField(max_length=100, null=True)),
                ('stage', models.CharField(max_length=30)),
                ('base', models.PositiveSmallIntegerField()),
                ('sibling', models.PositiveSmallIntegerField()),
                ('pre_proceedings', models.PositiveSmallIntegerField()),
                ('proceedings', models.PositiveSmallIntegerField()),
                ('family', models.PositiveSmallIntegerField()),
                ('new_to_worker', models.PositiveSmallIntegerField()),
                ('placed_far', models.PositiveSmallIntegerField()),
                ('interpreter', models.PositiveSmallIntegerField()),
                ('disability', models.PositiveSmallIntegerField()),
                ('exploitation', models.PositiveSmallIntegerField()),
                ('share', models.PositiveSmallIntegerField()),
                ('weight', models.PositiveSmallIntegerField(null=True)),
                ('weighed', models.BigIntegerField(null=True)),
                ('points', models.PositiveIntegerField()),
                ('reckoning', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='boards.reckoning')),
            ],
            options={
                'indexes': [models.Index(fields=['reckoning', 'child'], name='points_by_child'), models.Index(fields=['reckoning', 'worker'], name='points_by_worker')],
            },
        ),
        migrations.CreateModel(
            name='WorkerLoad',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('worker', models.BigIntegerField(null=True)),
                ('team', models.BigIntegerField(null=True)),
                ('role', models.CharField(max_length=60, null=True)),
                ('level', models.SmallIntegerField(null=True)),
                ('fte', models.PositiveIntegerField(null=True)),
                ('children', models.PositiveIntegerField(null=True)),
                ('co_worked', models.PositiveIntegerField(null=True)),
                ('advised', models.PositiveIntegerField(null=True)),
                ('reviewed', models.PositiveIntegerField(null=True)),
                ('load', models.PositiveIntegerField(null=True)),
                ('extras', models.PositiveIntegerField(null=True)),
                ('capacity', models.PositiveIntegerField(null=True)),
                ('too_many', models.PositiveIntegerField(null=True)),
                ('far_too_many', models.PositiveIntegerField(null=True)),
                ('counted_as', models.CharField(max_length=30, null=True)),
                ('band', models.CharField(max_length=10, null=True)),
                ('not_there', models.CharField(max_length=10)),
                ('reckoning', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='boards.reckoning')),
            ],
            options={
                'indexes': [models.Index(fields=['reckoning', 'worker'], name='loads_by_worker')],
            },
        ),
    ]
