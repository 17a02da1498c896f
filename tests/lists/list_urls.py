"""Postorius' own addresses, and the one exempt route that takes sign-ups from another site."""

from __future__ import annotations

from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt
from postorius.views.list import ListAnonymousSubscribeView

urlpatterns = [
    path("embed/<str:list_id>/subscribe", csrf_exempt(ListAnonymousSubscribeView.as_view())),
    path("postorius/", include("postorius.urls")),
    path("hyperkitty/", include("hyperkitty.urls")),
    path("", include("django_mailman3.urls")),
    path("accounts/", include("allauth.urls")),
]
