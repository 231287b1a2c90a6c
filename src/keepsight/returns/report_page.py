"""The findings of a return as one web page that needs nothing beside it and can be filtered."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from pathlib import Path
from typing import Any

import polars as pl
from jinja2 import Environment, select_autoescape
from markupsafe import Markup

from keepsight.returns.report import ROWS_A_RULE_ON_A_PAGE, Report, capped, headline, summary
from keepsight.returns.unreadable_dates import UNREAD

TITLES = {"ssda903": "SSDA903 return", "cin": "CIN census"}
MOST_CHILDREN = 500

#: Hides what does not bear the words or the kind; without it the whole page is there.
SCRIPT = """
(function () {
  var form = document.getElementById('filter');
  if (!form) { return; }
  form.hidden = false;
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  var words = document.getElementById('words'), kind = document.getElementById('kind');
  var rules = Array.from(document.querySelectorAll('details.rule'));
  var texts = rules.map(function (one) { return one.textContent.toLowerCase(); });
  function show() {
    var asked = words.value.trim().toLowerCase(), some = 0;
    rules.forEach(function (one, at) {
      var fits = (!kind.value || one.dataset.kind === kind.value) &&
        (!asked || texts[at].indexOf(asked) >= 0);
      one.hidden = !fits;
      if (fits) { some += 1; }
      one.querySelectorAll('tbody tr').forEach(function (row) {
        row.hidden = Boolean(asked) && texts[at].indexOf(asked) >= 0 &&
          row.textContent.toLowerCase().indexOf(asked) < 0 &&
          one.querySelector('summary').textContent.toLowerCase().indexOf(asked) < 0;
      });
    });
    document.querySelectorAll('tr.child').forEach(function (row) {
      row.hidden = Boolean(asked) && row.textContent.toLowerCase().indexOf(asked) < 0;
    });
    document.getElementById('shown').textContent = some + ' of ' + rules.length + ' rules shown';
  }
  words.addEventListener('input', show);
  kind.addEventListener('change', show);
  show();
}());
"""


def write_page(checked: Report, path: Path, *, rows_a_rule: int = ROWS_A_RULE_ON_A_PAGE) -> None:
    """The page, whole. Everything that stood in a file is escaped; nothing is fetched."""
    environment = Environment(autoescape=select_autoescape(default=True), trim_blocks=True)
    environment.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]
    source = files("keepsight.returns").joinpath("report.html").read_text(encoding="utf-8")
    lines = summary(checked)
    children = _children(checked)
    script_hash = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    html = environment.from_string(source).render(
        title=f"{TITLES[checked.name]} {checked.collection}: what was found",
        headline=headline(checked),
        remarks=checked.remarks,
        rules=[line for line in lines if line.rows],
        findings=_by_rule(capped(checked, rows_a_rule)),
        most=rows_a_rule,
        children=children.head(MOST_CHILDREN).rows(),
        more_children=max(children.height - MOST_CHILDREN, 0),
        not_run=[line for line in lines if line.status != "ran"],
        script=Markup(SCRIPT),
        script_hash=script_hash,
    )
    path.write_text(html, encoding="utf-8")


def _by_rule(findings: pl.DataFrame) -> dict[str, list[dict[str, Any]]]:
    """The rows of each rule, once each, with the cells that the finding names."""
    rows = findings.group_by("rule", "group", "table", "row", maintain_order=True).agg(
        pl.col("child", "file", "line", "message").first(), "field", "value"
    )
    rows = rows.unique(["rule", "table", "row"], keep="first", maintain_order=True)
    found: dict[str, list[dict[str, Any]]] = {}
    for one in rows.iter_rows(named=True):
        says = one["message"] if one["rule"] == UNREAD else ""
        cells = list(zip(one["field"], one["value"], strict=True))
        found.setdefault(one["rule"], []).append({**one, "cells": cells, "says": says})
    return found


def _children(checked: Report) -> pl.DataFrame:
    """``child``, its number of findings and the rules, most findings first."""
    return (
        checked.findings.drop_nulls("child")
        .group_by("child", maintain_order=True)
        .agg(
            pl.struct("rule", "table", "row").n_unique().alias("findings"),
            pl.col("rule").unique(maintain_order=True).str.join(", ").alias("rules"),
        )
        .sort("findings", descending=True, maintain_order=True)
    )
