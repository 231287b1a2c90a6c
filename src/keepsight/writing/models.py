"""The tables of ``writing``: staged parts of a batch, the ledger of its rows, what waits."""

from django.db import models

from keepsight.records.batch import Batch


class StagedPart(models.Model):
    """The rows of one record in one chunk of a batch, ready to be written, as an Arrow file."""

    class When(models.TextChoices):
        CHUNK = "chunk", "New rows, with their chunk"
        CHANGE = "change", "Changes of records held, when the batch is revealed"
        LATE = "late", "New rows that need such a change first"

    id = models.BigAutoField(primary_key=True)
    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="+")
    chunk = models.PositiveIntegerField()
    place = models.PositiveIntegerField()  # order within the chunk: what is pointed to comes first
    record = models.CharField(max_length=60)
    when = models.CharField(max_length=6, choices=When.choices, default=When.CHUNK)
    rows = models.PositiveIntegerField()
    payload = models.BinaryField()
    applied_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("chunk", "place")
        indexes = (models.Index(fields=("batch", "chunk", "place"), name="staged_in_order"),)


class LedgerRow(models.Model):
    """What became of one row of a file. Exactly one line for every row read.

    ``unheld_…`` say what would have become of it if nobody held its child: that is shown to those
    who may not learn of the child (``batches.as_seen``). Blank where nobody had locked the record.
    """

    class Outcome(models.TextChoices):
        NEW = "new", "New record"
        MERGED = "merged", "Joined to a record"
        WAITING = "waiting", "Waiting for a person"
        REJECTED = "rejected", "Not taken"

    id = models.BigAutoField(primary_key=True)
    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="+", db_index=False)
    file = models.CharField(max_length=255)
    table = models.CharField(max_length=60)
    row = models.PositiveBigIntegerField()
    outcome = models.CharField(max_length=8, choices=Outcome.choices)
    changed = models.BooleanField(default=False)  # joined, and something on the record changed
    record = models.CharField(max_length=60, blank=True)
    record_id = models.BigIntegerField(null=True)
    person_id = models.BigIntegerField(null=True)
    reason = models.CharField(max_length=40, blank=True)
    column = models.CharField(max_length=120, blank=True)
    sentence = models.TextField(blank=True)
    candidates = models.JSONField(default=list)  # of a row that waits: the persons it may be
    unheld_outcome = models.CharField(max_length=8, blank=True, default="")
    unheld_reason = models.CharField(max_length=40, blank=True, default="")
    unheld_person_id = models.BigIntegerField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=("batch", "outcome", "reason", "id"), name="ledger_by_outcome"),
            models.Index(fields=("batch", "person_id"), name="ledger_by_person"),
        )


class LedgerTotal(models.Model):
    """The rows of a file's table by outcome and reason: what pages count with."""

    id = models.BigAutoField(primary_key=True)
    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="+")
    file = models.CharField(max_length=255)
    table = models.CharField(max_length=60)
    outcome = models.CharField(max_length=8)
    reason = models.CharField(max_length=40, blank=True)
    rows = models.PositiveBigIntegerField()
    changed = models.PositiveBigIntegerField(default=0)
    first_row = models.PositiveBigIntegerField(null=True)
    first_column = models.CharField(max_length=120, blank=True)
    first_sentence = models.TextField(blank=True)


class Remark(models.Model):
    """Something odd in a row that was taken all the same: a code nobody knows, two systems differ."""

    class SaidTo(models.TextChoices):
        ALL = "", "Everybody"
        KNOWING = "knowing", "Who may know that the child is held"
        UNKNOWING = "unknowing", "Who may not: as if nobody held the child"

    id = models.BigAutoField(primary_key=True)
    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="+")
    file = models.CharField(max_length=255)
    table = models.CharField(max_length=60)
    row = models.PositiveBigIntegerField()
    person_id = models.BigIntegerField(null=True)
    reason = models.CharField(max_length=40)
    column = models.CharField(max_length=120, blank=True)
    sentence = models.TextField()
    said_to = models.CharField(max_length=9, choices=SaidTo.choices, blank=True, default=SaidTo.ALL)


class Question(models.Model):
    """What only a person can answer: are these the same child, which worker holds this child?"""

    class Kind(models.TextChoices):
        BORN_DIFFERS = "born_differs", "One number, two dates of birth"
        TWO_RECORDS = "two_records", "Two records hold these numbers"
        ONE_NUMBER = "one_number", "Two children under one number"
        ONE_UPN = "one_upn", "One pupil number, two numbers of the council"
        TWO_WORKERS = "two_workers", "Two systems name different workers"
        LOOKS_ALIKE = "looks_alike", "Looks like the same child"

    class Answer(models.TextChoices):
        SAME = "same", "Same child"
        DIFFERENT = "different", "Different children"
        CANNOT_TELL = "cannot_tell", "Cannot tell yet"

    #: The column that says whom it may concern, as ``access.reach.locked_questions`` reads it.
    CONCERNS = "writing_question.candidates"

    id = models.BigAutoField(primary_key=True)
    authority_id = models.BigIntegerField(db_index=True)
    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    #: the incoming facts and those held, side by side: {"incoming": {...}, "held": [{...}]}
    facts = models.JSONField()
    candidates = models.JSONField(default=list)  # ids of the persons it may be
    rows = models.PositiveIntegerField(default=0)
    payload = models.BinaryField(null=True)  # what waits, as a proposal of its own
    answer = models.CharField(max_length=12, choices=Answer.choices, blank=True)
    answered_person_id = models.BigIntegerField(null=True)
    why = models.TextField(blank=True)
    answered_by_id = models.BigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)


class UnheldQuestion(models.Model):
    """A question that a file would have raised if nobody held a child whose record is locked.

    Nobody answers it: an import counts it for those who may not know that the child is held.
    """

    id = models.BigAutoField(primary_key=True)
    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12, choices=Question.Kind.choices)
    person_id = models.BigIntegerField()


class Intake(models.Model):
    """Files a person sent from a page, until they are on the records, thrown away or refused.

    Its batches are those of the council that ``started_at`` its moment. The files themselves, and
    what was proposed of them, lie in ``folder`` below the house's own folder.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting to be read"
        READING = "reading", "Being read"
        READ = "read", "Read; nothing is on a child's record yet"
        ACCEPTED = "accepted", "Accepted; being put on the records"
        THROWN_AWAY = "thrown_away", "Being thrown away"
        DONE = "done", "Done with"

    id = models.BigAutoField(primary_key=True)
    authority_id = models.BigIntegerField()
    came_at = models.DateTimeField()
    came_by_id = models.BigIntegerField()
    state = models.CharField(max_length=11, choices=State.choices, default=State.WAITING)
    scheme = models.CharField(max_length=40, blank=True)
    collection = models.CharField(max_length=7, blank=True)
    folder = models.CharField(max_length=32, blank=True)
    files = models.JSONField(default=list)  # [name it lies under, name it came with, bytes]
    #: batch id: how many batches of the council were on the records when it was compared with them
    compared = models.JSONField(default=dict)
    decided_at = models.DateTimeField(null=True)
    decided_by_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("authority_id", "came_at"), name="one_intake_a_moment"),
        )


class ReturnCheck(models.Model):
    """A statutory return that somebody had checked from its files, and what came of it.

    The files lie in ``folder`` until they are read. The report is a stored file (``report``) until
    ``removed_on``; the row itself stays, so that it can be said that there was one.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting to be checked"
        CHECKING = "checking", "Being checked"
        DONE = "done", "Checked"
        UNUSABLE = "unusable", "Could not be checked"
        REMOVED = "removed", "Removed"

    id = models.BigAutoField(primary_key=True)
    authority_id = models.BigIntegerField()
    came_at = models.DateTimeField()
    came_by_id = models.BigIntegerField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    which = models.CharField(max_length=7)  # cin, ssda903
    collection = models.CharField(max_length=7, blank=True)
    folder = models.CharField(max_length=32, blank=True)
    files = models.JSONField(default=list)  # [name it lies under, name it came with, bytes, part]
    done = models.PositiveIntegerField(default=0)  # rules
    of = models.PositiveIntegerField(default=0)
    sentence = models.TextField(blank=True)  # the answer, or why there is none
    report = models.CharField(max_length=32, blank=True)
    counts = models.JSONField(default=dict)  # errors, queries, children, ran, not_run, crashed
    removed_on = models.DateField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("authority_id", "came_at"), name="one_check_a_moment"),
        )


class Draft(models.Model):
    """What somebody has typed into a form and not sent yet: theirs alone, for one child and form.

    ``content`` is encrypted; ``subject`` names what is changed ("" for something new). It goes when
    the form is sent, or when its writer throws it away.
    """

    id = models.BigAutoField(primary_key=True)
    account_id = models.BigIntegerField()
    authority_id = models.BigIntegerField()
    child_id = models.BigIntegerField(default=0)  # 0: a form about no child
    form = models.CharField(max_length=60)
    subject = models.CharField(max_length=60, blank=True, default="")
    opened_version = models.BigIntegerField(default=0)
    content = models.BinaryField()
    saves = models.PositiveIntegerField(default=1)
    began_at = models.DateTimeField()
    saved_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("account_id", "authority_id", "child_id", "form", "subject"),
                name="one_draft_of_a_form",
            ),
        )


class SentForm(models.Model):
    """A form that was sent, by the token it bore: a second press of its button changes nothing."""

    token = models.CharField(max_length=36, primary_key=True)
    account_id = models.BigIntegerField()
    action = models.CharField(max_length=60)
    sent_at = models.DateTimeField()
    led_to = models.CharField(max_length=500, blank=True, default="")  # where its answer led

    class Meta:
        indexes = (models.Index(fields=("sent_at",), name="sent_forms_by_age"),)


class CheckedNight(models.Model):
    """How many holes a part of a check found in one night: of the whole council, and team by team.

    Kept, since what was read at night (texts, the log) cannot be read again as it was. ``team``: 0 for children
    in none, ``WHOLE`` for the council, which has a row for every part, also where nothing was found.
    ``looked_at``: the children, or things, that were looked at. Locked records are not counted.
    """

    WHOLE = -1

    id = models.BigAutoField(primary_key=True)
    authority_id = models.BigIntegerField()
    night = models.DateField()
    code = models.CharField(max_length=4)
    part = models.CharField(max_length=24)
    team = models.BigIntegerField()
    holes = models.PositiveIntegerField()
    children = models.PositiveIntegerField()
    looked_at = models.PositiveIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("authority_id", "night", "code", "part", "team"),
                name="one_count_a_part_and_night",
            ),
        )
        indexes = (
            models.Index(fields=("authority_id", "team", "night"), name="checked_nights_of_a_team"),
        )
