"""The tables of ``access``: the audit log, the standstill and the search index."""

from django.db import models


class AuditLine(models.Model):
    """One line of the log: who did what, when, and the hash that chains it to the line before.

    Append-only: triggers refuse UPDATE and DELETE. ``about`` is canonical JSON without names or
    other personal data; the children a line concerns stand in ``AuditChild`` and in its hash.
    """

    id = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    account_id = models.BigIntegerField(null=True)
    worker_id = models.BigIntegerField(null=True)
    authority_id = models.BigIntegerField(null=True)
    act = models.CharField(max_length=40)
    about = models.TextField()
    children = models.PositiveIntegerField(default=0)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        indexes = (
            models.Index(fields=("account_id", "at"), name="audit_of_an_account"),
            models.Index(fields=("authority_id", "at"), name="audit_of_a_council"),
        )


class AuditChild(models.Model):
    """Which children a line of the log is about: how *who looked at this child* is answered."""

    id = models.BigAutoField(primary_key=True)
    line = models.ForeignKey(AuditLine, on_delete=models.PROTECT, related_name="+")
    child_id = models.BigIntegerField()

    class Meta:
        indexes = (models.Index(fields=("child_id", "line"), name="audit_of_a_child"),)


class Standstill(models.Model):
    """A time in which nobody signs in with an old session and nothing is taken away as a file.

    It begins when everybody is signed out at once, and lasts until files are released by name.
    """

    id = models.BigAutoField(primary_key=True)
    authority_id = models.BigIntegerField()
    began_at = models.DateTimeField()
    began_by_id = models.BigIntegerField(null=True)
    released_at = models.DateTimeField(null=True)
    released_by_id = models.BigIntegerField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("authority_id",),
                condition=models.Q(released_at__isnull=True),
                name="one_standstill_at_a_time",
            ),
        )


class SearchKey(models.Model):
    """A key by which a child is found: a word of a name, a sound, a number, a date of birth.

    Can be dropped and rebuilt at any time (``access/search/index.py``).
    """

    id = models.BigAutoField(primary_key=True)
    authority_id = models.BigIntegerField()
    person_id = models.BigIntegerField(db_index=True)
    kind = models.CharField(max_length=10)  # word, sound, number, born
    key = models.CharField(max_length=100)

    class Meta:
        # The operator classes are PostgreSQL's: with them the index also finds how a key begins.
        indexes = (
            models.Index(
                fields=("authority_id", "kind", "key", "person_id"),
                name="search_by_key",
                opclasses=("int8_ops", "varchar_pattern_ops", "varchar_pattern_ops", "int8_ops"),
            ),
        )
