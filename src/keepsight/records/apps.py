"""Records are one Django app with one migrations folder."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "keepsight.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"
