"""Joins the one style sheet and the one script of the pages from their parts.

``python setup/build_pages.py`` writes ``pages/static/keepsight.css`` and ``keepsight.js``;
``--check`` writes nothing and exits 1 where what is there differs. Both files are committed, so
that nothing is built when Keepsight is installed. Standard library only.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

PAGES = Path(__file__).resolve().parent.parent / "src" / "keepsight" / "pages"
LAYOUT = PAGES / "layout"
STATIC = PAGES / "static"
MADE = "/* Made by setup/build_pages.py from pages/layout/{part}: change it there. */\n"


def style() -> str:
    """The parts of the sheet in the order of their names, without comments and empty lines."""
    parts = "\n".join(path.read_text("utf-8") for path in sorted((LAYOUT / "style").glob("*.css")))
    bare = re.sub(r"/\*.*?\*/", "", parts, flags=re.DOTALL)
    lines = [line.rstrip() for line in bare.splitlines() if line.strip()]
    return MADE.format(part="style") + "\n".join(lines) + "\n"


def script() -> str:
    """htmx, as vendored, and ours behind it."""
    parts = [STATIC / "vendor" / "htmx" / "htmx.min.js", *sorted((LAYOUT / "script").glob("*.js"))]
    joined = "\n".join(path.read_text("utf-8").rstrip() for path in parts if path.exists())
    return MADE.format(part="script") + joined + "\n"


def main(arguments: list[str]) -> int:
    """Writes, or with ``--check`` compares; 1 where a made file is behind its parts."""
    behind = 0
    for name, text in (("keepsight.css", style()), ("keepsight.js", script())):
        path = STATIC / name
        if path.exists() and path.read_text("utf-8") == text:
            continue
        if "--check" in arguments:
            print(f"{name} is behind its parts: run python setup/build_pages.py")
            behind = 1
        else:
            path.write_text(text, "utf-8")
            print(f"{name}: {len(text.encode()):,} bytes")
    return behind


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
