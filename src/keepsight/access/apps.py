"""The tables of this floor: the audit log and the search index."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "keepsight.access"
    label = "access"
    default_auto_field = "django.db.models.BigAutoField"
