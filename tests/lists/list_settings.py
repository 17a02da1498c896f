"""Django settings of the list server: Postorius as it comes, on SQLite, beside a Mailman of its own."""

from __future__ import annotations

import os

from mailman_web.settings.base import *  # noqa: F403
from mailman_web.settings.mailman import *  # noqa: F403

SECRET_KEY = os.environ["LISTS_SECRET"]
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "list_urls"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": os.path.join(os.environ["LISTS_FOLDER"], "web.db"),  # noqa: PTH118
    }
}
MAILMAN_REST_API_URL = os.environ["LISTS_REST"]
MAILMAN_REST_API_USER = "admin"
MAILMAN_REST_API_PASS = os.environ["LISTS_SECRET"]
MAILMAN_ARCHIVER_KEY = os.environ["LISTS_SECRET"]
COMPRESS_ENABLED = False
STATIC_ROOT = os.path.join(os.environ["LISTS_FOLDER"], "static")  # noqa: PTH118
LOGGING = {"version": 1, "disable_existing_loggers": False}
