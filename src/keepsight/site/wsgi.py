"""What a web server runs: ``gunicorn keepsight.site.wsgi``. It refuses to start where it is not safe."""

import logging
import os

from django.core.wsgi import get_wsgi_application
from django.db import DatabaseError

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "keepsight.site.settings")
application = get_wsgi_application()


def _refuse_what_is_not_safe() -> None:
    """Raise ``Unusable`` where a setting could lose a write.

    A database that is not there at this moment is no reason: pages say so, and go on when it is back.
    """
    from keepsight.site.checks import faults_of_the_house, faults_without_a_database
    from keepsight.site.command import Unusable

    try:
        faults = faults_of_the_house()
    except DatabaseError as error:
        logging.getLogger(__name__).warning("No database yet: %s", type(error).__name__)
        faults = faults_without_a_database()
    if faults:
        raise Unusable("\n".join(faults))


_refuse_what_is_not_safe()
