"""A process that writes and looks without a pause, and prints what was acknowledged, until told to stop.

``python -m tests.integration.durability.writing_away``: a line "ready", then one JSON line an
acknowledgement. An empty line, or the end, on standard input stops it.
"""

from __future__ import annotations

import json
import sys
import threading
from itertools import count


def main() -> None:
    import django

    django.setup()
    from bench.small_house import DAY, NOW
    from keepsight.access.record.child import child_for
    from keepsight.access.viewer import viewer_of
    from keepsight.actions.people.write_case_note import WRITE_CASE_NOTE
    from keepsight.records.workforce.account import Account
    from keepsight.records.workforce.allocation import Allocation
    from keepsight.writing.perform import perform

    held = Allocation.objects.order_by("pk").first()
    assert held is not None
    viewer = viewer_of(Account.objects.get(worker_id=held.worker_id), now=NOW)
    stop = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.readline(), stop.set()), daemon=True).start()
    print("ready", flush=True)
    for number in count(1):
        if stop.is_set():
            return
        child_for(viewer, f"C-{held.person_id}", why="child_page", now=NOW)
        said = {"happened_on": DAY, "kind_code": "call", "words": f"Under load {number}."}
        note = perform(
            WRITE_CASE_NOTE, said | {"child": held.person_id, "own_words": ""}, by=viewer, now=NOW
        )
        print(json.dumps({"note": note.words}), flush=True)


if __name__ == "__main__":
    main()
