"""A page used without a mouse: what Tab reaches, in which order, whether it is seen, and what it is called.

As in ``checked_pages``, a check yields a sentence for each thing that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from playwright.sync_api import Page

#: What a person can use; a link without an address and a box that sends nothing by itself are none.
USABLE = (
    "a[href], button, input:not([type=hidden]), select, textarea, summary, "
    "[tabindex]:not([tabindex='-1']), [contenteditable], [role=button], [role=link], [onclick]"
)
#: Starts at the top of the page, whatever has the focus by itself, and writes down where Tab goes.
BEGIN = """usable => {
  const all = [...document.querySelectorAll('*')], box = document.body;
  box.tabIndex = -1; box.focus(); box.removeAttribute('tabindex');
  const shows = style => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
    || style.boxShadow !== 'none';
  window.walked = [];
  document.addEventListener('focusin', ({target}) => {
    const label = target.labels && target.labels[0], near = target.getBoundingClientRect();
    const drawn = [getComputedStyle(target)];
    // A button of a choice is drawn by its label, and itself left clear.
    if (label && ['radio', 'checkbox'].includes(target.type))
      drawn.push(getComputedStyle(label, '::before'), getComputedStyle(label));
    window.walked.push({
      at: all.indexOf(target), is_shown: drawn.some(shows), html: target.outerHTML.slice(0, 120),
      in_view: near.bottom > 0 && near.top < innerHeight && near.right > 0 && near.left < innerWidth,
    });
  });
  const reachable = new Map();
  for (const one of document.querySelectorAll(usable)) {
    if (!one.checkVisibility({visibilityProperty: true}) || one.matches(':disabled')) continue;
    // Of the buttons of one choice Tab reaches one; the arrows go on from there.
    const key = one.type === 'radio' ? 'radio ' + one.name : all.indexOf(one);
    if (!reachable.has(key)) reachable.set(key, []);
    reachable.get(key).push({at: all.indexOf(one), html: one.outerHTML.slice(0, 120)});
  }
  return [...reachable.values()];
}"""
UNNAMED = """() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
  .filter(one => one.checkVisibility())
  .filter(one => {
    const named = [...(one.labels || [])].some(label => label.textContent.trim());
    const told = one.getAttribute('aria-label') || one.getAttribute('aria-labelledby');
    if (!named && !told) return true;
    if (one.type !== 'radio') return false;
    const group = one.closest('fieldset, [role=radiogroup], table');
    return !group || (group.tagName === 'FIELDSET' && !(group.querySelector('legend') || {}).textContent);
  })
  .map(one => one.outerHTML.slice(0, 120))"""


def wrong_by_keyboard(page: Page) -> Iterator[str]:
    """What cannot be reached with Tab, is reached out of order, or is not seen when it is reached."""
    reachable: list[list[dict[str, Any]]] = page.evaluate(BEGIN, USABLE)
    for _ in range(len(reachable) + 1):
        page.keyboard.press("Tab")
    walked: list[dict[str, Any]] = page.evaluate("window.walked")
    places = [one["at"] for one in walked]
    for several in reachable:
        if not {one["at"] for one in several} & set(places):
            yield f"Tab does not reach {several[0]['html']}"
    for before, after in pairwise(walked):
        if after["at"] < before["at"] and after["at"] != places[0]:
            yield f"Tab goes back from {before['html']} to {after['html']}"
    for one in walked:
        if not one["is_shown"]:
            yield f"the focus is not seen on {one['html']}"
        if not one["in_view"]:
            yield f"the focus is outside the window on {one['html']}"


def unnamed(page: Page) -> Iterator[str]:
    """Boxes that no label names, and choices that nothing asks."""
    for one in page.evaluate(UNNAMED):
        yield f"nothing says what this asks: {one}"
