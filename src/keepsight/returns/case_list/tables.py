"""The case-system list: ten CSV files that any council can write, described column by column.

They carry what the returns leave out: names, addresses, households, relationships, staff, teams,
absence, who holds whom, visits, core groups, and who decided what. Only a file's required columns
must be there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from keepsight.delegation.known_decisions import known_decisions
from keepsight.kernel.decision import BY_ROLE
from keepsight.kernel.foreign_table import Kind, TypedColumn, heading_key


def _codes(**labels: str) -> Mapping[str, str]:
    return MappingProxyType(labels)


@dataclass(frozen=True)
class CaseColumn:
    """One column: what stands in it, in a sentence a person who writes the export can follow.

    ``codes``: the only values it takes, with their meaning; empty for any. ``longest``: characters.
    """

    name: str
    kind: Kind
    meaning: str
    required: bool = False
    codes: Mapping[str, str] = field(default_factory=dict)
    longest: int = 0


@dataclass(frozen=True)
class CaseTable:
    """One file: what a row of it is, and its columns in the order in which they are written."""

    name: str
    row_is: str
    columns: tuple[CaseColumn, ...]


SEX = _codes(F="Female", M="Male", U="Not known, or not yet born")

ETHNICITY = _codes(
    WBRI="White British",
    WIRI="White Irish",
    WIRT="Traveller of Irish heritage",
    WOTH="Any other White background",
    WROM="Gypsy or Roma",
    MWBC="White and Black Caribbean",
    MWBA="White and Black African",
    MWAS="White and Asian",
    MOTH="Any other mixed background",
    AIND="Indian",
    APKN="Pakistani",
    ABAN="Bangladeshi",
    AOTH="Any other Asian background",
    BCRB="Caribbean",
    BAFR="African",
    BOTH="Any other Black background",
    CHNE="Chinese",
    OOTH="Any other ethnic group",
    REFU="Refused",
    NOBT="Information not yet obtained",
)

ADDRESS_KINDS = _codes(
    home="Where the person lives",
    temporary="Where the person stays for now",
    placement="Where a looked-after child is placed",
    correspondence="Where post is sent",
)

RELATIONS = _codes(
    mother="Mother",
    father="Father",
    adoptive_parent="Parent by adoption",
    step_parent="Step-parent",
    sibling="Brother or sister, also half or step",
    grandparent="Grandparent",
    aunt_or_uncle="Aunt or uncle",
    other_family="Another relative",
    guardian="Special guardian, or named in a child arrangements order",
    foster_carer="Foster carer",
    private_foster_carer="Private foster carer",
    partner_of_parent="Partner of a parent, not a step-parent",
    family_friend="Friend of the family",
    other="Another relation",
)

LEVELS = _codes(
    L10="Practitioner who is not a social worker",
    L20="Newly qualified social worker",
    L30="Social worker",
    L35="Advanced practitioner or senior social worker",
    L40="Team manager",
    L50="Service manager",
    L60="Head of service",
    L70="Assistant or service director",
    L80="Director of children's services",
)

TEAM_KINDS = _codes(
    front_door="Contact, referral and the multi-agency hub",
    assessment="Assessment",
    need_and_protection="Children in need and child protection",
    looked_after="Looked-after children",
    care_leavers="Care leavers",
    disabled_children="Disabled children",
    fostering="Fostering",
    adoption="Adoption",
    early_help="Early help",
    out_of_hours="Out of hours",
    reviewing="Independent reviewing and conference chairs",
    other="Another team",
)

ABSENCE_REASONS = _codes(
    sickness="Sickness",
    parental="Maternity, paternity, adoption or shared parental leave",
    annual_leave="Annual leave",
    other_paid="Other paid leave, such as compassionate leave",
    public_duty="Public duty, such as jury service",
    training="Training",
    unpaid="Unpaid leave, career break or secondment",
    unauthorised="Absent without leave",
    suspended="Suspended",
)

ALLOCATION_ROLES = _codes(
    lead="Holds the child's case",
    co_worker="Works the case with its holder",
    personal_adviser="Personal adviser of a care leaver",
    reviewing_officer="Independent reviewing officer",
    conference_chair="Chair of the child's conferences",
)

ALLOCATION_ENDS = _codes(
    case_closed="The child's case was closed",
    case_transferred="The case went to another team or service",
    worker_left="The worker left the council",
    worker_moved="The worker moved to another post",
    worker_absent="The worker is away",
    reallocated="Given to another worker for another reason",
    child_moved="The child moved to another council",
)

VISIT_KINDS = _codes(
    child_protection="To a child with a protection plan",
    child_in_need="To a child in need",
    looked_after="To a looked-after child",
    care_leaver="To a care leaver",
    private_fostering="To a privately fostered child",
    other="Another visit",
)

OUTCOMES = _codes(agreed="Yes", agreed_in_part="Yes, in part", refused="No")

_CHILD = CaseColumn(
    "local_id", "text", "The case system's number for the child.", required=True, longest=100
)
_RECORDED_AT = CaseColumn(
    "recorded_at",
    "moment",
    "When it was written into the case system. Leave it out if that is not known.",
)

PEOPLE = CaseTable(
    "people",
    "One person known to the case system, child or adult.",
    (
        CaseColumn(
            "local_id", "text", "The case system's number for the person.", True, longest=100
        ),
        CaseColumn("given_name", "text", "First and middle names.", longest=200),
        CaseColumn("family_name", "text", "Family name.", longest=200),
        CaseColumn("former_names", "text", "Other names, separated by semicolons.", longest=1_000),
        CaseColumn("born_on", "date", "Date of birth. Blank for an unborn child."),
        CaseColumn("expected_on", "date", "Expected date of birth of an unborn child."),
        CaseColumn("died_on", "date", "Date of death."),
        CaseColumn("sex", "code", "Sex, as in the child in need census.", codes=SEX),
        CaseColumn("ethnicity", "code", "Ethnic group, as in the census.", codes=ETHNICITY),
        CaseColumn("upn", "text", "Unique pupil number.", longest=13),
        CaseColumn("former_upn", "text", "An earlier unique pupil number.", longest=13),
        CaseColumn("nhs_number", "text", "NHS number, with or without spaces.", longest=12),
        CaseColumn(
            "is_child", "yes_no", "Yes for a child with a case, no for an adult.", required=True
        ),
        CaseColumn(
            "household",
            "text",
            "Any number or name that all who live together share.",
            longest=100,
        ),
    ),
)

ADDRESSES = CaseTable(
    "addresses",
    "One address of one person, from a day on.",
    (
        CaseColumn(
            "local_id", "text", "The case system's number for the person.", True, longest=100
        ),
        CaseColumn("line_1", "text", "First line: house and street.", longest=200),
        CaseColumn("line_2", "text", "Second line.", longest=200),
        CaseColumn("town", "text", "Town or city.", longest=100),
        CaseColumn("postcode", "text", "Postcode.", longest=10),
        CaseColumn("uprn", "text", "Unique property reference number.", longest=12),
        CaseColumn("kind", "code", "What the address is to the person.", codes=ADDRESS_KINDS),
        CaseColumn("started_on", "date", "First day at the address."),
        CaseColumn("ended_on", "date", "Last day there. Blank while it lasts."),
        CaseColumn("is_confidential", "yes_no", "Yes if the address must be kept from someone."),
        CaseColumn(
            "household", "text", "The household that lives there, as in people.", longest=100
        ),
    ),
)

RELATIONSHIPS = CaseTable(
    "relationships",
    "What one person is to a child.",
    (
        _CHILD,
        CaseColumn(
            "other_local_id",
            "text",
            "The number of the person who is something to the child.",
            True,
            longest=100,
        ),
        CaseColumn(
            "relation",
            "code",
            "What the other person is to the child.",
            required=True,
            codes=RELATIONS,
        ),
        CaseColumn(
            "parental_responsibility",
            "yes_no",
            "Yes if the other person has parental responsibility for the child.",
        ),
        CaseColumn("started_on", "date", "First day. Blank if it was always so."),
        CaseColumn("ended_on", "date", "Last day. Blank while it lasts."),
    ),
)

TEAMS = CaseTable(
    "teams",
    "One team or service.",
    (
        CaseColumn("team_id", "text", "The case system's number for the team.", True, longest=100),
        CaseColumn("name", "text", "What the team is called.", required=True, longest=200),
        CaseColumn("parent_team_id", "text", "The team or service it belongs to.", longest=100),
        CaseColumn("kind", "code", "What the team does.", codes=TEAM_KINDS),
    ),
)

STAFF = CaseTable(
    "staff",
    "One post of one worker: whoever changes post or team has a row for each.",
    (
        CaseColumn(
            "staff_id", "text", "The case system's number for the worker.", True, longest=100
        ),
        CaseColumn("name", "text", "The worker's name.", required=True, longest=200),
        CaseColumn("email", "text", "Work email address.", longest=254),
        CaseColumn("role", "text", "The post's title, in the council's words.", longest=200),
        CaseColumn("level", "code", "What the post may decide.", codes=LEVELS),
        CaseColumn("registration_number", "text", "Number with Social Work England.", longest=20),
        CaseColumn("registered_until", "date", "Last day of the registration."),
        CaseColumn("team_id", "text", "The team, as in teams.", longest=100),
        CaseColumn("started_on", "date", "First day in the post."),
        CaseColumn("ended_on", "date", "Last day in it. Blank while it lasts."),
        CaseColumn("is_agency", "yes_no", "Yes for an agency worker."),
        CaseColumn("fte", "number", "Share of full time, from 0 to 1."),
        CaseColumn("line_manager_id", "text", "The staff_id of the line manager.", longest=100),
    ),
)

ABSENCES = CaseTable(
    "absences",
    "One time away of one worker.",
    (
        CaseColumn("staff_id", "text", "The worker, as in staff.", True, longest=100),
        CaseColumn("started_on", "date", "First day away.", required=True),
        CaseColumn("ended_on", "date", "Last day away. Blank while it lasts."),
        CaseColumn("reason", "code", "Why the worker is away.", codes=ABSENCE_REASONS),
        CaseColumn("cover_staff_id", "text", "The worker who covers, as in staff.", longest=100),
    ),
)

ALLOCATIONS = CaseTable(
    "allocations",
    "One child held by one worker, or lying in one team's tray, for a time.",
    (
        _CHILD,
        CaseColumn("staff_id", "text", "The worker. Blank if nobody holds the child.", longest=100),
        CaseColumn(
            "tray",
            "text",
            "The name the system gives the case in place of a worker, such as Duty.",
            longest=200,
        ),
        CaseColumn("team_id", "text", "The team, as in teams.", longest=100),
        CaseColumn("role", "code", "What the worker is to the child.", codes=ALLOCATION_ROLES),
        CaseColumn("started_on", "date", "First day.", required=True),
        CaseColumn("ended_on", "date", "Last day. Blank while it lasts."),
        CaseColumn("end_reason", "code", "Why it ended.", codes=ALLOCATION_ENDS),
        _RECORDED_AT,
    ),
)

VISITS = CaseTable(
    "visits",
    "One visit to one child.",
    (
        _CHILD,
        CaseColumn("visited_on", "date", "The day of the visit.", required=True),
        CaseColumn("kind", "code", "Under which plan it was made.", codes=VISIT_KINDS),
        CaseColumn("child_seen", "yes_no", "Yes if the child was seen."),
        CaseColumn("seen_alone", "yes_no", "Yes if the child was seen alone."),
        CaseColumn("bedroom_seen", "yes_no", "Yes if the child's bedroom was seen."),
        CaseColumn("staff_id", "text", "The visitor, as in staff.", longest=100),
        _RECORDED_AT,
    ),
)

CORE_GROUPS = CaseTable(
    "core_groups",
    "One core group meeting about one child's protection plan.",
    (
        _CHILD,
        CaseColumn("held_on", "date", "The day of the meeting.", required=True),
        CaseColumn("plan_started_on", "date", "The day the protection plan started."),
        _RECORDED_AT,
    ),
)

DECISIONS = CaseTable(
    "decisions",
    "One decision about one child, taken in the case system.",
    (
        _CHILD,
        CaseColumn(
            "decision",
            "code",
            "Which decision it was, by its code here.",
            required=True,
            codes=_codes(**{one.code: one.title for one in known_decisions().values()}),
        ),
        CaseColumn("decided_at", "moment", "When it was decided.", required=True),
        CaseColumn("outcome", "code", "What was decided. Blank means yes.", codes=OUTCOMES),
        CaseColumn("staff_id", "text", "Who decided, as in staff.", longest=100),
        CaseColumn("level", "code", "The level that person then held.", codes=LEVELS),
        CaseColumn(
            "decided_by",
            "code",
            "The body or role that decided. Blank for a manager's own level.",
            codes=_codes(**BY_ROLE),
        ),
        CaseColumn("what", "text", "What was decided, in a line.", longest=300),
        CaseColumn("reasons", "text", "Why.", longest=8_000),
        _RECORDED_AT,
    ),
)

CASE_LIST: Mapping[str, CaseTable] = {
    table.name: table
    for table in (
        PEOPLE,
        ADDRESSES,
        RELATIONSHIPS,
        TEAMS,
        STAFF,
        ABSENCES,
        ALLOCATIONS,
        VISITS,
        CORE_GROUPS,
        DECISIONS,
    )
}

#: A file is a table if this share of its columns are the table's.
ENOUGH_TO_TELL = 0.5


def case_list_table_of(heading: Collection[str]) -> str | None:
    """The table whose columns stand in a heading, in any order and among others; else ``None``.

    The table's first column must be there, and one more; of several the one that shares most.
    """
    keys = {heading_key(column) for column in heading}
    best: tuple[float, str] | None = None
    for table in CASE_LIST.values():
        own = {heading_key(column.name) for column in table.columns}
        there = len(keys & own)
        first = heading_key(table.columns[0].name) in keys
        if not first or there < 2 or there < ENOUGH_TO_TELL * min(len(keys), len(own)):
            continue
        required = {heading_key(column.name) for column in table.columns if column.required}
        share = there / len(keys) + there / len(own) + len(keys & required) / len(required)
        if best is None or share > best[0]:
            best = (share, table.name)
    return best[1] if best else None


def case_list_columns(table: str) -> tuple[TypedColumn, ...]:
    """The columns of a table as ``kernel.foreign_table.typed`` wants them."""
    return tuple(
        TypedColumn(
            column.name,
            column.kind,
            codes=frozenset(column.codes) if column.codes else None,
            required=column.required,
            may_be_absent=not column.required,
            fold=True,
            longest=column.longest,
        )
        for column in CASE_LIST[table].columns
    )


def documented() -> Iterator[tuple[str, str, str, bool, str, Mapping[str, str]]]:
    """A row a column: table, column, kind, required, meaning and codes with their labels."""
    for table in CASE_LIST.values():
        for column in table.columns:
            yield (
                table.name,
                column.name,
                column.kind,
                column.required,
                column.meaning,
                column.codes,
            )
