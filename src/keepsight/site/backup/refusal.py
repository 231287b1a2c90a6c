"""Why a backup is not made, not read or not restored: one sentence each."""


class NoBackup(Exception):
    """Nothing was made or restored; the sentence says why and what to do."""


class WrongKey(NoBackup):
    """The file is locked with another key."""


class Damaged(NoBackup):
    """The file is not as it was written: cut short, altered, or no backup at all."""


class NotTheSame(Exception):
    """What was restored differs from what was copied; ``tables`` are those that do."""

    def __init__(self, tables: list[str]):
        super().__init__(
            f"What was restored differs from what was copied, in {', '.join(tables)}. "
            "Nothing was put in place. Try again, or restore an earlier backup."
        )
        self.tables = tables
