"""Why a worker was given a child, by when they see it, and why one over the limit; two who write at once wait."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from keepsight.records.invariants import INVARIANTS, renew
from keepsight.records.migrations._make_tables import AddColumns

COLUMNS = (
    ("note", models.TextField, {"blank": True, "default": ""}),
    ("first_visit_by", models.DateField, {"blank": True, "null": True}),
    ("over_limit_why", models.TextField, {"blank": True, "default": ""}),
    ("look_again_on", models.DateField, {"blank": True, "null": True}),
)


def rules_of_one_child(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for rule in INVARIANTS:
        if rule.of_one_child:
            renew(schema_editor, rule.name)


class Migration(migrations.Migration):
    dependencies = [("records", "0026_opened_for_a_request")]

    operations = [
        AddColumns(
            [
                migrations.AddField(model, name, field(**said))
                for model in ("allocation", "historicalallocation")
                for name, field, said in COLUMNS
            ]
        ),
        migrations.RunPython(rules_of_one_child, migrations.RunPython.noop),
    ]
