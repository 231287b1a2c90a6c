"""What a life in the made-up council consists of: people, families, and what is done for them.

A day is a whole number since 1 January 1970 (``days``); an end that is ``None`` has not come.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Assessment:
    """A child and family assessment."""

    started: int
    authorised: int | None
    factors: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class Spell:
    """From a day to a day: a child in need plan, an address, a time away."""

    started: int
    ended: int | None = None


@dataclass(slots=True, eq=False)
class Enquiry:
    """A section 47 enquiry from its strategy discussion; ``no_conference``: none was needed."""

    started: int
    conference: int | None = None
    no_conference: bool = False


@dataclass(slots=True, eq=False)
class ProtectionPlan:
    """A child protection plan from the day of its conference."""

    started: int
    ended: int | None
    first_category: str
    latest_category: str
    previous: int
    reviews: list[int] = field(default_factory=list)
    core_groups: list[int] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Episode:
    """An episode of need, from the referral; brothers and sisters share one."""

    referred: int
    source: str
    need: str
    no_action: bool = False
    closed: int | None = None
    closed_for: str | None = None
    assessments: list[Assessment] = field(default_factory=list)
    need_plans: list[Spell] = field(default_factory=list)
    enquiries: list[Enquiry] = field(default_factory=list)
    protection: list[ProtectionPlan] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Placement:
    """Where a looked-after child lives."""

    kind: str
    provider: str
    postcode: str
    urn: str | None
    address: str


@dataclass(slots=True, eq=False)
class CareEpisode:
    """One legal status in one placement."""

    started: int
    reason: str
    legal_status: str
    placement: Placement
    ended: int | None = None
    end_reason: str | None = None
    change_reason: str | None = None


@dataclass(slots=True, eq=False)
class Missing:
    """A time missing (M) or away without leave (A)."""

    kind: str
    started: int
    ended: int | None


@dataclass(slots=True, eq=False)
class PeriodOfCare:
    """From becoming looked after to ceasing to be."""

    started: int
    need: str
    home_postcode: str
    episodes: list[CareEpisode] = field(default_factory=list)
    reviews: list[tuple[int, str]] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)
    ended: int | None = None
    unaccompanied: bool = False
    adoption_decided: int | None = None
    matched: int | None = None
    placed_for_adoption: int | None = None


@dataclass(slots=True, eq=False)
class Held:
    """A child held by a worker, or lying in a tray, from a first to a last day."""

    worker: str | None
    team: str | None
    role: str
    started: int
    ended: int | None = None
    end_reason: str | None = None
    tray: str | None = None


@dataclass(slots=True, eq=False)
class Visit:
    """A visit to one child; ``recorded``: minutes since 1970."""

    on: int
    kind: str
    seen: bool
    alone: bool | None
    bedroom: bool | None
    worker: str | None
    recorded: int


@dataclass(slots=True, eq=False)
class Adult:
    """A grown-up in a child's life."""

    local_id: str
    given: str
    family: str
    born: int
    sex: str
    ethnicity: str
    relation: str
    at_home: bool
    responsible: bool
    of: tuple[int, ...] = ()  # places in Family.children; empty: all


@dataclass(slots=True, eq=False)
class Child:
    """A child, and what was done. ``care_id``: the number in the other system."""

    local_id: str
    given: str
    family: str
    born: int
    sex: str
    ethnicity: str
    upn: str | None = None
    former_upn: str | None = None
    nhs: str | None = None
    expected: int | None = None  # once known before birth
    died: int | None = None
    former_names: str | None = None
    disabilities: tuple[str, ...] = ()
    care_id: str | None = None
    care: PeriodOfCare | None = None
    episode: Episode | None = None
    first_leaver_birthday: int | None = None
    held: list[Held] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)
    contacts: list[tuple[int, str]] = field(default_factory=list)
    early_help: tuple[int, int | None, str] | None = None

    def is_born_by(self, day: int) -> bool:
        """Whether the child was born on or before a day."""
        return self.born <= day

    def is_open_on(self, day: int) -> bool:
        """Whether the council answers for the child at the end of a day."""
        e, c = self.episode, self.care
        if self.died is not None and self.died <= day:
            return False
        if e and not e.no_action and e.referred <= day and (e.closed is None or e.closed > day):
            return True
        if c and c.started <= day and (c.ended is None or c.ended > day):
            return True
        left = self.first_leaver_birthday
        return left is not None and left <= day


@dataclass(slots=True, eq=False)
class Address:
    """Where a family lived from a day."""

    line_1: str
    postcode: str
    started: int
    ended: int | None = None
    confidential: bool = False


@dataclass(slots=True, eq=False)
class Family:
    """Children and grown-ups of one household with one story."""

    number: int
    path: str
    household: str
    children: list[Child]
    adults: list[Adult] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    episode: Episode | None = None
    drifts: bool = False  # what should have happened lately did not
    told: Told | None = None  # for a family of the cast


@dataclass(slots=True, eq=False)
class Told:
    """What ``cast.toml`` fixes of a family's story; working days before the day where not said."""

    team: str | None = None
    worker: str | None = None  # who holds the children on the day
    without_worker: str | None = None
    since: int = 0
    last_seen: int | None = None
    visits: list[tuple[int, list[int], list[int]]] = field(default_factory=list)
    need: str = ""
    category: str = ""
    route: str = ""
    died: int | None = None  # days before the day
    missing_since: int | None = None  # days before the day
