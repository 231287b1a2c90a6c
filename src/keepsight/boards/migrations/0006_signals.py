"""What signals see, kept beside the other boards of a day."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('boards', '0005_own_findings'),
    ]

    operations = [
        migrations.CreateModel(
            name='SignalSeen',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('child', models.BigIntegerField()),
                ('rank', models.PositiveSmallIntegerField(default=99)),
                ('signal', models.CharField(max_length=8)),
                ('line', models.BigIntegerField(default=0)),
                ('seen_on', models.DateField(null=True)),
                ('sentence', models.TextField(default='')),
                ('missing', models.CharField(default='', max_length=60)),
                ('owner', models.BigIntegerField(null=True)),
                ('team', models.BigIntegerField(null=True)),
                ('answer_code', models.CharField(default='', max_length=12)),
                ('answered_on', models.DateField(null=True)),
                ('answered_by', models.BigIntegerField(null=True)),
                ('look_again_on', models.DateField(null=True)),
                ('waits', models.BooleanField(default=True)),
                ('reckoning', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='boards.reckoning')),
            ],
            options={
                'indexes': [models.Index(fields=['reckoning', 'child'], name='signals_by_child'), models.Index(fields=['reckoning', 'waits', 'rank', 'seen_on', 'child'], name='signals_by_risk')],
            },
        ),
    ]
