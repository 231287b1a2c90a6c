"""What the rules of the returns find in the council's own records."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('boards', '0004_school_holidays_and_recorded_late'),
    ]

    operations = [
        migrations.CreateModel(
            name='OwnCheck',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('authority', models.BigIntegerField()),
                ('which', models.CharField(max_length=7)),
                ('collection', models.CharField(max_length=7)),
                ('checked_at', models.DateTimeField()),
                ('ran', models.PositiveIntegerField()),
                ('unanswered', models.JSONField(default=list)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('authority', 'which'), name='one_own_check_a_return')],
            },
        ),
        migrations.CreateModel(
            name='OwnFinding',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('child', models.BigIntegerField(null=True)),
                ('rule', models.CharField(max_length=12)),
                ('severity', models.CharField(max_length=8)),
                ('message', models.TextField()),
                ('fact', models.CharField(max_length=60, null=True)),
                ('record', models.BigIntegerField(null=True)),
                ('cells', models.JSONField(default=list)),
                ('check_of', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='boards.owncheck')),
            ],
            options={
                'indexes': [models.Index(fields=['check_of', 'severity', 'rule', 'child'], name='own_finding_by_rule'), models.Index(fields=['child'], name='own_finding_by_child')],
            },
        ),
    ]
