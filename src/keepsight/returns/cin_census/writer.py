"""Writes a CIN census: the tables that the reader gives, back to one XML file, a child on a line.

Elements stand in the order of the Department's schema. Built a table at a time from the innermost
outwards: each row becomes its text, and the texts of a row's children are joined into it.
"""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from keepsight.returns.cin_census.tables import CIN_CENSUS

#: Fields that the schema puts behind the groups of a CINdetails.
_AFTER_SECTION_47 = ("ReferralNFA",)
_COLLECTION_FIELDS = ("Collection", "Year", "ReferenceDate")
#: What XML 1.0 cannot hold, even escaped.
_NOT_XML = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x{fffe}\x{ffff}]"


def write_cin_census(
    tables: Mapping[str, pl.DataFrame], header: Mapping[str, object] | None = None
) -> bytes:
    """A census in UTF-8.

    ``tables``: as ``ReadFile.tables`` of the reader; a table may be absent. ``_row``, ``_child`` and
    ``_parent`` tell what stands in what, and ``_row`` the order. ``header``: fields of the header
    by name, put over those of the table ``Header``. Dates may be dates or ISO text.

    Raises ``ValueError`` for a row that stands in nothing (it would be lost without a word) and for
    a character that XML cannot hold.
    """
    children = _children(tables)
    body = "\n".join(children["_xml"].to_list())
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f"<Message>{_header(tables, header or {})}<Children>\n{body}\n</Children></Message>\n"
    ).encode()


def _children(tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """One row a child, in order, its ``_xml`` the whole element ``Child``."""
    disabilities = _grouped(_rows(tables, "Disabilities"), "Disabilities")
    characteristics = _element(
        _with(_rows(tables, "ChildCharacteristics"), "Disabilities", disabilities),
        "ChildCharacteristics",
        "_xml",
        "Disabilities",
    )
    identifiers = _rows(tables, "ChildIdentifiers")
    if identifiers["_child"].is_duplicated().any() or identifiers["_child"].null_count():
        raise ValueError("Each child needs one row in ChildIdentifiers.")
    children = _with(
        _with(identifiers, "ChildCharacteristics", characteristics, on="_child"),
        "CINdetails",
        _episodes(tables),
        on="_child",
    ).with_columns(_xml=_wrapped("ChildIdentifiers", "_xml"))
    return _element(children, "Child", "_xml", "ChildCharacteristics", "CINdetails")


def _episodes(tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """One row a CINdetails with all that stands in it."""
    factors = _grouped(_rows(tables, "AssessmentFactors"), "FactorsIdentifiedAtAssessment")
    assessments = _with(_rows(tables, "Assessments"), "Factors", factors)
    reviews = _grouped(_rows(tables, "Reviews"), "Reviews")
    plans = _with(_rows(tables, "ChildProtectionPlans"), "Reviews", reviews)
    before = tuple(
        field.name
        for field in CIN_CENSUS.tables["CINdetails"]
        if field.name not in _AFTER_SECTION_47
    )
    details = _rows(tables, "CINdetails", before)
    nfa = _rows(tables, "CINdetails", _AFTER_SECTION_47).select("_row", ReferralNFA="_xml")
    details = details.join(nfa, on="_row", how="left", maintain_order="left")
    parts = {
        "Assessments": _element(assessments, "Assessments", "_xml", "Factors"),
        "CINPlanDates": _element(_rows(tables, "CINPlanDates"), "CINPlanDates", "_xml"),
        "Section47": _element(_rows(tables, "Section47"), "Section47", "_xml"),
        "Plans": _element(plans, "ChildProtectionPlans", "_xml", "Reviews"),
        "PreProceedings": _element(
            _rows(tables, "PreProceedings"), "PreProceedingsandFGDM", "_xml"
        ),
    }
    for name, rows in parts.items():
        details = _with(details, name, rows)
    order = ("_xml", "Assessments", "CINPlanDates", "Section47", "ReferralNFA", "Plans")
    return _element(details, "CINdetails", *order, "PreProceedings")


def _rows(
    tables: Mapping[str, pl.DataFrame], table: str, names: tuple[str, ...] = ()
) -> pl.DataFrame:
    """The rows of a table in order: ``_row``, ``_child``, ``_parent`` and, as ``_xml``, their fields."""
    fields = [f for f in CIN_CENSUS.tables[table] if not names or f.name in names]
    frame = tables.get(table)
    if frame is None:
        frame = pl.DataFrame(schema=dict.fromkeys(("_row", "_child", "_parent"), pl.Int64()))
    frame = frame.sort("_row")
    present = [field.name for field in fields if field.name in frame.columns]
    texts = frame.select(pl.col(name).pipe(_as_text, frame[name].dtype) for name in present)
    for name in present:
        if texts[name].str.contains(_NOT_XML).any():
            raise ValueError(f"{table}, {name}: a character that XML cannot hold.")
    bare = len(CIN_CENSUS.tables[table]) == 1  # the row is the element of its only field
    elements = [
        pl.format(f"<{name}>{{}}</{name}>", pl.col(name).fill_null("") if bare else name).fill_null(
            ""
        )
        for name in present
    ]
    xml = texts.select(_xml=pl.concat_str(elements) if elements else pl.lit("", pl.String))
    return frame.select("_row", "_child", "_parent").hstack(
        xml if elements else pl.DataFrame({"_xml": [""] * frame.height}, schema={"_xml": pl.String})
    )


def _as_text(cell: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    if dtype == pl.Boolean:
        return (
            pl.when(cell)
            .then(pl.lit("1"))
            .when(~cell)
            .then(pl.lit("0"))
            .alias(cell.meta.output_name())
        )
    text = cell.cast(pl.String)
    for mark, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.str.replace_all(mark, written, literal=True)
    return text


def _wrapped(element: str, *parts: str) -> pl.Expr:
    return pl.concat_str(
        pl.lit(f"<{element}>"),
        *(pl.col(part).fill_null("") for part in parts),
        pl.lit(f"</{element}>"),
    )


def _element(rows: pl.DataFrame, element: str, *parts: str) -> pl.DataFrame:
    """The rows with ``_xml`` being the whole element, its parts in this order."""
    return rows.select("_row", "_child", "_parent", _xml=_wrapped(element, *parts))


def _grouped(rows: pl.DataFrame, group: str) -> pl.DataFrame:
    """Rows with the same parent as one row that holds them in the element ``group``."""
    return (
        rows.group_by("_parent", maintain_order=True)
        .agg(pl.col("_row", "_child").first(), pl.col("_xml").str.join())
        .with_columns(_xml=_wrapped(group, "_xml"))
    )


def _with(
    rows: pl.DataFrame, name: str, inner: pl.DataFrame, *, on: str = "_parent"
) -> pl.DataFrame:
    """The rows with a column ``name``: the texts of all ``inner`` rows that stand in them, joined."""
    mine = "_child" if on == "_child" else "_row"
    if inner.join(rows, left_on=on, right_on=mine, how="anti").height:
        raise ValueError(f"A row of {name} stands in no row that is there.")
    joined = inner.group_by(on, maintain_order=True).agg(pl.col("_xml").str.join().alias(name))
    return rows.join(joined, left_on=mine, right_on=on, how="left", maintain_order="left")


def _header(tables: Mapping[str, pl.DataFrame], given: Mapping[str, object]) -> str:
    frame = tables.get("Header")
    values = dict(frame.row(0, named=True)) if frame is not None and frame.height else {}
    values |= given
    unknown = set(given) - {field.name for field in CIN_CENSUS.tables["Header"]}
    if unknown:
        raise ValueError(f"The header has no field {min(unknown)}.")
    if all(values.get(field.name) is None for field in CIN_CENSUS.tables["Header"]):
        return ""

    def elements(first: bool) -> str:
        shown = {
            field.name: values[field.name]
            for field in CIN_CENSUS.tables["Header"]
            if values.get(field.name) is not None and (field.name in _COLLECTION_FIELDS) == first
        }
        row = pl.DataFrame({name: [str(value)] for name, value in shown.items()})
        texts = row.select(_as_text(pl.col(name), pl.String()) for name in shown)
        return "".join(f"<{name}>{texts[name][0]}</{name}>" for name in shown)

    return (
        f"<Header><CollectionDetails>{elements(True)}</CollectionDetails>"
        f"<Source>{elements(False)}</Source></Header>"
    )
