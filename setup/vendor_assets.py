"""Fetches the style sheets and scripts that pages are made with, and keeps them with the project.

Run it by hand when a version changes: `python -m setup.vendor_assets` (it needs `npm`; nothing else here does).
What is not ours to show is left out: the GDS Transport font and its name, the crest and the crown.
"""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENDOR = ROOT / "src/keepsight/pages/static/vendor"

MIT = """\
MIT License

{holders}

Permission is hereby granted, free of charge, to any person obtaining a copy of
this software and associated documentation files (the "Software"), to deal in
the Software without restriction, including without limitation the rights to
use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies
of the Software, and to permit persons to whom the Software is furnished to do
so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
"""


@dataclass(frozen=True)
class Package:
    """One npm package: where it goes, which of its files are kept, and under which licence."""

    folder: str
    name: str
    version: str
    integrity: str
    files: tuple[str, ...]
    images: str = ""
    licence_file: str = ""
    holders: str = ""


PACKAGES = (
    Package(
        folder="govuk-frontend",
        name="govuk-frontend",
        version="6.6.0",
        integrity="sha512-xctkWrQvLnvQt7fyjQ3MGX9S0wz0x0RQuLxCeoXF+s8EjGICG81/DYQGKN5qgO+0KVT12UAaRwUsGY6fulRcRg==",
        files=("dist/govuk/govuk-frontend.min.css", "dist/govuk/govuk-frontend.min.js"),
        images="dist/govuk/assets/images",
        holders="Copyright (C) 2017 Crown Copyright (Government Digital Service)",
    ),
    Package(
        folder="moj-frontend",
        name="@ministryofjustice/frontend",
        version="11.1.0",
        integrity="sha512-1bkUbm2M4DpcpX/pOmumQRBsbJco9W2RwmJv5h/ZC/ZqrAOn2/FjpF+A7vS0gs7oMXBizr9O5huDrSYbLx73Nw==",
        files=("moj/moj-frontend.min.css", "moj/moj-frontend.min.js"),
        images="moj/assets/images",
        holders="Copyright (c) Crown Copyright (Ministry of Justice)\nCopyright (c) 2021 dxw",
    ),
    Package(
        folder="htmx",
        name="htmx.org",
        version="2.0.11",
        integrity="sha512-Thx/WtpeOQqSrqBCw/A1cwGJGg4UrVa3+sW0GmrM3p4gJgO89ecH4qtbnyzDDWFvBTqjnIMCgELTNt636dtamA==",
        files=("dist/htmx.min.js",),
        licence_file="LICENSE",
    ),
)

FONT_LICENCE = re.compile(r"/\*!?[^*]*\*+(?:[^/*][^*]*\*+)*/(?=@font-face)")
FONT_FACE = re.compile(r"@font-face\s*\{[^{}]*\}")
FONT_NAME = re.compile(r"""["']?GDS Transport["']?\s*,\s*""")
SOURCE_MAP = re.compile(r"\s*(?:/\*# sourceMappingURL=[^*]*\*/|//# sourceMappingURL=\S+)\s*$")
RULE_WITH_CREST = re.compile(r"[^{};]*\.govuk-footer__copyright-logo[^{}]*\{[^{}]*\}")
EMPTY_SUPPORTS = re.compile(r"@supports[^{}]*\{\s*\}")
IMAGE = re.compile(r"url\(/assets/images/([^)]+)\)")


def cleaned_css(css: str) -> str:
    """The style sheet without GDS Transport, the crest and the source map; images beside it."""
    css = FONT_LICENCE.sub("", css)
    css = FONT_FACE.sub("", css)
    css = FONT_NAME.sub("", css)
    css = RULE_WITH_CREST.sub("", css)
    css = EMPTY_SUPPORTS.sub("", css)
    css = IMAGE.sub(r"url(images/\1)", css)
    return SOURCE_MAP.sub("", css) + "\n"


def images_named(css: str) -> list[str]:
    """The image files that a cleaned style sheet asks for, by name."""
    return sorted(set(re.findall(r"url\(images/([^)]+)\)", css)))


def keep(package: Package, source: Path, vendor: Path) -> list[Path]:
    """Copy what is needed of the unpacked `source` into `vendor`; the files written.

    The package's folder is replaced as a whole, so that nothing of an older version stays.
    """
    folder = vendor / package.folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    written = []
    for name in package.files:
        text = (source / name).read_text(encoding="utf-8")
        target = folder / Path(name).name
        if target.suffix == ".css":
            text = cleaned_css(text)
            written += copied_images(images_named(text), source / package.images, folder)
        else:
            text = SOURCE_MAP.sub("", text) + "\n"
        target.write_text(text, encoding="utf-8")
        written.append(target)
    licence = folder / "LICENCE.txt"
    licence.write_text(licence_text(package, source), encoding="utf-8")
    version = folder / "VERSION.txt"
    version.write_text(f"{package.name} {package.version}\n", encoding="utf-8")
    return [*written, licence, version]


def copied_images(names: Iterable[str], source: Path, folder: Path) -> list[Path]:
    """Copy the named images into `images` within `folder`; the files written."""
    written = []
    for name in names:
        target = folder / "images" / name
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(source / name, target)
        written.append(target)
    return written


def licence_text(package: Package, source: Path) -> str:
    """The package's own licence file, or the MIT text that its package.json declares."""
    if package.licence_file:
        return (source / package.licence_file).read_text(encoding="utf-8")
    return MIT.format(holders=package.holders)


def fetch(package: Package, into: Path) -> Path:
    """Pack the exact version with npm, check its SHA-512 and unpack it; the unpacked folder."""
    into.mkdir(parents=True)
    wanted = f"{package.name}@{package.version}"
    subprocess.run(
        ["npm", "pack", "--silent", "--pack-destination", str(into), wanted],
        check=True,
        cwd=into,
        stdout=subprocess.DEVNULL,
    )
    (archive,) = into.glob("*.tgz")
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if f"sha512-{digest}" != package.integrity:
        raise SystemExit(
            f"{wanted} is not the package that was checked: its hash is sha512-{digest}. "
            "If you meant to change the version, look at the files and write the new hash here."
        )
    with tarfile.open(archive) as tar:
        tar.extractall(into, filter="data")
    return into / "package"


def main() -> int:
    if shutil.which("npm") is None:
        print("Vendoring needs npm. Install Node, or leave the files as they are.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        for package in PACKAGES:
            source = fetch(package, Path(scratch) / package.folder)
            for path in keep(package, source, VENDOR):
                print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
