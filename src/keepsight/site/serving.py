"""Serving: gunicorn for the pages and one worker for long jobs; both end together."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

from keepsight.site.command import Unusable

WORKERS, THREADS = 2, 4


def serve(port: int, *, address: str = "127.0.0.1", once_up: str = "") -> None:
    """Serve until stopped (Ctrl-C). Refused with a sentence where the port is taken."""
    _must_be_free(address, port)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "keepsight.site.settings")
    from django.conf import settings

    from keepsight.importers import check_jobs
    from keepsight.importers.jobs import set_going
    from keepsight.site import nightly
    from keepsight.site.clock import machine_now, now

    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)  # whitenoise warns without it
    set_going(now=now())  # what a stop cut short goes on by itself
    check_jobs.set_going(now=now())
    nightly.see_to_it(now=machine_now())  # the worker keeps to the machine's clock
    jobs = subprocess.Popen([sys.executable, "-m", "keepsight.site.worker"])
    pages = subprocess.Popen(
        [
            *(sys.executable, "-m", "gunicorn", "keepsight.site.wsgi"),
            *("--bind", f"{address}:{port}", "--worker-class", "gthread"),
            *("--workers", str(WORKERS), "--threads", str(THREADS), "--log-level", "warning"),
        ]
    )
    print(f"Keepsight is at http://{address}:{port}/ . Stop it with Ctrl-C.", flush=True)
    if once_up:
        print(once_up, flush=True)
    _tell_who_may_set_it_up()
    both = (pages, jobs)

    def end(*_: object) -> None:
        for process in both:
            process.terminate()

    signal.signal(signal.SIGTERM, end)
    try:
        pages.wait()
    except KeyboardInterrupt:
        pass
    finally:
        end()
        for process in both:
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()


def _tell_who_may_set_it_up() -> None:
    """A house without anybody is set up by whoever can read this: the code opens that page."""
    from keepsight.access.staff.council import nobody_can_sign_in
    from keepsight.pages.doors.set_up_code import set_up_code

    if nobody_can_sign_in():
        print(f"Nobody can sign in yet. Set it up with the code {set_up_code()}", flush=True)


def _must_be_free(address: str, port: int) -> None:
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((address, port))
        except OSError as error:
            raise Unusable(
                f"Port {port} is taken or not allowed. Choose another: --port N"
            ) from error
