"""Every page with invented values: strict, one heading in order, nothing inline, within its budget."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from jinja2 import UndefinedError

from keepsight.pages.jinja import PAGES
from tests.unit.pages.page_examples import EXAMPLES
from tests.unit.pages.page_examples.rendering import example_environment, render

ENVIRONMENT = example_environment()
NASTY = "<script>alert('Tia')</script>"
#: Not pages of their own: parts that pages import.
PARTS = ("components", "parts")
#: Names that only the empty state of their page says.
ONLY_WHEN_EMPTY = {"changes_since", "whose", "last"}
BASES = ("layout/base.html", "account/base_reauthenticate.html")


@pytest.fixture(autouse=True)
def addresses(settings: Any) -> None:
    """The sign-in pages name addresses of the sign-in library; here they need no more."""
    settings.ROOT_URLCONF = "allauth.urls"


class Outline(HTMLParser):
    """What a page is made of, as far as these tests ask."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def page(name: str) -> str:
    template, context = EXAMPLES[name]
    return render(template, context, ENVIRONMENT)


def faults(html: str) -> list[str]:
    """What every page keeps: one h1, no level skipped, nothing inline, ids once, labels, csrf."""
    outline, found = Outline(html), []
    levels = [int(tag[1]) for tag, _ in outline.tags if re.fullmatch("h[1-6]", tag)]
    # The error summary's heading stands before the h1, as the Design System has it.
    levels = levels[1:] if "govuk-error-summary" in html else levels
    if levels.count(1) != 1 or (levels and levels[0] != 1):
        found.append("not one h1, first")
    if any(after > before + 1 for before, after in pairwise(levels)):
        found.append("a heading level is skipped")
    ids = [a["id"] for _, a in outline.tags if a.get("id")]
    if len(ids) != len(set(ids)):
        found.append("an id stands twice")
    for tag, attributes in outline.tags:
        found += [f"inline {a}" for a in attributes if a == "style" or a.startswith("on")]
        # Data for a script, which no browser runs, has its type; a script of ours has its address.
        if tag == "script" and "src" not in attributes and "type" not in attributes:
            found.append("inline script")
    for form in re.findall(r'<form[^>]*method="post".*?</form>', html, re.DOTALL):
        if "csrfmiddlewaretoken" not in form:
            found.append("a form that saves has no token")
    if len(html.encode()) > 60_000:
        found.append("over 60 kB")
    return found


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_keeps_what_every_page_keeps(name: str) -> None:
    assert faults(page(name)) == []


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        ("<h1>a</h1><h1>b</h1>", "not one h1, first"),
        ("<h1>a</h1><h3>b</h3>", "a heading level is skipped"),
        ("<h1 id='a'>a</h1><p id='a'>", "an id stands twice"),
        ("<h1 style='top:0'>a</h1>", "inline style"),
        ("<h1 onclick='x()'>a</h1>", "inline onclick"),
        ("<h1>a</h1><script>x()</script>", "inline script"),
        ('<h1>a</h1><form method="post"></form>', "a form that saves has no token"),
        ("<h1>a</h1>" + "x" * 60_000, "over 60 kB"),
    ],
)
def test_a_planted_fault_is_found(planted: str, said: str) -> None:
    assert faults(planted) == [said]


def test_every_template_has_an_example() -> None:
    shown = {template for template, _ in EXAMPLES.values()}
    roots = (PAGES / "doors", PAGES)
    for path in sorted(PAGES.rglob("*.html")):
        if not set(PARTS) & set(path.parts):
            root = next(root for root in roots if path.is_relative_to(root))
            name = path.relative_to(root).as_posix()
            assert name in shown or name in BASES, f"{name} has no example"


@pytest.mark.parametrize("name", ["child", "unallocated", "overdue", "import", "same-child"])
def test_a_name_that_the_view_does_not_give_fails_the_page(name: str) -> None:
    template, context = EXAMPLES[name]
    for missing in set(context) - ONLY_WHEN_EMPTY:
        rest = {key: value for key, value in context.items() if key != missing}
        with pytest.raises((UndefinedError, TypeError)):
            render(template, rest, ENVIRONMENT)


def nasty(value: Any) -> Any:
    """The example with markup in place of every text that a person could have written."""
    if isinstance(value, dict):
        kept = {"state", "showing", "kind", "url"}
        return {k: v if k in kept or k.endswith("url") else nasty(v) for k, v in value.items()}
    if isinstance(value, list):
        return [nasty(one) for one in value]
    return NASTY if isinstance(value, str) and value else value


@pytest.mark.parametrize(
    "name", ["child", "child-unborn", "overdue", "unallocated", "find", "who-looked", "waiting"]
)
def test_no_text_of_a_person_becomes_markup(name: str) -> None:
    template, context = EXAMPLES[name]
    html = render(template, nasty(context), ENVIRONMENT)
    assert NASTY not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("name", ["child", "overdue", "home-worker", "child-dates"])
def test_every_overdue_row_says_why(name: str) -> None:
    rows = re.findall(r"<tr .*?</tr>", page(name), re.DOTALL)
    late = [row for row in rows if "overdue</span>" in row]
    assert late
    assert all("Why this date" in row for row in late)


def test_a_nought_is_text_and_any_other_number_opens_its_list() -> None:
    html = page("unallocated")
    assert '<td class="number">0</td>' in html
    assert '<td class="number"><a href="#main">64</a></td>' in html


def test_numbers_that_do_not_add_up_stop_acceptance() -> None:
    assert "Accept what is ready" in page("import")
    lost = page("import-rows-missing")
    assert "No, 3 rows are missing" in lost
    assert "Accept what is ready" not in lost


def test_a_restricted_child_keeps_the_row_and_loses_the_name() -> None:
    template, context = EXAMPLES["unallocated"]
    row = context["children"][1]
    named = row | {"child": row["child"] | {"name": "Levi Astley", "age": "1"}}
    html = render(template, context | {"children": [named]}, ENVIRONMENT)
    assert "Restricted record" in html
    assert "Levi Astley" not in html


def test_nothing_in_a_list_is_said_as_a_fact() -> None:
    html = page("unallocated-none")
    assert "Every child in Millbrook team 2 has a worker." in html
    assert "As at Tuesday 27 September 2016, 10:42." in html


def test_each_template_says_what_it_is_given() -> None:
    for path in sorted(PAGES.rglob("*.html")):
        assert path.read_text("utf-8").startswith("{#"), f"{_short(path)} opens without its names"


def _short(path: Path) -> str:
    return path.relative_to(PAGES).as_posix()
