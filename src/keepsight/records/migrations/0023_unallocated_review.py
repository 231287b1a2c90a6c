"""A manager's weekly look at a child who has no worker."""



import django.db.models.deletion
import django.db.models.manager
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0022_about_no_child'),
    ]

    operations = [
        migrations.CreateModel(
            name='UnallocatedReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source', models.CharField(default='keepsight', max_length=20)),
                ('recorded_at', models.DateTimeField(blank=True, null=True)),
                ('batch_number', models.PositiveBigIntegerField(default=0)),
                ('actor_level', models.IntegerField(blank=True, null=True)),
                ('reviewed_on', models.DateField(blank=True, null=True)),
                ('risk', models.TextField(blank=True, default='')),
                ('knows_whom_to_ring', models.BooleanField(blank=True, null=True)),
                ('outcome_code', models.CharField(blank=True, default='', max_length=20)),
                ('decided', models.TextField(blank=True, default='')),
                ('next_review_on', models.DateField(blank=True, null=True)),
                ('authority', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.authority')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('seen_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.worker')),
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
            name='HistoricalUnallocatedReview',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('source', models.CharField(default='keepsight', max_length=20)),
                ('recorded_at', models.DateTimeField(blank=True, null=True)),
                ('batch_number', models.PositiveBigIntegerField(default=0)),
                ('actor_level', models.IntegerField(blank=True, null=True)),
                ('reviewed_on', models.DateField(blank=True, null=True)),
                ('risk', models.TextField(blank=True, default='')),
                ('knows_whom_to_ring', models.BooleanField(blank=True, null=True)),
                ('outcome_code', models.CharField(blank=True, default='', max_length=20)),
                ('decided', models.TextField(blank=True, default='')),
                ('next_review_on', models.DateField(blank=True, null=True)),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField()),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('authority', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='records.authority')),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='records.person')),
                ('seen_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='records.worker')),
                ('worker', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='records.worker')),
            ],
            options={
                'verbose_name': 'historical unallocated review',
                'verbose_name_plural': 'historical unallocated reviews',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
                'indexes': [models.Index(fields=['history_date', 'id'], name='records_his_history_aa6964_idx')],
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
    ]
