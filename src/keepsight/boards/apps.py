"""The tables of this floor: the cache of readings."""

from django.apps import AppConfig


class BoardsConfig(AppConfig):
    name = "keepsight.boards"
    label = "boards"
    default_auto_field = "django.db.models.BigAutoField"
