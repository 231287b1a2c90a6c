"""The SSDA903 return of a year, made of the house's own facts: the importer's way back."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from keepsight.facts.care.care_episode import CARE_EPISODE
from keepsight.facts.care.care_review import CARE_REVIEW
from keepsight.facts.care.deprivation_of_liberty import DEPRIVATION_OF_LIBERTY
from keepsight.facts.care.placement import PLACEMENT
from keepsight.facts.care.year_in_care import YEAR_IN_CARE
from keepsight.facts.leaving.care_leaver import CARE_LEAVER
from keepsight.facts.need.missing_episode import MISSING_EPISODE
from keepsight.facts.people.identifier import IDENTIFIER
from keepsight.facts.people.immigration_status import IMMIGRATION_STATUS
from keepsight.facts.people.own_child import OWN_CHILD
from keepsight.facts.people.person import PERSON
from keepsight.facts.permanence.adoption_decision import ADOPTION_DECISION
from keepsight.facts.permanence.adoptive_placement import ADOPTIVE_PLACEMENT
from keepsight.facts.permanence.previous_permanence import PREVIOUS_PERMANENCE
from keepsight.facts.reporting.coverage import COVERAGE
from keepsight.facts.workforce.allocation import ALLOCATION, gives_a_lead_worker
from keepsight.facts.workforce.worker import WORKER
from keepsight.returns.expressions import birthday
from keepsight.returns.own_return import Filling, OwnReturn, YearOfFacts
from keepsight.returns.ssda903.code_groups import ADOPTED
from keepsight.returns.ssda903.tables import SSDA903

TABLES = (
    PERSON,
    IDENTIFIER,
    OWN_CHILD,
    IMMIGRATION_STATUS,
    CARE_EPISODE,
    PLACEMENT,
    CARE_REVIEW,
    YEAR_IN_CARE,
    CARE_LEAVER,
    ADOPTION_DECISION,
    ADOPTIVE_PLACEMENT,
    PREVIOUS_PERMANENCE,
    MISSING_EPISODE,
    WORKER,
    ALLOCATION,
    DEPRIVATION_OF_LIBERTY,
    COVERAGE,
)

#: The codes of the fact tables that are read.
NEEDS = tuple(table.code for table in TABLES)

#: In 2024-25 the return began to ask for sex, in letters; before, for gender, in digits.
SEX_SINCE = "2024-25"
DIGIT_OF_SEX = {"M": "1", "F": "2"}

#: Why the next social worker came, by why the one before ended, where it is in the house's words.
CAME_AFTER = {
    "worker_left": "LEFTRL",
    "worker_moved": "ORGRST",
    "case_transferred": "TSPROC",
    "reallocated": "MANAGE",
    "worker_absent": "ABSENC",
    "case_closed": "FCONTA",
    "child_moved": "FCONTA",
}
#: The first contact, or a new referral.
FIRST = "FCONTA"

#: Looked after still: what is asked of care leavers is not asked yet.
ELIGIBLE = "eligible"
SUITABLE_OR_NOT = ("1", "2")

#: Fields of an episode of care that its placement holds.
OF_PLACEMENT = dict.fromkeys(
    (
        "PLACE",
        "PLACE_PROVIDER",
        "REASON_PLACE_CHANGE",
        "HOME_POST",
        "PL_POST",
        "URN",
    ),
    "placement",
)


def ssda903_from_facts(
    facts: Mapping[str, pl.DataFrame], *, collection: str, authority: str | None
) -> OwnReturn:
    """The return of every child in care on a day of the year, and of the year's care leavers.

    ``facts``: the tables of ``NEEDS``, as the doorway gives them. ``CHILD`` is the number by which
    the council's own system knows the child; where there is none, or two children have it, the
    house's own (``C12``). The council's code stands in no table: ``validate`` is told it.
    """
    made = _Return(facts, collection)
    made.fill()
    return made.filled.done("ssda903", authority, NEEDS)


class _Return:
    """The return as it is filled, a method a table or two."""

    def __init__(self, facts: Mapping[str, pl.DataFrame], collection: str):
        self.known = known = YearOfFacts(facts, TABLES, collection)
        self.filled = Filling(known, collection, "CHILD", "ssda903")
        self._facts = facts
        letters = pl.col("sex_code")
        digits = letters.replace_strict(DIGIT_OF_SEX, default=None, return_dtype=pl.String)
        self.people = known("person").with_columns(
            DOB="born_on", SEX=letters if collection >= SEX_SINCE else digits
        )
        self.episodes = _episodes(known)
        self.in_care = self.episodes.select("child").unique()

    def fill(self) -> None:
        leavers = self._care_leavers()
        self._header(pl.concat([self.in_care, leavers.select("child")]).unique())
        self._put("Episodes", "care_episode", self.episodes, of=OF_PLACEMENT)
        self._reviews()
        self._unaccompanied()
        self._years()
        self._put("OC3", "care_leaver", leavers)
        self._permanence()
        self._put_running("Missing", "missing_episode", self._absences())
        self._put("SWEpisodes", "allocation", self._social_workers(), of={"SW_ID": "worker"})
        self._put_running(
            "DoLo",
            "deprivation_of_liberty",
            self._of_looked_after("deprivation_of_liberty").with_columns(
                DOLO_START="started_on", DOLO_END="ended_on"
            ),
        )

    def _put(
        self, table: str, fact: str, rows: pl.DataFrame, of: Mapping[str, str] | None = None
    ) -> None:
        born = self.people.select("child", "DOB", "SEX")
        if table != "Header":
            rows = rows.join(born, on="child", how="left", maintain_order="left")
        self.filled.put(table, SSDA903.tables[table], fact, rows, of=of)

    def _put_running(self, table: str, fact: str, rows: pl.DataFrame) -> None:
        """Spells that ran in the year."""
        self._put(table, fact, rows.filter(self.known.runs("started_on", "ended_on")))

    def _of_looked_after(self, code: str) -> pl.DataFrame:
        return self.known(code).join(self.in_care, on="child", how="semi", maintain_order="left")

    def _during_care(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Spells that began in the care of the child in the year, or went on into it."""
        care = self.episodes.select("child", _from="started_on", _until="ended_on")
        spells = rows.select("id", "child", "started_on", "ended_on").join(care, on="child")
        start = pl.col("started_on")
        met = spells.filter(
            (start <= pl.col("_until")).fill_null(True),
            (start >= pl.col("_from")) | (pl.col("ended_on") >= pl.col("_from")).fill_null(True),
        )
        return rows.join(met, on="id", how="semi", maintain_order="left")

    # -- the child ---------------------------------------------------------------------------------

    def _header(self, children: pl.DataFrame) -> None:
        """Of several children of a young mother the first counts."""
        known = self.known
        firstborn = known("own_child").group_by("child").agg(MC_DOB=pl.col("born_on").min())
        rows = (
            self.people.join(children, on="child", how="semi", maintain_order="left")
            .join(firstborn, on="child", how="left", maintain_order="left")
            .join(known.upn(), on="child", how="left", maintain_order="left")
            .with_columns(ETHNIC="ethnicity_code", MOTHER="is_mother")
        )
        if known.tells_upn():
            rows = rows.with_columns(UPN=pl.coalesce("value", "upn_unknown_code"))
        self._put("Header", "person", rows, of={"MC_DOB": "own_child"})

    def _unaccompanied(self) -> None:
        """A status ends in the year; or, told ahead as the return wants it, on the 18th birthday."""
        told = self._facts.get("immigration_status", self.known("immigration_status"))
        rows = (
            self._of_looked_after("immigration_status")
            .filter(pl.col("status_code") == "UASC", self.known.runs("started_on", "ended_on"))
            .join(told.select("id", _told="ended_on"), on="id", how="left", maintain_order="left")
            .join(self.people.select("child", "DOB"), on="child", how="left", maintain_order="left")
        )
        of_age = pl.when(pl.col("_told") == birthday("DOB", 18)).then("_told")
        rows = rows.with_columns(DUC=pl.coalesce("ended_on", of_age)).drop("DOB")
        once = rows.sort("child", "ended_on", "id", nulls_last=True)
        once = once.unique("child", keep="last", maintain_order=True)
        self._put("UASC", "immigration_status", once)

    # -- in care -----------------------------------------------------------------------------------

    def _reviews(self) -> None:
        rows = self._of_looked_after("care_review").filter(self.known.in_year("held_on"))
        rows = rows.with_columns(REVIEW="held_on", REVIEW_CODE="participation_code")
        self._put("Reviews", "care_review", rows)

    def _years(self) -> None:
        rows = self._of_looked_after("year_in_care").filter(
            pl.col("year_ended_on") == self.known.last
        )
        rows = rows.with_columns(
            SDQ_SCORE="questionnaire_score",
            SDQ_REASON="questionnaire_reason_code",
            CONVICTED="convicted",
            HEALTH_CHECK="health_check_done",
            IMMUNISATIONS="immunised",
            TEETH_CHECK="teeth_checked",
            HEALTH_ASSESSMENT="health_assessed",
            SUBSTANCE_MISUSE="substance_misuse",
            INTERVENTION_RECEIVED="intervention_received",
            INTERVENTION_OFFERED="intervention_offered",
        )
        self._put("OC2", "year_in_care", rows)

    def _absences(self) -> pl.DataFrame:
        """Absences from care: others of the child are not asked for."""
        rows = self._during_care(self._of_looked_after("missing_episode"))
        return rows.with_columns(MISSING="kind_code", MIS_START="started_on", MIS_END="ended_on")

    def _social_workers(self) -> pl.DataFrame:
        """Who held a looked-after child in the year. Why each came is why the one before ended."""
        rows = self._of_looked_after("allocation").filter(gives_a_lead_worker())
        rows = rows.sort("child", "started_on", "ended_on", nulls_last=True, maintain_order=True)
        before = pl.col("end_reason_code").shift(1).over("child").replace(CAME_AFTER)
        is_first = pl.int_range(pl.len()).over("child") == 0
        registered = self.known("worker").select(worker="id", SW_ID="registration_number")
        rows = rows.join(registered, on="worker", how="left", maintain_order="left").with_columns(
            SW_DECOM="started_on",
            SW_DEC="ended_on",
            SW_REASON=pl.when(is_first).then(pl.lit(FIRST)).otherwise(before),
        )
        rows = rows.filter(self.known.runs("started_on", "ended_on"))
        return self._during_care(rows)

    # -- permanence, and after care ----------------------------------------------------------------

    def _permanence(self) -> None:
        self._adopted()
        self._put_running(
            "PlacedAdoption",
            "adoptive_placement",
            self._of_looked_after("adoptive_placement").with_columns(
                DATE_PLACED="placed_on",
                started_on="placed_on",
                DATE_PLACED_CEASED="ended_on",
                REASON_PLACED_CEASED="end_reason_code",
            ),
        )
        orders = self._of_looked_after("previous_permanence")
        latest = orders.sort("child", "ordered_on", "id", nulls_last=False)
        self._put(
            "PrevPerm",
            "previous_permanence",
            latest.unique("child", keep="last", maintain_order=True).with_columns(
                PREV_PERM="kind_code", LA_PERM="authority_name", DATE_PERM="ordered_on"
            ),
        )

    def _adopted(self) -> None:
        """The latest decision that stands, of each child who was adopted in the year."""
        adopted = self.episodes.filter(
            pl.col("REC").is_in(ADOPTED), self.known.in_year("ended_on")
        ).select("child")
        rows = (
            self.known("adoption_decision")
            .join(adopted, on="child", how="semi", maintain_order="left")
            .sort("child", pl.col("reversed_on").is_null(), "decided_on", "id")
            .unique("child", keep="last", maintain_order=True)
        )
        rows = rows.with_columns(
            DATE_INT="decided_on",
            DATE_MATCH="matched_on",
            FOSTER_CARE="adopted_by_foster_carer",
            NB_ADOPTR="adopters",
            SEX_ADOPTR="adopters_sex_code",
            LS_ADOPTR="adopters_legal_status_code",
        )
        self._put("AD1", "adoption_decision", rows)

    def _care_leavers(self) -> pl.DataFrame:
        """What was known of each on the birthday; where it is not, what was known last in the year."""
        rows = (
            self.known("care_leaver")
            .filter(self.known.in_year("known_on"), pl.col("eligibility_code").ne_missing(ELIGIBLE))
            .join(self.people.select("child", "born_on"), on="child", how="left")
            .sort("child", _is_birthday("known_on", "born_on"), "known_on", "id")
            .unique("child", keep="last", maintain_order=True)
        )
        home, fit = pl.col("accommodation_code"), pl.col("accommodation_suitable_code")
        digit = pl.when(fit.is_in(SUITABLE_OR_NOT)).then(fit).otherwise(pl.lit(""))
        return rows.with_columns(
            IN_TOUCH="in_touch_code", ACTIV="activity_code", ACCOM=pl.concat_str(home, digit)
        )


def _is_birthday(day: str, born: str) -> pl.Expr:
    """The day is a birthday; of 29 February it is 1 March where there is none."""
    on, birth = pl.col(day).dt, pl.col(born).dt
    same = (on.month() == birth.month()) & (on.day() == birth.day())
    leapt = (birth.month() == 2) & (birth.day() == 29) & (on.month() == 3) & (on.day() == 1)
    return (same | leapt).fill_null(False)


def _episodes(known: YearOfFacts) -> pl.DataFrame:
    """Episodes of care that ran in the year, each with its placement.

    Why a placement changed stands on the last episode in it.
    """
    placements = known("placement").select(
        PLACE="type_code",
        PLACE_PROVIDER="provider_code",
        HOME_POST="home_postcode",
        PL_POST="postcode",
        URN="urn",
        _changed="change_reason_code",
        placement="id",
    )
    is_last = pl.col("started_on") == pl.col("started_on").max().over("placement")
    return (
        known("care_episode")
        .join(placements, on="placement", how="left", maintain_order="left")
        .with_columns(
            DECOM="started_on",
            RNE="start_reason_code",
            LS="legal_status_code",
            CIN="need_code",
            DEC="ended_on",
            REC="end_reason_code",
            REASON_PLACE_CHANGE=pl.when(is_last).then("_changed"),
        )
        .filter(known.runs("started_on", "ended_on"))
    )
