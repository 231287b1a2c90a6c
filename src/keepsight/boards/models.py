"""What boards cache: due and met dates, never a state or a count of days. It can be dropped."""

from datetime import date

from django.db import models

from keepsight.law.council import Span


class Reckoning(models.Model):
    """One reckoning of a council's boards: the standing one, or one for another date.

    The standing one (``as_at`` null) is kept right by every action and import. One for another
    date is made when a page first asks for it, and dropped when a fact changes.
    """

    id = models.BigAutoField(primary_key=True)
    authority_id = models.BigIntegerField()
    as_at = models.DateField(null=True)
    known_on = models.DateField(null=True)
    #: both dates as words, since a database may take two blanks for different
    dates = models.CharField(max_length=24, default="")
    #: the last day for which the standing one holds: facts dated later come due the day after
    reckoned_on = models.DateField()
    reckoned_at = models.DateTimeField(null=True)
    #: what states are told by: the council's own holidays ("2026-06-19,…"), and how soon is "soon"
    holidays = models.TextField(default="")
    #: the holidays of its schools, first and last days ("2026-07-22/2026-09-01,…")
    school_holidays = models.TextField(default="")
    due_soon = models.PositiveSmallIntegerField(default=10)
    due_soon_hours = models.PositiveSmallIntegerField(default=24)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("authority_id", "dates"), name="one_reckoning_of_a_date"
            ),
        )


def holidays_of(kept: str | None) -> frozenset[date]:
    """The council's own holidays by which a reckoning was made, from the words it keeps."""
    return frozenset(date.fromisoformat(day) for day in (kept or "").split(",") if day)


def spans_of(kept: str | None) -> tuple[Span, ...]:
    """The school holidays by which a reckoning was made, from the words it keeps."""
    pairs = (span.split("/") for span in (kept or "").split(",") if span)
    return tuple((date.fromisoformat(first), date.fromisoformat(last)) for first, last in pairs)


class ChildCard(models.Model):
    """An open child: as what, with whom, last seen when."""

    id = models.BigAutoField(primary_key=True)
    reckoning = models.ForeignKey(
        Reckoning, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    child = models.BigIntegerField()
    rank = models.PositiveSmallIntegerField()  # of what the child is open as; 0 is the riskiest
    open_as = models.CharField(max_length=120)  # the kinds, riskiest first, with commas
    open_since = models.DateField(null=True)  # of the riskiest kind
    category_code = models.CharField(max_length=8, default="")
    legal_status_code = models.CharField(max_length=8, default="")
    worker = models.BigIntegerField(null=True)
    worker_since = models.DateField(null=True)
    team = models.BigIntegerField(null=True)
    seen_on = models.DateField(null=True)
    seen_alone_on = models.DateField(null=True)
    tried_on = models.DateField(null=True)  # the last visit at which the child was not seen
    seen_times = models.PositiveIntegerField(default=0)  # since the child was first open as now
    alone_times = models.PositiveIntegerField(default=0)
    seen_is_told = models.BooleanField(default=False)  # some source holds this child's visits
    holder_is_told = models.BooleanField(default=False)  # … and allocations
    discussed_on = models.DateField(null=True)  # in supervision, last
    discuss_by = models.DateField(null=True)  # null: it cannot be told

    class Meta:
        indexes = (
            models.Index(fields=("reckoning", "child"), name="cards_by_child"),
            models.Index(fields=("reckoning", "rank", "child"), name="cards_by_risk"),
            models.Index(
                fields=("reckoning", "seen_on", "rank", "child", "seen_is_told", "team"),
                name="cards_by_seen",
            ),
            models.Index(
                fields=(
                    "reckoning",
                    "seen_alone_on",
                    "seen_is_told",
                    "seen_on",
                    "child",
                    "open_as",
                ),
                name="cards_by_seen_alone",
            ),
            # What home counts of all children of a council is read from these alone.
            models.Index(fields=("reckoning", "worker", "team"), name="cards_by_worker"),
            models.Index(fields=("reckoning", "team"), name="cards_by_team"),
            models.Index(
                fields=("reckoning", "seen_is_told", "holder_is_told"), name="cards_by_told"
            ),
        )


#: Columns of rounds that one neither met nor ended has nothing in, and so are not kept with it.
NEVER_OPEN = ("missing", "recorded_on")


class OpenRound(models.Model):
    """A round of a clock that is neither met nor ended: ``clocks.table.SCHEMA`` and whose it is.

    What cannot be told at all has no round: it stands in ``ChildDates``.
    """

    id = models.BigAutoField(primary_key=True)
    reckoning = models.ForeignKey(
        Reckoning, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    child = models.BigIntegerField(null=True)
    rank = models.PositiveSmallIntegerField(default=99)
    worker = models.BigIntegerField(null=True)
    team = models.BigIntegerField(null=True)
    clock = models.CharField(max_length=8)
    limit = models.CharField(max_length=8, null=True)
    line = models.BigIntegerField(null=True)
    line_kind = models.CharField(max_length=40, null=True)
    started_on = models.DateField(null=True)
    started_at = models.DateTimeField(null=True)
    trigger = models.CharField(max_length=80, null=True)
    trigger_on = models.DateField(null=True)
    trigger_at = models.DateTimeField(null=True)
    due_on = models.DateField(null=True)
    due_at = models.DateTimeField(null=True)
    met_on = models.DateField(null=True)
    met_at = models.DateTimeField(null=True)
    ended_on = models.DateField(null=True)
    recorded_late = models.BooleanField(null=True)
    allowed = models.BigIntegerField(null=True)
    unit = models.CharField(max_length=20, null=True)
    law_key = models.CharField(max_length=80, null=True)
    law_valid_from = models.DateField(null=True)
    law_kind = models.CharField(max_length=20, null=True)
    law_source = models.CharField(max_length=300, null=True)
    extended_by = models.BigIntegerField(null=True)
    extended_unit = models.CharField(max_length=20, null=True)
    extended_on = models.DateField(null=True)
    paused_days = models.BigIntegerField(null=True)
    paused_by = models.CharField(max_length=80, null=True)
    stops_table = models.CharField(max_length=60, null=True)
    told_to = models.DateField(null=True)
    reason_code = models.CharField(max_length=20, null=True)  # why it is late, where that was said

    class Meta:
        indexes = (
            # The first four put a list in order; with the others what is late is counted from it.
            models.Index(
                fields=(
                    *("reckoning", "due_on", "rank", "child"),
                    *("due_at", "told_to", "team", "limit", "clock"),
                ),
                name="rounds_by_due",
            ),
            models.Index(fields=("reckoning", "child"), name="rounds_by_child"),
            # What is due under each limit in a team is counted anew from these.
            models.Index(
                fields=("reckoning", "team", "due_on", "limit", "clock", "child", "told_to"),
                condition=models.Q(due_at__isnull=True),
                name="rounds_by_team",
            ),
            models.Index(
                fields=("reckoning", "due_at"),
                condition=models.Q(due_at__isnull=False),
                name="rounds_in_hours",
            ),
            models.Index(
                fields=("reckoning", "told_to"),
                condition=models.Q(told_to__isnull=False),
                name="rounds_told_to_a_day",
            ),
        )


class ChildDates(models.Model):
    """A child for whom clocks run: the first date of all, and the clocks that no source tells of.

    ``child`` null: the clocks whose beginnings no source holds, for the council as a whole.
    """

    id = models.BigAutoField(primary_key=True)
    reckoning = models.ForeignKey(
        Reckoning, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    child = models.BigIntegerField(null=True)
    worker = models.BigIntegerField(null=True)
    team = models.BigIntegerField(null=True)
    # of the dates that are overdue once they have passed, by the day and in hours
    first_due_on = models.DateField(null=True)
    first_due_at = models.DateTimeField(null=True)
    untold = models.TextField(default="")  # clock and missing table: "T16:core_group,T18:visit"

    class Meta:
        indexes = (
            models.Index(fields=("reckoning", "child"), name="dates_by_child"),
            # Both are counted from alone.
            models.Index(
                fields=("reckoning", "first_due_on", "first_due_at"), name="dates_by_first"
            ),
            models.Index(fields=("reckoning", "untold", "child"), name="dates_by_untold"),
        )


class RecordedLate(models.Model):
    """A round that was met in time and written down only after it was due.

    ``worker``, ``team``: who held the child on the day on which it was done. Those due within the
    time that a list looks back on (``reckoning.RECORDED_LATE_FOR``).
    """

    id = models.BigAutoField(primary_key=True)
    reckoning = models.ForeignKey(
        Reckoning, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    child = models.BigIntegerField()
    limit = models.CharField(max_length=8)
    line = models.BigIntegerField(null=True)
    due_on = models.DateField()
    met_on = models.DateField()
    recorded_on = models.DateField()
    worker = models.BigIntegerField(null=True)
    team = models.BigIntegerField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=("reckoning", "child"), name="recorded_late_by_child"),
            # What is counted is read from this alone.
            models.Index(
                fields=("reckoning", "due_on", "team", "limit", "child"),
                name="recorded_late_by_due",
            ),
        )


class DueInTeam(models.Model):
    """How many rounds of one limit are overdue and due soon in one team, for the reckoning's day.

    Counted from ``OpenRound`` for who reaches every child; rounds in hours are left out, whose
    states change by the minute. ``furthest``: the one furthest behind, "2026-03-02|17".
    """

    id = models.BigAutoField(primary_key=True)
    reckoning = models.ForeignKey(
        Reckoning, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    limit = models.CharField(max_length=8)
    team = models.BigIntegerField(null=True)
    overdue = models.PositiveIntegerField()
    due_soon = models.PositiveIntegerField()
    furthest = models.CharField(max_length=40, null=True)

    class Meta:
        indexes = (models.Index(fields=("reckoning", "team"), name="due_in_team"),)


class WithoutWorker(models.Model):
    """A time in which an open child has no worker: ``facts.workforce.without_worker.SCHEMA``.

    ``raised_on``, ``raised_to_head_on``: from which day a service manager, and a head of service or
    whoever is above, are told. ``reviewed_on``, ``reviewed_by``, ``seen_by``: a manager's last look within
    this time, and who was to see the child meanwhile. ``review_due_on``, ``see_by_on``: by when somebody
    looks, and the child is seen; null where that cannot be told.
    """

    id = models.BigAutoField(primary_key=True)
    reckoning = models.ForeignKey(
        Reckoning, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    child = models.BigIntegerField()
    rank = models.PositiveSmallIntegerField(default=99)
    kind = models.CharField(max_length=2)
    because = models.CharField(max_length=40)
    because_worker = models.BigIntegerField(null=True)
    because_team = models.BigIntegerField(null=True)
    because_reason = models.CharField(max_length=40, null=True)
    from_on = models.DateField()
    from_at = models.DateTimeField(null=True)  # the minute, where a first allocation was waited for
    until_on = models.DateField(null=True)
    since = models.DateField(null=True)
    raised_on = models.DateField(null=True)
    raised_to_head_on = models.DateField(null=True)
    reviewed_on = models.DateField(null=True)
    reviewed_by = models.BigIntegerField(null=True)
    seen_by = models.BigIntegerField(null=True)
    review_due_on = models.DateField(null=True)
    see_by_on = models.DateField(null=True)
    last_worker = models.BigIntegerField(null=True)
    team = models.BigIntegerField(null=True)
    open_as = models.CharField(max_length=120)

    class Meta:
        indexes = (
            models.Index(fields=("reckoning", "rank", "since", "child"), name="without_by_risk"),
            models.Index(fields=("reckoning", "child"), name="without_by_child"),
        )


class OwnCheck(models.Model):
    """When the rules of a return last looked at the council's own records, and how they fared."""

    id = models.BigAutoField(primary_key=True)
    authority = models.BigIntegerField()
    which = models.CharField(max_length=7)  # cin, ssda903
    collection = models.CharField(max_length=7)
    checked_at = models.DateTimeField()
    ran = models.PositiveIntegerField()
    unanswered = models.JSONField(default=list)  # [rule, not_run or crashed, why]

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("authority", "which"), name="one_own_check_a_return"),
        )


class OwnFinding(models.Model):
    """What a rule of a return found in one record of the council's own; made anew every night.

    ``fact``: the code of the fact table, ``record`` its id; blank for what is about the whole return.
    ``cells``: [field, value] as the return would have them.
    """

    id = models.BigAutoField(primary_key=True)
    check_of = models.ForeignKey(
        OwnCheck, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    child = models.BigIntegerField(null=True)
    rule = models.CharField(max_length=12)
    severity = models.CharField(max_length=8)
    message = models.TextField()
    fact = models.CharField(max_length=60, null=True)
    record = models.BigIntegerField(null=True)
    cells = models.JSONField(default=list)

    class Meta:
        indexes = (
            models.Index(
                fields=("check_of", "severity", "rule", "child"), name="own_finding_by_rule"
            ),
            models.Index(fields=("child",), name="own_finding_by_child"),
        )


class SignalSeen(models.Model):
    """What a signal sees of a child by the end of the day of the reckoning, whose it is, and what was
    made of it; ``missing``: the table without which it cannot be told, and then nothing of the rest."""

    id = models.BigAutoField(primary_key=True)
    reckoning = models.ForeignKey(
        Reckoning, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    child = models.BigIntegerField()
    rank = models.PositiveSmallIntegerField(default=99)
    signal = models.CharField(max_length=8)
    line = models.BigIntegerField(default=0)
    seen_on = models.DateField(null=True)
    sentence = models.TextField(default="")
    missing = models.CharField(max_length=60, default="")
    owner = models.BigIntegerField(null=True)
    team = models.BigIntegerField(null=True)
    answer_code = models.CharField(max_length=12, default="")
    answered_on = models.DateField(null=True)
    answered_by = models.BigIntegerField(null=True)
    look_again_on = models.DateField(null=True)
    waits = models.BooleanField(default=True)  # nobody answered, or it is to be looked at again

    class Meta:
        indexes = (
            models.Index(fields=("reckoning", "child"), name="signals_by_child"),
            models.Index(
                fields=("reckoning", "waits", "rank", "seen_on", "child"), name="signals_by_risk"
            ),
        )


class Hole(models.Model):
    """What a check found at fault in the records by the end of the day of the reckoning, and who can mend it.

    ``child`` null: it is about no child. ``line`` 0: the child itself. ``missing``: the table without which it
    cannot be told, and then nothing of the rest. ``at_night``: found in what only the night gathers; the others
    are kept right by every action.
    """

    id = models.BigAutoField(primary_key=True)
    reckoning = models.ForeignKey(
        Reckoning, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    child = models.BigIntegerField(null=True)
    rank = models.PositiveSmallIntegerField(default=99)
    code = models.CharField(max_length=4)
    part = models.CharField(max_length=24)
    line = models.BigIntegerField(default=0)
    record = models.CharField(max_length=60, default="")  # what the line is of, where it is mended
    sentence = models.TextField(default="")
    missing = models.CharField(max_length=60, default="")
    mender = models.CharField(max_length=8)  # worker, manager, analyst
    owner = models.BigIntegerField(null=True)  # the worker who can mend it
    team = models.BigIntegerField(null=True)
    at_night = models.BooleanField(default=False)

    class Meta:
        indexes = (
            models.Index(fields=("reckoning", "child"), name="holes_by_child"),
            # What is counted is read from these alone.
            models.Index(
                fields=("reckoning", "code", "part", "missing", "rank", "child"),
                name="holes_by_check",
            ),
            models.Index(fields=("reckoning", "owner", "missing"), name="holes_by_owner"),
        )


class LookedAt(models.Model):
    """How many things of a child a check looked at, where the share at fault says more than the number."""

    id = models.BigAutoField(primary_key=True)
    reckoning = models.ForeignKey(
        Reckoning, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    child = models.BigIntegerField()
    code = models.CharField(max_length=4)
    number = models.PositiveIntegerField()

    class Meta:
        indexes = (
            models.Index(fields=("reckoning", "child"), name="looked_at_by_child"),
            models.Index(fields=("reckoning", "code", "number"), name="looked_at_by_check"),
        )


class CasePoints(models.Model):
    """What a child counts for in the load of a worker: ``facts.workforce.case_points.SCHEMA``.

    ``team``: the one for which the child counts. What siblings count for is put right for the workers whom
    an action touched (``boards.weighing``).
    """

    id = models.BigAutoField(primary_key=True)
    reckoning = models.ForeignKey(
        Reckoning, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    child = models.BigIntegerField()
    worker = models.BigIntegerField()
    team = models.BigIntegerField(null=True)
    role = models.CharField(max_length=20)
    holds = models.BooleanField()
    since = models.DateField(null=True)
    household = models.CharField(max_length=100, null=True)
    stage = models.CharField(max_length=30)
    base = models.PositiveSmallIntegerField()
    sibling = models.PositiveSmallIntegerField()
    pre_proceedings = models.PositiveSmallIntegerField()
    proceedings = models.PositiveSmallIntegerField()
    family = models.PositiveSmallIntegerField()
    new_to_worker = models.PositiveSmallIntegerField()
    placed_far = models.PositiveSmallIntegerField()
    interpreter = models.PositiveSmallIntegerField()
    disability = models.PositiveSmallIntegerField()
    exploitation = models.PositiveSmallIntegerField()
    share = models.PositiveSmallIntegerField()
    weight = models.PositiveSmallIntegerField(null=True)
    weighed = models.BigIntegerField(null=True)
    points = models.PositiveIntegerField()

    class Meta:
        indexes = (
            models.Index(fields=("reckoning", "child"), name="points_by_child"),
            models.Index(fields=("reckoning", "worker"), name="points_by_worker"),
        )


class WorkerLoad(models.Model):
    """What a worker carries and has room for on the day: ``facts.workforce.workload.SCHEMA``.

    About no child: the sum is of all children the worker has. Whoever may not know of one of them is told
    another (``boards.workforce.as_known``). ``worker`` null: what a team's vacant posts would have room for.
    """

    id = models.BigAutoField(primary_key=True)
    reckoning = models.ForeignKey(
        Reckoning, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    worker = models.BigIntegerField(null=True)
    team = models.BigIntegerField(null=True)
    role = models.CharField(max_length=60, null=True)
    level = models.SmallIntegerField(null=True)
    fte = models.PositiveIntegerField(null=True)
    children = models.PositiveIntegerField(null=True)
    co_worked = models.PositiveIntegerField(null=True)
    advised = models.PositiveIntegerField(null=True)
    reviewed = models.PositiveIntegerField(null=True)
    load = models.PositiveIntegerField(null=True)
    extras = models.PositiveIntegerField(null=True)
    capacity = models.PositiveIntegerField(null=True)
    too_many = models.PositiveIntegerField(null=True)
    far_too_many = models.PositiveIntegerField(null=True)
    counted_as = models.CharField(max_length=30, null=True)
    band = models.CharField(max_length=10, null=True)
    not_there = models.CharField(max_length=10)

    class Meta:
        indexes = (models.Index(fields=("reckoning", "worker"), name="loads_by_worker"),)
