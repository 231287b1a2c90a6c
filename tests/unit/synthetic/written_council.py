"""The made-up council's files read back by the returns' own readers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from keepsight.kernel.source import ReadFile
from keepsight.returns.annex_a.reader import read_annex_a
from keepsight.returns.case_list.reader import read_case_list_folder
from keepsight.returns.cin_census.reader import read_cin_census
from keepsight.returns.ssda903.reader import read_ssda903_folder


@dataclass(frozen=True)
class Written:
    """The files of the council read back by the returns' own readers; what was planted."""

    folder: Path
    planted: dict[str, Any]
    census: dict[str, ReadFile]
    care: dict[str, ReadFile]
    case_list: ReadFile
    annex_a: ReadFile


def read_back(folder: Path, planted: dict[str, Any]) -> Written:
    """Every file of a council's folder, read."""

    def contents(below: Path) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in sorted(below.iterdir())}

    census = [
        read_cin_census(path.read_bytes(), path.name)
        for path in sorted((folder / "eastfield").glob("*.xml"))
    ]
    care = [
        read_ssda903_folder(contents(path), path.name)
        for path in sorted((folder / "carebase").iterdir())
    ]
    return Written(
        folder=folder,
        planted=planted,
        census={one.collection or "": one for one in census},
        care={one.collection or "": one for one in care},
        case_list=read_case_list_folder(contents(folder / "eastfield" / "case_list"), "case_list"),
        annex_a=read_annex_a((folder / "eastfield" / "annex_a.xlsx").read_bytes(), "annex_a.xlsx"),
    )
