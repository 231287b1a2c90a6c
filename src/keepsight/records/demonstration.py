"""The mark of invented data: without it nobody is let in by one click."""

from django.db import models

from keepsight.kernel.form import Form
from keepsight.kernel.privacy import NOTHING

FORM = Form(
    sections=(),
    not_asked={"*": "written by the command that makes the demonstration, and by nothing else"},
)
PRIVACY = NOTHING


class Demonstration(models.Model):
    """Everyone in this council is invented, and the day shown is always ``day``."""

    authority = models.OneToOneField(
        "records.Authority", on_delete=models.PROTECT, related_name="+"
    )
    day = models.DateField()

    def __str__(self) -> str:
        return f"Demonstration of {self.day}"
