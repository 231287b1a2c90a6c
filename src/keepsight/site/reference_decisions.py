"""The page of the reference on who may decide what: every decision, and the cases it is tested by."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from keepsight.delegation.deciding import Needed, takes
from keepsight.delegation.known_decisions import known_decisions
from keepsight.delegation.matrix import matrix
from keepsight.kernel.decision import LEVELS, Decision, OnFile, Rise
from keepsight.kernel.unit import units_of
from keepsight.site.markdown import table

#: What nobody is asked because the child's own record says it.
KNOWN = {"age": "the child’s age"}


def decisions(cases: Callable[[str, str], str]) -> str:
    """Who may decide what. ``cases`` gives those of a unit, by its place and its floor."""
    lines = matrix()
    said = [
        "# Who may decide what",
        "The default scheme of delegation. A council may ask for a higher level from a day on, never "
        "for a lower one. Nobody decides what they asked for. The levels, with their usual titles: "
        + ", ".join(f"L{level} {title}" for level, title in LEVELS.items())
        + ".",
        table(
            ("code", "decision", "decided by", "must be on file"),
            (
                (
                    line.decision.code,
                    line.decision.title,
                    line.decided_by,
                    "; ".join(one.words for one in line.decision.on_file),
                )
                for line in lines
            ),
        ),
        "The cases name people of one small council: Ann Ogden and Raj Patel are team managers, Dawn "
        "Keighley a service manager, Colin Threlfall a head of service, Sue Marsden the assistant "
        "director, Ruth Adeyemi the director, Helen Cole the agency decision maker, Bill Tate the "
        "designated officer and Jo Marsh the emergency duty manager. Nadia Rahman, a social worker, "
        "asks, unless a case says otherwise; the office is open and all is on file likewise.",
    ]
    places = {one.code: place for place, one in units_of("delegation", Decision).items()}
    for code, decision in known_decisions().items():
        said += [f"## {code}: {decision.title}", decision.why, f"Source: {decision.source}."]
        said += ["\n".join(f"- {line}" for line in _particulars(decision))]
        said += [cases(places[code], "delegation")]
    return "\n\n".join(said)


def _particulars(decision: Decision) -> Iterator[str]:
    """What a decision takes and asks, a line each."""
    yield f"Decided by {takes(Needed(decision.level, decision.by_role))}."
    for rise in decision.rises:
        yield f"{rise.words[:1].upper()}{rise.words[1:]}: {_takes(rise)} (`{rise.when.__name__}`)."
    if decision.out_of_hours:
        title = LEVELS[decision.out_of_hours]
        yield (
            f"While the office is closed: the emergency duty manager, at the level of a {title} or "
            "above; to be agreed or reversed by the start of the next working day."
        )
    for known in decision.turns_on:
        yield f"Turns on {KNOWN[known]}, which is read from the record."
    for question in decision.asks:
        yield f"Asks: {question.words.rstrip('?')}?"
    for one in decision.on_file:
        yield f"On file: {one.words}{_shown_by(one)}."
    if decision.weighs_options:
        yield "The options considered are written down."
    if decision.is_personal:
        yield "Decided in person: nobody stands in, not even for an absence."
    if not decision.is_of_a_child:
        yield "Concerns no one child."
    if not decision.is_asked:
        yield "Taken where its matter is kept, and never asked for on a list."


def _takes(rise: Rise) -> str:
    return takes(Needed(rise.level, rise.by_role))


def _shown_by(one: OnFile) -> str:
    """By which fact it is shown, and in which case it is asked for."""
    shown = f", shown by `{one.table}.{one.on}`" if one.table else ", confirmed by hand"
    if one.where:
        shown += f" where `{one.where}`"
    if one.until:
        shown += f" of what is not over ({', '.join(f'`{name}`' for name in one.until)})"
    if one.when is None:
        return shown
    said = (one.when.__doc__ or "").strip().rstrip(".")
    return f"{shown}; only in one case, `{one.when.__name__}`: {said[:1].lower()}{said[1:]}"
