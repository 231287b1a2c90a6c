"""The way there and back: returns brought in by the importers, and made again of the facts."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl
import pytest

from keepsight.access.reference import reference_of
from keepsight.facts.doorway import facts
from keepsight.importers.importing import take_in
from keepsight.returns.cin_census.from_facts import NEEDS as CIN_NEEDS
from keepsight.returns.cin_census.from_facts import cin_from_facts
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.cin_census.text_reader import read_cin_text
from keepsight.returns.field import Field
from keepsight.returns.own_return import OwnReturn
from keepsight.returns.prepared import as_dates
from keepsight.returns.ssda903.from_facts import NEEDS as SSDA903_NEEDS
from keepsight.returns.ssda903.from_facts import ssda903_from_facts
from keepsight.returns.ssda903.tables import SSDA903
from keepsight.returns.ssda903.text_reader import read_ssda903_text
from keepsight.returns.validation import validate
from tests.integration.small_council import NOW, SmallCouncil

pytestmark = pytest.mark.django_db

#: Pre-proceedings and deprivations of liberty are asked from this year on.
YEAR = "2026-27"
CODE = "998"

Fields = Mapping[tuple[str, str], str]

#: Fields of the file that the own census does not have as they were, and why.
CIN_DIFFERS: Fields = {
    ("Header", "SoftwareCode"): "tells of a file",
    ("Header", "Release"): "tells of a file",
    ("Header", "SerialNo"): "tells of a file",
    ("Header", "DateTime"): "tells of a file",
    ("ChildIdentifiers", "GenderCurrent"): "asked until 2023-24",
    (
        "ChildIdentifiers",
        "ExpectedPersonBirthDate",
    ): "of a child who was born only the birth is told",
    ("CINdetails", "CINclosureDate"): "what is said to come after the year has not come",
    ("CINdetails", "ReasonForClosure"): "what is said to come after the year has not come",
}

CENSUS = f"""<?xml version='1.0' encoding='utf-8'?>
<Message><Header>
<CollectionDetails><Collection>CIN</Collection><Year>2027</Year>
<ReferenceDate>2027-03-31</ReferenceDate></CollectionDetails>
<Source><SourceLevel>L</SourceLevel><LEA>{CODE}</LEA><SoftwareCode>S</SoftwareCode>
<Release>1</Release><SerialNo>001</SerialNo><DateTime>2027-05-01T09:00:00</DateTime></Source>
</Header><Children>
<Child>
<ChildIdentifiers><LAchildID>M1</LAchildID><UPN>A123456789012</UPN><FormerUPN>B123456789012</FormerUPN>
<PersonBirthDate>2014-05-06</PersonBirthDate>
<ExpectedPersonBirthDate>2014-05-09</ExpectedPersonBirthDate><Sex>F</Sex>
<PersonDeathDate>2027-02-01</PersonDeathDate></ChildIdentifiers>
<ChildCharacteristics><Ethnicity>WBRI</Ethnicity>
<Disabilities><Disability>AUT</Disability><Disability>LD</Disability></Disabilities>
</ChildCharacteristics>
<CINdetails><CINreferralDate>2026-04-02</CINreferralDate><ReferralSource>1A</ReferralSource>
<PrimaryNeedCode>N1</PrimaryNeedCode><CINclosureDate>2026-06-01</CINclosureDate>
<ReasonForClosure>RC8</ReasonForClosure>
<Assessments><AssessmentActualStartDate>2026-04-03</AssessmentActualStartDate>
<AssessmentInternalReviewDate>2026-04-13</AssessmentInternalReviewDate>
<AssessmentAuthorisationDate>2026-05-20</AssessmentAuthorisationDate>
<FactorsIdentifiedAtAssessment><AssessmentFactors>3B</AssessmentFactors>
<AssessmentFactors>4B</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
<ReferralNFA>false</ReferralNFA></CINdetails>
<CINdetails><CINreferralDate>2026-08-01</CINreferralDate><ReferralSource>6</ReferralSource>
<PrimaryNeedCode>N1</PrimaryNeedCode>
<CINPlanDates><CINPlanStartDate>2026-08-10</CINPlanStartDate>
<CINPlanEndDate>2026-09-01</CINPlanEndDate></CINPlanDates>
<CINPlanDates><CINPlanStartDate>2026-12-24</CINPlanStartDate></CINPlanDates>
<Section47><S47ActualStartDate>2026-08-20</S47ActualStartDate>
<InitialCPCtarget>2026-09-10</InitialCPCtarget><DateOfInitialCPC>2026-09-08</DateOfInitialCPC>
<ICPCnotRequired>false</ICPCnotRequired></Section47>
<Section47><S47ActualStartDate>2026-08-03</S47ActualStartDate>
<ICPCnotRequired>true</ICPCnotRequired></Section47>
<ReferralNFA>0</ReferralNFA>
<ChildProtectionPlans><CPPstartDate>2026-09-08</CPPstartDate><CPPendDate>2026-12-20</CPPendDate>
<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>
<LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse><NumberOfPreviousCPP>1</NumberOfPreviousCPP>
<Reviews><CPPreviewDate>2026-11-20</CPPreviewDate><CPPreviewDate>2026-12-20</CPPreviewDate></Reviews>
</ChildProtectionPlans>
<PreProceedingsandFGDM><PPStartDate>2026-10-01</PPStartDate><LBPSentDate>2026-10-05</LBPSentDate>
<FGDMMeetingOffer>true</FGDMMeetingOffer><FGDMMeetingFac>false</FGDMMeetingFac>
<InitialPPMeetingDate>2026-10-12</InitialPPMeetingDate><ReviewMeetingsCount>2</ReviewMeetingsCount>
<StepDecisionDate>2027-01-10</StepDecisionDate><PPOutcome>1</PPOutcome>
<CourtAppDate>2027-01-20</CourtAppDate><LetterInitCPDate>2027-01-15</LetterInitCPDate>
</PreProceedingsandFGDM></CINdetails>
</Child>
<Child>
<ChildIdentifiers><LAchildID>M2</LAchildID><UPNunknown>UN1</UPNunknown>
<ExpectedPersonBirthDate>2027-05-09</ExpectedPersonBirthDate><Sex>U</Sex></ChildIdentifiers>
<ChildCharacteristics><Ethnicity>NOBT</Ethnicity></ChildCharacteristics>
<CINdetails><CINreferralDate>2026-12-01</CINreferralDate><ReferralSource>3D</ReferralSource>
<PrimaryNeedCode>N5</PrimaryNeedCode><CINclosureDate>2027-04-02</CINclosureDate>
<ReasonForClosure>RC7</ReasonForClosure><DateOfInitialCPC>2027-01-08</DateOfInitialCPC>
<Assessments><AssessmentActualStartDate>2026-11-29</AssessmentActualStartDate></Assessments>
<ReferralNFA>false</ReferralNFA></CINdetails>
</Child>
<Child>
<ChildIdentifiers><LAchildID>M3</LAchildID><UPN>C123456789012</UPN>
<PersonBirthDate>2010-01-02</PersonBirthDate><Sex>M</Sex></ChildIdentifiers>
<ChildCharacteristics><Ethnicity>BCRB</Ethnicity>
<Disabilities><Disability>NONE</Disability></Disabilities></ChildCharacteristics>
<CINdetails><CINreferralDate>2026-05-02</CINreferralDate><ReferralSource>2A</ReferralSource>
<CINclosureDate>2026-05-02</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>
<ReferralNFA>true</ReferralNFA></CINdetails>
</Child>
</Children></Message>""".encode()

#: The same of the return for looked-after children.
SSDA903_DIFFERS: Fields = {
    ("Episodes", "REASON_PLACE_CHANGE"): "held by the placement: on the last episode in it",
    ("Episodes", "PLACE_PROVIDER"): "held by the placement: as its last episode says",
    ("Episodes", "HOME_POST"): "held by the placement: as its last episode says",
    ("SWEpisodes", "SW_REASON"): "of a child's first known worker it is the first contact",
    ("PrevPerm", "DATE_PERM"): "a date of which only the month is known is not held",
    ("UASC", "DUC"): "what is said to come after the year has not come, but for the 18th birthday",
}

#: The rows of each file; its heading is the Department's.
LOOKED_AFTER = {
    "Header": """L1,F,02/03/2011,WBRI,A123456789013,1,05/05/2026
L2,M,01/02/2023,MWBC,UN3,,
L3,M,04/07/2008,BAFR,B123456789013,,
L4,M,09/09/2009,OOTH,UN2,,
L5,M,10/10/2010,OOTH,UN2,,
""",
    "Episodes": """L1,01/05/2024,S,V2,N1,U6,PR1,01/06/2026,X1,CARPL,AB1 2CD,ZZ1 1AA,SC1
L1,01/06/2026,L,C1,N1,U6,PR4,01/09/2026,X1,CHILD,AB1 9ZZ,ZZ1 1AA,SC1
L1,01/09/2026,P,C1,N1,K2,PR4,,,,AB1 9ZZ,ZZ9 9ZZ,SC2
L2,01/06/2025,S,E1,N1,A6,PR5,10/02/2027,E11,,AB1 2CD,ZZ2 2ZZ,SC3
L4,03/03/2026,S,V2,N8,U6,PR1,,,,,ZZ1 1AA,SC1
L5,04/04/2026,S,V2,N8,U6,PR1,,,,,ZZ1 1AB,SC4
""",
    "Reviews": """L1,02/03/2011,20/04/2026,PN1
L1,02/03/2011,20/10/2026,PN3
L2,01/02/2023,01/09/2026,PN0
""",
    "UASC": """L4,M,09/09/2009,09/09/2027
L5,M,10/10/2010,10/12/2027
""",
    "OC2": """L1,02/03/2011,12,,0,,1,1,0,1,0,1
L4,09/09/2009,,SDQ4,0,,0,1,1,0,,
""",
    "OC3": """L3,04/07/2008,YES,F2,U1
""",
    "AD1": """L2,01/02/2023,01/07/2025,05/08/2025,0,2,MF,L11
""",
    "PlacedAdoption": """L2,01/02/2023,01/07/2025,,
L1,02/03/2011,01/02/2026,01/07/2026,RD2
""",
    "PrevPerm": """L1,02/03/2011,P1,302,zz/05/2015
L2,01/02/2023,Z1,,
L4,09/09/2009,P2,WAL,05/06/2019
""",
    "Missing": """L1,02/03/2011,M,01/07/2026,03/07/2026
L4,09/09/2009,A,30/03/2027,
""",
    "SWEpisodes": """L1,02/03/2011,SW1,01/05/2024,04/06/2026,MANAGE
L1,02/03/2011,SW2,04/06/2026,,LEFTRL
L4,09/09/2009,SW2,03/03/2026,,FCONTA
""",
    "DoLo": """L1,02/03/2011,05/09/2026,05/12/2026
""",
}

#: How the rows of a census are tied: by what of the row that they stand in, in place of its number.
TIED = {
    "CINdetailsID": ("CINdetails", "CINreferralDate"),
    "AssessmentID": ("Assessments", "AssessmentActualStartDate"),
    "CPPID": ("ChildProtectionPlans", "CPPstartDate"),
}


def csv(table: str, rows: str) -> bytes:
    heading = ",".join(field.name for field in SSDA903.tables[table])
    return f"{heading}\n{rows}".encode()


def plain(
    tables: Mapping[str, pl.DataFrame], fields: Mapping[str, tuple[Field, ...]]
) -> dict[str, pl.DataFrame]:
    """Tables in which two spellings of one thing are one, and numbers are what they stand for."""
    kinds = {one.name: one.kind for table in fields.values() for one in table}
    typed = {
        table: frame.select(_plain(column, kinds.get(column.name, "text")) for column in frame)
        for table, frame in tables.items()
    }
    return {table: _told_by_dates(frame, typed) for table, frame in typed.items()}


def _plain(column: pl.Series, kind: str) -> pl.Series:
    if kind == "date":
        dates = as_dates(column).cast(pl.String)
        return dates if column.dtype == pl.Date else dates.zip_with(dates.is_not_null(), column)
    if kind == "yes_no":
        return column.replace({"true": "1", "false": "0"})
    return column


def _told_by_dates(frame: pl.DataFrame, tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    for number, (table, date) in TIED.items():
        if number in frame.columns:
            told = tables[table].select(number, pl.col(date).alias(f"{number} {date}"))
            frame = frame.join(told, on=number, how="left").drop(number)
    return frame


def differences(
    own: Mapping[str, pl.DataFrame], file: Mapping[str, pl.DataFrame], expected: Fields
) -> set[tuple[str, str]]:
    """Which fields of which tables differ, with the rows in the order of those that should not."""
    found = set()
    for table, theirs in file.items():
        mine = own[table]
        assert mine.height == theirs.height, table
        absent = set(theirs.columns) - set(mine.columns)
        assert set(mine.columns) <= set(theirs.columns), table
        same = [name for name in mine.columns if (table, name) not in expected]
        mine, theirs = mine.sort(same), theirs.sort(same)
        found |= {(table, name) for name in absent}
        found |= {(table, name) for name in mine.columns if not mine[name].equals(theirs[name])}
    return found


def comes_from_these_records(own: OwnReturn, held: Mapping[str, pl.DataFrame]) -> None:
    """Every row names a record that is there, of the child whose row it is."""
    assert set(own.sources) == set(own.tables)
    for table, sources in own.sources.items():
        assert sources.height == own.tables[table].height
        for (fact,), some in sources.drop_nulls().partition_by("fact", as_dict=True).items():
            records = held[str(fact)].select("child", record="id")
            assert some.join(records, on=["child", "record"], how="anti").is_empty()


def test_a_census_comes_back_as_it_was_brought_in() -> None:
    council = SmallCouncil(CODE)
    done = take_in({"census.xml": CENSUS}, council.authority, now=NOW, by=None)
    assert done.not_read == {}
    held = facts(council.authority.pk, tables=CIN_NEEDS)
    own = cin_from_facts(held, collection=YEAR, authority=CODE)
    file = read_cin_text(CENSUS, "census.xml").tables
    fields = CIN_CENSUS.tables
    found = differences(plain(own.tables, fields), plain(file, fields), CIN_DIFFERS)
    assert found == set(CIN_DIFFERS)
    comes_from_these_records(own, held)
    assert own.whole == set(own.tables) - {"Header", "PreProceedingsandFGDM"}


def test_a_return_for_looked_after_children_comes_back_as_it_was_brought_in() -> None:
    council = SmallCouncil(CODE)
    files = {f"903/{table}.csv": csv(table, rows) for table, rows in LOOKED_AFTER.items()}
    done = take_in(files, council.authority, now=NOW, by=None, collection=YEAR)
    assert done.not_read == {}
    held = facts(council.authority.pk, tables=SSDA903_NEEDS)
    own = ssda903_from_facts(held, collection=YEAR, authority=CODE)
    file = read_ssda903_text(files, "903").tables
    fields = SSDA903.tables
    found = differences(plain(own.tables, fields), plain(file, fields), SSDA903_DIFFERS)
    assert found == set(SSDA903_DIFFERS)
    comes_from_these_records(own, held)
    assert own.whole == set(own.tables)


def test_a_fault_that_was_brought_in_leads_to_the_child_and_the_record() -> None:
    council = SmallCouncil(CODE)
    take_in({"census.xml": CENSUS}, council.authority, now=NOW, by=None)
    held = facts(council.authority.pk, tables=CIN_NEEDS)
    own = cin_from_facts(held, collection=YEAR, authority=CODE)
    result = validate("cin", own.tables, collection=YEAR, authority=CODE, rules=["1103"])
    early = held["assessment"].filter(pl.col("authorised_on").is_null())
    traced = own.traced(result.findings).filter(pl.col("fact") == "assessment")
    assert traced.select("child", "person", "record").rows() == [
        ("M2", early["child"][0], early["id"][0])
    ]


def test_a_child_whom_no_system_numbers_has_the_reference_of_the_house_without_its_hyphen() -> None:
    """The Department takes letters and digits alone."""
    council = SmallCouncil(CODE)
    child = council.child()
    council.open(child, started_on=NOW.date())
    held = facts(council.authority.pk, tables=CIN_NEEDS)
    own = cin_from_facts(held, collection="2025-26", authority=CODE)
    number = own.tables["ChildIdentifiers"]["LAchildID"].item()
    assert number == reference_of("child", child.pk).replace("-", "")
