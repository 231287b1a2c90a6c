"""The tables of the CIN census: one a repeating element, with the fields that stand in it.

``fields.csv`` and ``codes.csv`` beside this file are made from the Department's schemas of the
collections 2016-17 to 2025-26, and, for pre-proceedings, from the 2026-27 specification.
"""

from __future__ import annotations

from pathlib import Path

from keepsight.returns.field import Declared

CIN_CENSUS = Declared(Path(__file__).parent)

#: The element that is a row -> its table. ``Child`` itself is none: its two groups are.
ROW_ELEMENTS = {
    "Header": "Header",
    "ChildIdentifiers": "ChildIdentifiers",
    "ChildCharacteristics": "ChildCharacteristics",
    "Disability": "Disabilities",
    "CINdetails": "CINdetails",
    "Assessments": "Assessments",
    "AssessmentFactors": "AssessmentFactors",
    "CINPlanDates": "CINPlanDates",
    "Section47": "Section47",
    "ChildProtectionPlans": "ChildProtectionPlans",
    "CPPreviewDate": "Reviews",
    "PreProceedingsandFGDM": "PreProceedings",
}

#: Elements that only hold others together.
GROUPS = (
    "Message",
    "CollectionDetails",
    "Source",
    "Content",
    "CBDSLevels",
    "Children",
    "Child",
    "Disabilities",
    "FactorsIdentifiedAtAssessment",
    "Reviews",
)
