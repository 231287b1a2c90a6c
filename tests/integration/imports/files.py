"""Small files as other systems export them, about invented people, whole and broken."""

from __future__ import annotations

import io
import zipfile

PEOPLE = """local_id,given_name,family_name,born_on,is_child
E1,Orla,Marsh,2015-03-02,yes
E2,Ned,Marsh,2017-06-20,yes
E3,Ada,Thorn,2012-11-05,yes
"""
VISITS = """local_id,visited_on,kind,child_seen
E1,2026-02-03,cin,yes
E2,2026-02-03,cin,yes
"""
HEADER_903 = (
    "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nE1,F,02/03/2015,WBRI,,,\nE9,M,01/02/2014,WBRI,,,\n"
)
EPISODES_903 = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
    "E1,01/05/2025,S,C2,N1,U2,PR1,,,,,,\n"
    "E9,03/06/2025,S,C2,N1,U2,PR1,,,,,,\n"
)


def child(number: str, born: str = "2014-05-06", inside: str = "") -> str:
    """One child of a CIN census, with one referral."""
    return (
        f"<Child><ChildIdentifiers><LAchildID>{number}</LAchildID>"
        f"<PersonBirthDate>{born}</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>"
        "<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>"
        "<CINdetails><CINreferralDate>2025-04-02</CINreferralDate>"
        f"<ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>{inside}"
        "</CINdetails></Child>"
    )


def census(*children: str, authority: str = "201", before: str = "") -> bytes:
    """A CIN census of these children."""
    return (
        f"<?xml version='1.0' encoding='utf-8'?>{before}<Message><Header><CollectionDetails>"
        "<Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate>"
        f"</CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>{authority}</LEA></Source>"
        f"</Header><Children>\n{''.join(one + chr(10) for one in children)}</Children></Message>"
    ).encode()


def workbook(sheets: dict[str, list[list[str]]]) -> bytes:
    """A workbook of text cells."""
    import xlsxwriter

    kept = io.BytesIO()
    with xlsxwriter.Workbook(kept, {"in_memory": True}) as made:
        for name, rows in sheets.items():
            sheet = made.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return kept.getvalue()


def zip_bomb() -> bytes:
    """A workbook of a few kilobytes whose one sheet would fill gigabytes."""
    kept = io.BytesIO()
    plain = zipfile.ZipFile(io.BytesIO(workbook({"List 1": [["a"]]})))
    sheet = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in plain.namelist():
            if name != sheet:
                packed.writestr(name, plain.read(name))
        with packed.open(sheet, "w", force_zip64=True) as swollen:
            for _ in range(400):
                swollen.write(bytes(1024 * 1024))
    return kept.getvalue()
