"""What the journey lacked: why an action was dropped, and what else was only words or not kept at all."""

import django.db.models.deletion
import django.db.models.manager
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from keepsight.records.migrations._make_tables import AddColumns, MakeTables


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0024_supervision'),
    ]

    operations = [
        MakeTables(
            [
                migrations.CreateModel(
                    name='FosterApplication',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('source', models.CharField(default='keepsight', max_length=20)),
                        ('recorded_at', models.DateTimeField(blank=True, null=True)),
                        ('batch_number', models.PositiveBigIntegerField(default=0)),
                        ('applied_on', models.DateField(blank=True, null=True)),
                        ('names', models.CharField(blank=True, default='', max_length=200)),
                        ('wishes', models.TextField(blank=True, default='')),
                        ('checked_on', models.DateField(blank=True, null=True)),
                        ('checks_code', models.CharField(blank=True, default='', max_length=20)),
                        ('checks_found', models.TextField(blank=True, default='')),
                        ('assessed_on', models.DateField(blank=True, null=True)),
                        ('assessment', models.TextField(blank=True, default='')),
                        ('panel_on', models.DateField(blank=True, null=True)),
                        ('panel_code', models.CharField(blank=True, default='', max_length=20)),
                        ('panel_why', models.TextField(blank=True, default='')),
                        ('decided_on', models.DateField(blank=True, null=True)),
                        ('decision_code', models.CharField(blank=True, default='', max_length=20)),
                        ('terms', models.TextField(blank=True, default='')),
                        ('withdrawn_on', models.DateField(blank=True, null=True)),
                        ('withdrawn_because', models.TextField(blank=True, default='')),
                        ('authority', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.authority')),
                        ('carer', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.fostercarer')),
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
                    name='HistoricalFosterApplication',
                    fields=[
                        ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                        ('source', models.CharField(default='keepsight', max_length=20)),
                        ('recorded_at', models.DateTimeField(blank=True, null=True)),
                        ('batch_number', models.PositiveBigIntegerField(default=0)),
                        ('applied_on', models.DateField(blank=True, null=True)),
                        ('names', models.CharField(blank=True, default='', max_length=200)),
                        ('wishes', models.TextField(blank=True, default='')),
                        ('checked_on', models.DateField(blank=True, null=True)),
                        ('checks_code', models.CharField(blank=True, default='', max_length=20)),
                        ('checks_found', models.TextField(blank=True, default='')),
                        ('assessed_on', models.DateField(blank=True, null=True)),
                        ('assessment', models.TextField(blank=True, default='')),
                        ('panel_on', models.DateField(blank=True, null=True)),
                        ('panel_code', models.CharField(blank=True, default='', max_length=20)),
                        ('panel_why', models.TextField(blank=True, default='')),
                        ('decided_on', models.DateField(blank=True, null=True)),
                        ('decision_code', models.CharField(blank=True, default='', max_length=20)),
                        ('terms', models.TextField(blank=True, default='')),
                        ('withdrawn_on', models.DateField(blank=True, null=True)),
                        ('withdrawn_because', models.TextField(blank=True, default='')),
                        ('history_id', models.AutoField(primary_key=True, serialize=False)),
                        ('history_date', models.DateTimeField()),
                        ('history_change_reason', models.CharField(max_length=100, null=True)),
                        ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                        ('authority', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='records.authority')),
                        ('carer', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='records.fostercarer')),
                        ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('worker', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='records.worker')),
                    ],
                    options={
                        'verbose_name': 'historical foster application',
                        'verbose_name_plural': 'historical foster applications',
                        'ordering': ('-history_date', '-history_id'),
                        'get_latest_by': ('history_date', 'history_id'),
                        'indexes': [models.Index(fields=['history_date', 'id'], name='records_his_history_e6e489_idx')],
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
            ]
        ),
        AddColumns(
            [
                migrations.AddField(
                    model_name='allegation',
                    name='children',
                    field=models.TextField(blank=True, default=''),
                ),
                migrations.AddField(
                    model_name='historicalallegation',
                    name='children',
                    field=models.TextField(blank=True, default=''),
                ),
                migrations.AddField(
                    model_name='historicallifestory',
                    name='ended_on',
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name='historicallifestory',
                    name='finished_on',
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name='historicallifestory',
                    name='what_the_child_has',
                    field=models.TextField(blank=True, default=''),
                ),
                migrations.AddField(
                    model_name='historicalplanaction',
                    name='why_ended',
                    field=models.TextField(blank=True, default=''),
                ),
                migrations.AddField(
                    model_name='lifestory',
                    name='ended_on',
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name='lifestory',
                    name='finished_on',
                    field=models.DateField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name='lifestory',
                    name='what_the_child_has',
                    field=models.TextField(blank=True, default=''),
                ),
                migrations.AddField(
                    model_name='planaction',
                    name='why_ended',
                    field=models.TextField(blank=True, default=''),
                ),
            ]
        ),
    ]
