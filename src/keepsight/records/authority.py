"""The council. Every record belongs to one; each remains controller of its own records."""

from django.db import models

from keepsight.kernel.form import FILLED_BY_IMPORTS
from keepsight.kernel.privacy import NOTHING

FORM = FILLED_BY_IMPORTS
PRIVACY = NOTHING


class Authority(models.Model):
    """A council, by the Department's three digits."""

    code = models.CharField(max_length=3, unique=True)
    name = models.CharField(max_length=200)

    class Meta:
        verbose_name_plural = "authorities"

    def __str__(self) -> str:
        return self.name
