"""Pages have no tables; the app makes their templates and static files known."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "keepsight.pages"
    label = "pages"
