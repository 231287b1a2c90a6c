"""The site is a Django app for its checks: the house refuses to start where it would not be safe."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "keepsight.site"
    label = "site"

    def ready(self) -> None:
        from keepsight.site import checks  # noqa: F401
