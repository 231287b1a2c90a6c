"""Starts the process that opens workbooks and Parquet files, so that none can take ours with it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any, Literal

from keepsight.kernel import foreign_process
from keepsight.kernel.source import UnreadableFile


def opened_apart(
    what: Literal["workbook", "parquet"], content: bytes, name: str
) -> tuple[dict[str, Any], bytes]:
    """The answer of ``foreign_process.py`` and, of a Parquet file, its columns as Arrow's IPC.

    Raises ``UnreadableFile`` where the file is refused, or the process dies or never ends.
    """
    try:
        done = subprocess.run(
            [sys.executable, "-I", foreign_process.__file__, what],
            input=content,
            capture_output=True,
            timeout=2 * foreign_process.MOST_SECONDS,
            check=True,
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise UnreadableFile(f"{name} is damaged and cannot be opened.") from error
    line, _, table = done.stdout.partition(b"\n")
    answer: dict[str, Any] = json.loads(line)
    if "refused" in answer:
        raise UnreadableFile(f"{name} {answer['refused']}")
    return answer, table
