"""What pages are made with is kept with its licence, and without what is not ours to show."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from setup.vendor_assets import PACKAGES, VENDOR, Package, cleaned_css, images_named, keep

NOT_OURS = re.compile(
    r"GDS Transport|@font-face|\.woff|govuk-crest|logotype-(?:crown|crest)[-\w]*\.(?:svg|png)", re.I
)
PUBLISHED = (
    ":root{--a:1}/*! Copyright (c) 2011. The font has been customised. */@font-face{font-family:GDS "
    "Transport;src:url(/assets/fonts/light.woff2)}@font-face{font-family:GDS Transport;"
    "src:url(/assets/fonts/bold.woff)}.a{font-family:GDS Transport,arial,sans-serif}"
    ".govuk-footer__copyright-logo:before{background-image:url(/assets/images/govuk-crest.svg)}"
    "@supports (mask-position:initial){.govuk-footer__copyright-logo:before{mask-image:"
    "url(/assets/images/govuk-crest.svg)}}.b{background:url(/assets/images/icon.svg)}"
    "\n/*# sourceMappingURL=a.min.css.map */"
)


def test_a_style_sheet_is_cleaned() -> None:
    assert cleaned_css(PUBLISHED) == (
        ":root{--a:1}.a{font-family:arial,sans-serif}.b{background:url(images/icon.svg)}\n"
    )


def test_only_what_is_needed_is_kept(tmp_path: Path) -> None:
    source = tmp_path / "package"
    (source / "images").mkdir(parents=True)
    for name in ("icon.svg", "govuk-crest.svg", "unused.png"):
        (source / "images" / name).touch()
    (source / "a.css").write_text(PUBLISHED, encoding="utf-8")
    (source / "a.js").write_text("go();//# sourceMappingURL=a.js.map\n", encoding="utf-8")
    package = Package("a", "a", "1", "", ("a.css", "a.js"), images="images", holders="(c) A")
    older = tmp_path / "vendor/a/older.js"
    older.parent.mkdir(parents=True)
    older.touch()
    keep(package, source, tmp_path / "vendor")
    kept = {str(p.relative_to(tmp_path / "vendor/a")) for p in older.parent.rglob("*.*")}
    assert kept == {"a.css", "a.js", "images/icon.svg", "LICENCE.txt", "VERSION.txt"}
    assert (older.parent / "a.js").read_text(encoding="utf-8") == "go();\n"


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.folder)
def test_what_is_kept_is_whole_and_ours_to_show(package: Package) -> None:
    folder = VENDOR / package.folder
    assert (folder / "VERSION.txt").read_text() == f"{package.name} {package.version}\n"
    assert len((folder / "LICENCE.txt").read_text(encoding="utf-8")) > 300
    for name in package.files:
        text = (folder / Path(name).name).read_text(encoding="utf-8")
        assert not NOT_OURS.search(text)
        assert "sourceMappingURL" not in text
        assert "url(/" not in text
        assert all((folder / "images" / image).is_file() for image in images_named(text))


def test_what_is_not_ours_would_be_noticed() -> None:
    assert len(NOT_OURS.findall(PUBLISHED)) >= 5
