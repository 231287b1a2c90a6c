"""When each open child was last discussed in supervision, and by when it is to be."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('boards', '0007_looks_without_worker'),
    ]

    operations = [
        migrations.AddField(
            model_name='childcard',
            name='discuss_by',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='childcard',
            name='discussed_on',
            field=models.DateField(null=True),
        ),
    ]
