"""What a web server runs: ``gunicorn keepsight.site.wsgi``."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "keepsight.site.settings")
application = get_wsgi_application()
