"""Workload: children weighed by a manager, work beside children, and what a team works at."""

import django.db.models.deletion
import django.db.models.manager
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from keepsight.records.migrations._make_tables import AddColumns, MakeTables


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0027_allocation_note'),
    ]

    operations = [
        AddColumns(
            [
                migrations.AddField(
                    model_name='historicalteam',
                    name='work_code',
                    field=models.CharField(blank=True, default='', max_length=20),
                ),
                migrations.AddField(
                    model_name='team',
                    name='work_code',
                    field=models.CharField(blank=True, default='', max_length=20),
                ),
            ]
        ),
        MakeTables(
            [
                migrations.CreateModel(
                    name='ChildWeight',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('source', models.CharField(default='keepsight', max_length=20)),
                        ('recorded_at', models.DateTimeField(blank=True, null=True)),
                        ('batch_number', models.PositiveBigIntegerField(default=0)),
                        ('actor_level', models.IntegerField(blank=True, null=True)),
                        ('points', models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True)),
                        ('why', models.TextField(blank=True, default='')),
                        ('started_on', models.DateField(blank=True, null=True)),
                        ('until_on', models.DateField(blank=True, null=True)),
                        ('authority', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.authority')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                        ('worker', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.worker')),
                    ],
                    options={
                        'abstract': False,
                        'base_manager_name': 'everything',
                    },
                    managers=[
                        ('objects', django.db.models.manager.Manager()),
                        ('everything', django.db.models.manager.Manager()),
                    ],
                ),
                migrations.CreateModel(
                    name='ExtraWork',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('source', models.CharField(default='keepsight', max_length=20)),
                        ('recorded_at', models.DateTimeField(blank=True, null=True)),
                        ('batch_number', models.PositiveBigIntegerField(default=0)),
                        ('kind_code', models.CharField(blank=True, default='', max_length=20)),
                        ('points', models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True)),
                        ('started_on', models.DateField(blank=True, null=True)),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('why', models.CharField(blank=True, default='', max_length=300)),
                        ('authority', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.authority')),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.worker')),
                    ],
                    options={
                        'abstract': False,
                        'base_manager_name': 'everything',
                    },
                    managers=[
                        ('objects', django.db.models.manager.Manager()),
                        ('everything', django.db.models.manager.Manager()),
                    ],
                ),
                migrations.CreateModel(
                    name='HistoricalChildWeight',
                    fields=[
                        ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                        ('source', models.CharField(default='keepsight', max_length=20)),
                        ('recorded_at', models.DateTimeField(blank=True, null=True)),
                        ('batch_number', models.PositiveBigIntegerField(default=0)),
                        ('actor_level', models.IntegerField(blank=True, null=True)),
                        ('points', models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True)),
                        ('why', models.TextField(blank=True, default='')),
                        ('started_on', models.DateField(blank=True, null=True)),
                        ('until_on', models.DateField(blank=True, null=True)),
                        ('history_id', models.AutoField(primary_key=True, serialize=False)),
                        ('history_date', models.DateTimeField()),
                        ('history_change_reason', models.CharField(max_length=100, null=True)),
                        ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                        ('authority', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='records.authority')),
                        ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='records.person')),
                        ('worker', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='records.worker')),
                    ],
                    options={
                        'verbose_name': 'historical child weight',
                        'verbose_name_plural': 'historical child weights',
                        'ordering': ('-history_date', '-history_id'),
                        'get_latest_by': ('history_date', 'history_id'),
                        'indexes': [models.Index(fields=['history_date', 'id'], name='records_his_history_67c8c6_idx')],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name='HistoricalExtraWork',
                    fields=[
                        ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                        ('source', models.CharField(default='keepsight', max_length=20)),
                        ('recorded_at', models.DateTimeField(blank=True, null=True)),
                        ('batch_number', models.PositiveBigIntegerField(default=0)),
                        ('kind_code', models.CharField(blank=True, default='', max_length=20)),
                        ('points', models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True)),
                        ('started_on', models.DateField(blank=True, null=True)),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('why', models.CharField(blank=True, default='', max_length=300)),
                        ('history_id', models.AutoField(primary_key=True, serialize=False)),
                        ('history_date', models.DateTimeField()),
                        ('history_change_reason', models.CharField(max_length=100, null=True)),
                        ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                        ('authority', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='records.authority')),
                        ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('worker', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='records.worker')),
                    ],
                    options={
                        'verbose_name': 'historical extra work',
                        'verbose_name_plural': 'historical extra works',
                        'ordering': ('-history_date', '-history_id'),
                        'get_latest_by': ('history_date', 'history_id'),
                        'indexes': [models.Index(fields=['history_date', 'id'], name='records_his_history_da3de3_idx')],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
            ]
        ),
    ]
