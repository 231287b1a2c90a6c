"""Groups of codes and of fields that several rules of the SSDA903 return mean by one word."""

#: Legal statuses of a short break (V3: one placement, V4: under an agreement).
SHORT_BREAKS = ("V3", "V4")

#: Placements that are temporary.
TEMPORARY = ("T0", "T1", "T2", "T3", "T4")

#: Other placements, which from 2025-26 stand in the place of Z1.
OTHER_PLACEMENTS = ("Z11", "Z12", "Z13", "Z14")

#: Placements that have no unique reference number of Ofsted's, in every collection.
WITHOUT_URN = ("P1", "P3", "R1", "R2", "R5", *TEMPORARY)

#: Placements for adoption: A3, A5 with current foster carers, A4, A6 with others.
PLACED_FOR_ADOPTION = ("A3", "A4", "A5", "A6")

#: Foster placements.
FOSTERED = ("U1", "U2", "U3", "U4", "U5", "U6")

#: Reasons for an episode to end with an adoption.
ADOPTED = ("E11", "E12")

#: Where a placement's local authority is none in England.
OUTSIDE_ENGLAND = ("CON", "NIR", "SCO", "WAL", "NUK")

#: A unique reference number that is not known yet.
UNKNOWN_URN = ("XXXXXX", "XXXXXXX")

#: A unique pupil number that is not known, and why.
UNKNOWN_UPN = ("UN1", "UN2", "UN3", "UN4", "UN5")

#: What is told of a care leaver.
CARE_LEAVER_FIELDS = ("IN_TOUCH", "ACTIV", "ACCOM")

#: What is told of an adoption.
ADOPTION_FIELDS = (
    "DATE_INT",
    "DATE_MATCH",
    "FOSTER_CARE",
    "NB_ADOPTR",
    "SEX_ADOPTR",
    "LS_ADOPTR",
)

#: The health of a child looked after for a year: what is always told.
CORE_HEALTH_FIELDS = ("IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE")

#: All that is told with 0 or 1 of a child looked after for a year.
OUTCOME_FIELDS = (
    "CONVICTED",
    "HEALTH_CHECK",
    *CORE_HEALTH_FIELDS,
    "INTERVENTION_RECEIVED",
    "INTERVENTION_OFFERED",
)
