"""Checks of returns from their files."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('writing', '0002_intake'),
    ]

    operations = [
        migrations.CreateModel(
            name='ReturnCheck',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('authority_id', models.BigIntegerField()),
                ('came_at', models.DateTimeField()),
                ('came_by_id', models.BigIntegerField()),
                ('state', models.CharField(choices=[('waiting', 'Waiting to be checked'), ('checking', 'Being checked'), ('done', 'Checked'), ('unusable', 'Could not be checked'), ('removed', 'Removed')], default='waiting', max_length=8)),
                ('which', models.CharField(max_length=7)),
                ('collection', models.CharField(blank=True, max_length=7)),
                ('folder', models.CharField(blank=True, max_length=32)),
                ('files', models.JSONField(default=list)),
                ('done', models.PositiveIntegerField(default=0)),
                ('of', models.PositiveIntegerField(default=0)),
                ('sentence', models.TextField(blank=True)),
                ('report', models.CharField(blank=True, max_length=32)),
                ('counts', models.JSONField(default=dict)),
                ('removed_on', models.DateField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('authority_id', 'came_at'), name='one_check_a_moment')],
            },
        ),
    ]
