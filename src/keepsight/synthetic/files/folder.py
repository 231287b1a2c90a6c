"""Every file of the made-up council by name, and the few faults that real exports have too."""

from __future__ import annotations

import polars as pl

from keepsight.returns.annex_a.writer import write_annex_a
from keepsight.returns.case_list.writer import write_case_list
from keepsight.returns.cin_census.writer import write_cin_census
from keepsight.returns.ssda903.writer import write_ssda903_folder
from keepsight.synthetic import days
from keepsight.synthetic.days import CollectionYear
from keepsight.synthetic.files.annex_a import annex_a_lists
from keepsight.synthetic.files.case_list import case_list_tables
from keepsight.synthetic.files.cin_census import census_header, census_tables
from keepsight.synthetic.files.ssda903 import ssda903_tables
from keepsight.synthetic.world import AUTHORITY, Council

#: A child that stands in the allocations and in no other file.
IN_NO_FILE = "19999"
Faults = list[dict[str, str]]


def council_files(council: Council) -> tuple[dict[str, bytes], Faults]:
    """Every file by its path, and what is wrong in them on purpose.

    Each fault: ``file``, ``table``, ``column``, ``value``, ``child`` (its local ID in that system)
    and ``what`` (a sentence).
    """
    files: dict[str, bytes] = {}
    faults: Faults = []
    years = days.collection_years(council.today)
    for year in years:
        tables = census_tables(council.children, year, council.today)
        name = f"eastfield/cin_census_{year.name}.xml"
        if year is years[1]:
            tables = _fault_in_census(tables, name, year, faults)
        files[name] = write_cin_census(tables, census_header(year, AUTHORITY))
        care = ssda903_tables(
            council.children,
            year,
            council.today,
            council.staff,
            council.born_in_carebase,
            council.upn_in_carebase,
        )
        if year is years[1]:
            care = _fault_in_care(care, f"carebase/{year.name}/Episodes.csv", faults)
        for part, content in write_ssda903_folder(care).items():
            files[f"carebase/{year.name}/{part}"] = content
    for part, content in write_case_list(
        case_list_tables(council.families, council.staff, council.today)
    ).items():
        files[f"eastfield/case_list/{part}"] = content
    _faults_in_case_list(council, files, faults)
    files["eastfield/annex_a.xlsx"] = write_annex_a(annex_a_lists(council.families, council.today))
    return files, faults


def _fault_in_census(
    tables: dict[str, pl.DataFrame], name: str, year: CollectionYear, faults: Faults
) -> dict[str, pl.DataFrame]:
    """An impossible date on a second assessment of a closed case, and an unknown referral source."""
    names = tables["ChildIdentifiers"].select("_child", "LAchildID")
    details = tables["CINdetails"].join(names, on="_child")
    closed = details.filter(pl.col("ReasonForClosure") == "RC8").row(0, named=True)
    nothing = details.filter("ReferralNFA").row(0, named=True)
    impossible = f"{year.ends_in - 1}-11-31"
    assessments = tables["Assessments"].cast(
        {"AssessmentActualStartDate": pl.String, "AssessmentAuthorisationDate": pl.String}
    )
    extra = pl.DataFrame(
        {
            "_row": [max(int(rows["_row"].max()) for rows in tables.values()) + 1],  # type: ignore[arg-type]
            "_child": [closed["_child"]],
            "_parent": [closed["_row"]],
            "AssessmentActualStartDate": [impossible],
        }
    )
    unknown = pl.when(pl.col("_row") == nothing["_row"]).then(pl.lit("6X"))
    faults += [
        _fault(name, "Assessments", "AssessmentActualStartDate", impossible, closed["LAchildID"]),
        _fault(name, "CINdetails", "ReferralSource", "6X", nothing["LAchildID"]),
    ]
    return tables | {
        "Assessments": pl.concat([assessments, extra], how="diagonal"),
        "CINdetails": tables["CINdetails"].with_columns(
            unknown.otherwise("ReferralSource").alias("ReferralSource")
        ),
    }


def _fault_in_care(
    tables: dict[str, pl.DataFrame], name: str, faults: Faults
) -> dict[str, pl.DataFrame]:
    """An unknown reason for a change of placement."""
    episodes = tables["Episodes"].with_row_index("_at")
    changed = episodes.filter(pl.col("REASON_PLACE_CHANGE").is_not_null())
    if changed.is_empty():
        return tables
    row = changed.row(0, named=True)
    unknown = pl.when(pl.col("_at") == row["_at"]).then(pl.lit("MOVED"))
    faults.append(_fault(name, "Episodes", "REASON_PLACE_CHANGE", "MOVED", row["CHILD"]))
    episodes = episodes.with_columns(
        unknown.otherwise("REASON_PLACE_CHANGE").alias("REASON_PLACE_CHANGE")
    )
    return tables | {"Episodes": episodes.drop("_at")}


def _faults_in_case_list(council: Council, files: dict[str, bytes], faults: Faults) -> None:
    """A child in no people file, two children under one number, and an impossible date."""
    folder = "eastfield/case_list"
    today = days.date_of(council.today)
    known = [child for family in council.families for child in family.children if child.contacts]
    twice = next(child for child in known if child.episode is None)
    seen = next(child for child in council.children if child.episode and child.episode.closed)
    worker = council.staff.called("Nadia Rahman")
    held = [IN_NO_FILE, worker.staff_id, "", worker.team.team_id, "lead"]
    files[f"{folder}/allocations.csv"] += _line([*held, f"{today}"], 9)
    born = days.date_of(twice.born).replace(year=days.date_of(twice.born).year - 2)
    other = [twice.local_id, twice.given, twice.family, "", f"{born}", "", "", twice.sex]
    files[f"{folder}/people.csv"] += _line([*other, "", "", "", "", "yes"], 14)
    impossible = f"{today.year}-02-30"
    files[f"{folder}/visits.csv"] += _line([seen.local_id, impossible, "child_in_need", "yes"], 8)
    faults += [
        _fault(f"{folder}/allocations.csv", "allocations", "local_id", IN_NO_FILE, IN_NO_FILE),
        _fault(f"{folder}/people.csv", "people", "born_on", f"{born}", twice.local_id),
        _fault(f"{folder}/visits.csv", "visits", "visited_on", impossible, seen.local_id),
    ]


def _line(cells: list[str], columns: int) -> bytes:
    """A line of a CSV, filled up with blanks."""
    return (",".join([*cells, *[""] * (columns - len(cells))]) + "\r\n").encode()


def _fault(file: str, table: str, column: str, value: str, child: str) -> dict[str, str]:
    return {"file": file, "table": table, "column": column, "value": value, "child": child}
