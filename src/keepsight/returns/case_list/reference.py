"""The page about the case-system list, made from its declaration."""

from __future__ import annotations

from keepsight.returns.case_list.tables import CASE_LIST, CaseColumn

#: How each kind of column is written, in a sentence for whoever makes the export.
WRITTEN_AS = {
    "date": "date",
    "moment": "date and time",
    "integer": "whole number",
    "number": "number",
    "yes_no": "yes or no",
    "code": "code",
    "text": "text",
}


def case_list_reference() -> str:
    """The reference page in Markdown: every file, column and code that ``tables.py`` declares."""
    parts = [
        "# The case-system list",
        "Plain CSV files for what no return carries. Give those you have; any may be left out.",
        "\n".join(
            (
                "- One file a table, in one folder. A file is known by its columns, not its name.",
                "- UTF-8 with a comma is best. Semicolons, tabs and Windows-1252 are read too.",
                "- The first line names the columns. Their order does not matter.",
                "- A column that is not required may be left out.",
                "- Dates: `2026-03-31` or `31/03/2026`. The day comes before the month.",
                "- Two-digit years: 00 to 49 are 2000 to 2049, 50 to 99 are 1950 to 1999.",
                "- Date and time: `2026-03-31 14:05`, on the clock in England.",
                "- Capitals in codes do not matter. A blank cell means that it is not known.",
            )
        ),
    ]
    for table in CASE_LIST.values():
        parts.append(f"## {table.name}.csv\n\n{table.row_is}")
        rows = ["| column | written as | required | what stands in it |", "|---|---|---|---|"]
        rows += [_row(column) for column in table.columns]
        parts.append("\n".join(rows))
        for column in table.columns:
            if column.codes:
                parts.append(_codes(column))
    return "\n\n".join(parts) + "\n"


def _row(column: CaseColumn) -> str:
    required = "yes" if column.required else ""
    written = WRITTEN_AS[column.kind]
    if column.longest:
        written += f", up to {column.longest:,}"
    return f"| `{column.name}` | {written} | {required} | {column.meaning} |"


def _codes(column: CaseColumn) -> str:
    rows = [f"Codes of `{column.name}`:", ""]
    rows += [f"- `{code}`: {label}" for code, label in column.codes.items()]
    return "\n".join(rows)
