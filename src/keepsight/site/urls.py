"""Every address of the house: its pages, found by walking, and the doors of the sign-in library."""

from __future__ import annotations

from allauth.account import urls as account
from allauth.mfa import urls as second_step
from allauth.socialaccount import urls as council
from allauth.socialaccount.providers.openid_connect import urls as council_sign_in
from django.urls import URLPattern, URLResolver, include, path

from keepsight.pages.doors.ways import only_known, refuse_undeclared
from keepsight.pages.page import all_pages

urlpatterns: list[URLPattern | URLResolver] = [
    path("account/second-step/", include(second_step.urlpatterns)),
    path("account/council/", include(only_known(council.urlpatterns))),
    path("account/", include(council_sign_in.urlpatterns)),
    path("account/", include(only_known(account.urlpatterns))),
    *(path(page.path, page.answer, name=page.name) for page in all_pages()),
]

refuse_undeclared(urlpatterns)

handler400 = "keepsight.pages.cannot.be_read"
handler403 = "keepsight.pages.cannot.be_read"
handler404 = "keepsight.pages.cannot.be_found"
handler500 = "keepsight.pages.cannot.be_shown"
handler429 = "keepsight.pages.cannot.be_asked_so_often"  # the sign-in library's
