"""The tables of this floor: staged batches, their ledger and drafts."""

from django.apps import AppConfig


class WritingConfig(AppConfig):
    name = "keepsight.writing"
    label = "writing"
    default_auto_field = "django.db.models.BigAutoField"
