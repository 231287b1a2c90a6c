"""A Chromium with a profile of its own, which may be killed, and whose folder is then searched."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

from playwright.sync_api import Browser, Page

from setup.machine import browser_program
from tests.browser.conftest import LAUNCH

SECONDS_TO_START = 20


class OwnBrowser:
    """One Chromium. ``browser``: the run's own, through which this one is steered, too."""

    def __init__(self, browser: Browser, profile: Path):
        profile.mkdir(parents=True, exist_ok=True)
        self.process = subprocess.Popen(
            [
                browser_program() or "chromium",
                *LAUNCH,
                "--headless=new",
                "--remote-debugging-port=0",
                f"--user-data-dir={profile}",
                "about:blank",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        told = profile / "DevToolsActivePort"
        until = time.monotonic() + SECONDS_TO_START
        while not told.exists() or not told.read_text().strip():
            assert time.monotonic() < until, "Chromium did not start"
            time.sleep(0.05)
        port = told.read_text().split()[0]
        self.steered = browser.browser_type.connect_over_cdp(f"http://127.0.0.1:{port}")

    def page(self) -> Page:
        """Its own window, in its own profile."""
        return self.steered.contexts[0].new_page()

    def kill(self) -> None:
        """As a power cut takes it."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def close(self) -> None:
        """As a person closes it: it writes down what it keeps."""
        session = self.steered.new_browser_cdp_session()
        session.send("Browser.close")
        self.process.wait(timeout=20)


def holds(folder: Path, words: str) -> list[Path]:
    """The files below a folder that hold these words, in either of a browser's ways of writing."""
    wanted = [words.encode(), words.encode("utf-16-le")]
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path for path in files if any(one in path.read_bytes() for one in wanted)]
