"""The triggers that hold the invariants for what is written here."""

from django.db import migrations

from keepsight.records.invariants import install, remove


def forwards(apps, schema_editor):
    install(schema_editor)


def backwards(apps, schema_editor):
    remove(schema_editor)


class Migration(migrations.Migration):
    dependencies = [("records", "0002_records")]
    operations = [migrations.RunPython(forwards, backwards)]
