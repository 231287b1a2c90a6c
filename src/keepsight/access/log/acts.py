"""Every act that stands on the log, in words, and which kind of act it is.

An action of ``actions`` is logged under its own code and bears its own title, so it is not named
here: what the log holds and this list does not is an action.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["opened", "listed", "searched", "taken", "printed", "refused", "door", "changed"]

#: The kinds in the words of a filter.
KINDS: dict[Kind, str] = {
    "opened": "Records opened",
    "searched": "Searches",
    "listed": "Lists",
    "taken": "Files taken away",
    "printed": "Pages printed",
    "changed": "Things changed",
    "refused": "Things refused",
    "door": "Signing in and out",
}


class Act(NamedTuple):
    """What somebody did, said after their name ("opened the record"), and its kind."""

    words: str
    kind: Kind


ACTS: dict[str, Act] = {
    # A record, or what the log says of one.
    "read_child": Act("opened the record", "opened"),
    "read_moved_entry": Act("read what is asked of an entry on the wrong child", "opened"),
    "list_moved_entries": Act("saw the name among entries to move", "listed"),
    "asked_to_open": Act("asked to open the record for a reason", "opened"),
    "list_locks": Act("saw the name among locked records", "listed"),
    "list_openings": Act("saw the name among records opened for a reason", "listed"),
    "list_ties": Act("saw the name among children whom staff are tied to", "listed"),
    "read_who_looked": Act("saw who looked at the record", "opened"),
    "read_what_they_saw": Act("saw what a worker looked at", "opened"),
    "read_worker_changes": Act("saw what changed on a worker’s own record", "opened"),
    # Lists.
    "list_children": Act("saw the name in a list", "listed"),
    "list_import_rows": Act("saw a row of an import", "listed"),
    "list_unusual_looks": Act("saw the name among looks to ask about", "listed"),
    "read_return": Act("read what was found in a return", "listed"),
    "list_due": Act("listed dates on the command line", "listed"),
    "list_unallocated": Act("listed children with no worker on the command line", "listed"),
    "list_signals": Act("listed what somebody should look at on the command line", "listed"),
    "list_checks": Act("listed what is to be mended on the command line", "listed"),
    "list_supervision": Act("listed supervision on the command line", "listed"),
    "read_personal_supervision": Act("read the personal part of a supervision", "opened"),
    "list_caseloads": Act("listed caseloads on the command line", "listed"),
    "search": Act("found the name in a search", "searched"),
    # Lists of what is about no child, and one of them.
    "list_allegations": Act("listed allegations", "listed"),
    "read_allegation": Act("opened an allegation", "opened"),
    "list_adopters": Act("listed those who want to adopt", "listed"),
    "read_adopter": Act("opened the file of those who want to adopt", "opened"),
    "list_foster_applications": Act("listed households that want to foster", "listed"),
    "read_foster_application": Act("opened the file of a household that wants to foster", "opened"),
    "list_information_requests": Act("listed requests for information", "listed"),
    "read_information_request": Act("opened a request for information", "opened"),
    "list_access_requests": Act("saw the name among requests to see a record", "listed"),
    # What leaves the house.
    "send_morning_mail": Act("sent somebody the numbers of the morning", "taken"),
    "save_list": Act("saved a list as a spreadsheet", "taken"),
    "save_import_rows": Act("saved rows of an import", "taken"),
    "save_story": Act("saved the story or the chronology of the record", "taken"),
    "save_return": Act("saved the report of a return", "taken"),
    "export_facts": Act("wrote the facts to files", "taken"),
    "printed": Act("printed the page", "printed"),
    "backup": Act("made a sealed copy of the whole house", "taken"),
    # What was not done.
    "refused": Act("tried what their roles do not allow and was refused", "refused"),
    "refused_child": Act("tried to open the record and was refused", "refused"),
    "reading_asked_again": Act("was asked who they are after reading many records", "refused"),
    "reading_stopped": Act("was stopped after reading too many records", "refused"),
    "refused_taking": Act("was refused a file while files are stopped", "refused"),
    # The doors.
    "signed_in": Act("signed in", "door"),
    "signed_out": Act("signed out", "door"),
    "session_ended": Act("was signed out", "door"),
    "sign_in_failed": Act("failed to sign in", "door"),
    "second_step_failed": Act("failed the second step", "door"),
    "chose_council": Act("went on to act for another council", "door"),
    "left_council": Act("was taken back: no role is left in that council", "door"),
    "locked_out": Act("was locked out after wrong passwords", "door"),
    # Imports, and what is done once for the whole house.
    "import": Act("put an import on the records", "changed"),
    "import_chunk": Act("brought facts in from a file", "changed"),
    "throw_away_import": Act("threw an import away", "changed"),
    "restore": Act("put the whole house back from a sealed copy", "changed"),
    "set_up_house": Act("set the house up", "changed"),
}


def acts_of(kind: Kind) -> tuple[str, ...]:
    """The codes of one kind; of "changed" those that are no action."""
    return tuple(code for code, act in ACTS.items() if act.kind == kind)


def kind_of(code: str) -> Kind:
    """The kind of an act; what is not in the list is an action, and changed something."""
    return ACTS[code].kind if code in ACTS else "changed"
