"""Consent to treatment and journeys abroad; how approvals, and visits that were asked for, ended."""

import django.db.models.deletion
import django.db.models.manager
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from keepsight.records.migrations._make_tables import AddColumns, MakeTables


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0020_signals'),
    ]

    operations = [
MakeTables([        migrations.CreateModel(
            name='ForeignTravel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source', models.CharField(default='keepsight', max_length=20)),
                ('recorded_at', models.DateTimeField(blank=True, null=True)),
                ('batch_number', models.PositiveBigIntegerField(default=0)),
                ('agreed_on', models.DateField(blank=True, null=True)),
                ('matter_code', models.CharField(blank=True, default='', max_length=20)),
                ('where_to', models.TextField(blank=True, default='')),
                ('leaves_on', models.DateField(blank=True, null=True)),
                ('returns_on', models.DateField(blank=True, null=True)),
                ('parents_say', models.TextField(blank=True, default='')),
                ('childs_words', models.TextField(blank=True, default='')),
                ('authority', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.authority')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
            ],
            options={
                'verbose_name_plural': 'journeys abroad and passports',
                'abstract': False,
                'base_manager_name': 'everything',
            },
            managers=[
                ('objects', django.db.models.manager.Manager()),
                ('everything', django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name='TreatmentConsent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source', models.CharField(default='keepsight', max_length=20)),
                ('recorded_at', models.DateTimeField(blank=True, null=True)),
                ('batch_number', models.PositiveBigIntegerField(default=0)),
                ('consented_on', models.DateField(blank=True, null=True)),
                ('treatment', models.TextField(blank=True, default='')),
                ('why_code', models.CharField(blank=True, default='', max_length=20)),
                ('parents_asked', models.TextField(blank=True, default='')),
                ('advised_on', models.DateField(blank=True, null=True)),
                ('childs_words', models.TextField(blank=True, default='')),
                ('authority', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.authority')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
            ],
            options={
                'verbose_name_plural': 'consents to treatment',
                'abstract': False,
                'base_manager_name': 'everything',
            },
            managers=[
                ('objects', django.db.models.manager.Manager()),
                ('everything', django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name='HistoricalForeignTravel',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('source', models.CharField(default='keepsight', max_length=20)),
                ('recorded_at', models.DateTimeField(blank=True, null=True)),
                ('batch_number', models.PositiveBigIntegerField(default=0)),
                ('agreed_on', models.DateField(blank=True, null=True)),
                ('matter_code', models.CharField(blank=True, default='', max_length=20)),
                ('where_to', models.TextField(blank=True, default='')),
                ('leaves_on', models.DateField(blank=True, null=True)),
                ('returns_on', models.DateField(blank=True, null=True)),
                ('parents_say', models.TextField(blank=True, default='')),
                ('childs_words', models.TextField(blank=True, default='')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField()),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('authority', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='records.authority')),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='records.person')),
            ],
            options={
                'verbose_name': 'historical foreign travel',
                'verbose_name_plural': 'historical journeys abroad and passports',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
                'indexes': [models.Index(fields=['history_date', 'id'], name='records_his_history_c1ae0a_idx')],
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalTreatmentConsent',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('source', models.CharField(default='keepsight', max_length=20)),
                ('recorded_at', models.DateTimeField(blank=True, null=True)),
                ('batch_number', models.PositiveBigIntegerField(default=0)),
                ('consented_on', models.DateField(blank=True, null=True)),
                ('treatment', models.TextField(blank=True, default='')),
                ('why_code', models.CharField(blank=True, default='', max_length=20)),
                ('parents_asked', models.TextField(blank=True, default='')),
                ('advised_on', models.DateField(blank=True, null=True)),
                ('childs_words', models.TextField(blank=True, default='')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField()),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('authority', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='records.authority')),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='records.person')),
            ],
            options={
                'verbose_name': 'historical treatment consent',
                'verbose_name_plural': 'historical consents to treatment',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
                'indexes': [models.Index(fields=['history_date', 'id'], name='records_his_history_659461_idx')],
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
]),
AddColumns([
        migrations.AddField(model_name="historicalplacementapproval", name="childs_words", field=models.TextField(blank=True, default="")),
migrations.AddField(model_name="historicalplacementapproval", name="tried", field=models.TextField(blank=True, default="")),
migrations.AddField(model_name="historicalplacementapproval", name="who_stays", field=models.CharField(blank=True, default="", max_length=400)),
migrations.AddField(model_name="placementapproval", name="childs_words", field=models.TextField(blank=True, default="")),
migrations.AddField(model_name="placementapproval", name="tried", field=models.TextField(blank=True, default="")),
migrations.AddField(model_name="placementapproval", name="who_stays", field=models.CharField(blank=True, default="", max_length=400)),
migrations.AddField(
            model_name='carerreview',
            name='outcome_code',
            field=models.CharField(blank=True, default='', max_length=20),
        ),
        migrations.AddField(
            model_name='fostercarer',
            name='why_ended',
            field=models.TextField(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='historicalcarerreview',
            name='outcome_code',
            field=models.CharField(blank=True, default='', max_length=20),
        ),
        migrations.AddField(
            model_name='historicalfostercarer',
            name='why_ended',
            field=models.TextField(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='historicaltemporaryapproval',
            name='outcome_code',
            field=models.CharField(blank=True, default='', max_length=20),
        ),
        migrations.AddField(
            model_name='historicalunassessedplacement',
            name='left_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='historicalvisitaskedfor',
            name='visited_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='temporaryapproval',
            name='outcome_code',
            field=models.CharField(blank=True, default='', max_length=20),
        ),
        migrations.AddField(
            model_name='unassessedplacement',
            name='left_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='visitaskedfor',
            name='visited_on',
            field=models.DateField(blank=True, null=True),
        ),
]),
]
