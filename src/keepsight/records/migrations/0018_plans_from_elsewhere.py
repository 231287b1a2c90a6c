"""A protection plan that another system sent without its conference can be written on here."""

from django.db import migrations

from keepsight.records.invariants import renew


def forwards(apps, schema_editor):
    renew(schema_editor, "plan_starts_at_its_conference")


class Migration(migrations.Migration):
    dependencies = [("records", "0017_journey")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
