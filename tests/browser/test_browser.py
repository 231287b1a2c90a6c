"""The browser that journeys use sees this machine and nothing else."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.browser.conftest import PHONE, is_elsewhere

pytestmark = pytest.mark.browser


class OnePage(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = b"<title>Here</title><script>document.title += ' with scripts'</script>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), OnePage)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_page_of_this_machine_is_shown(page: Page, address: str) -> None:
    page.goto(address)
    assert page.title() == "Here with scripts"


def test_a_page_may_be_small_and_without_scripts(
    new_page: Callable[..., Page], address: str
) -> None:
    page = new_page(size=PHONE, javascript=False, base_url=address)
    page.goto("/")
    assert page.title() == "Here"
    assert page.viewport_size == {"width": 375, "height": 667}


def test_another_machine_is_out_of_reach(browser: Browser) -> None:
    context = browser.new_context()
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        context.new_page().goto("http://keepsight.example/")
    context.close()


@pytest.mark.parametrize(
    ("url", "elsewhere"),
    [
        ("http://127.0.0.1:8000/", False),
        ("http://localhost/static/a.css", False),
        ("data:image/png;base64,AAAA", False),
        ("https://fonts.example/a.woff", True),
        ("http://127.0.0.1.example/", True),
    ],
)
def test_a_request_to_another_machine_is_noticed(url: str, elsewhere: bool) -> None:
    assert is_elsewhere(url) is elsewhere
