"""The page of the reference about the child's journey: every step by stage, and every practice standard."""

from __future__ import annotations

from collections.abc import Iterator

from keepsight.access.apart.matters import matters
from keepsight.access.record.open_now import opens
from keepsight.delegation.known_decisions import decision_of
from keepsight.kernel.decision import LEVELS
from keepsight.kernel.matter import Turn
from keepsight.kernel.role import CAPABILITIES
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.law.practice import standards
from keepsight.law.rules import ROOMS
from keepsight.site.markdown import table


def journey() -> str:
    """What can be written on a child's record, stage by stage, and what good looks like there."""
    steps = units_of("actions", Step)
    said = [
        "# The child's journey",
        f"{len(steps)} steps put something on the record of a child. Each is offered where what it needs "
        "is open and what bars it is not, to whoever has its level; one that takes a decision is done by "
        "whoever may take it, or waits until they have.",
    ]
    for room in ROOMS:
        rows = [_row(step) for place, step in sorted(steps.items()) if _room(place) == room]
        if rows:
            heading = ("step", "why", "needs", "not beside", "from level", "decides", "meets")
            said += [f"## {room.capitalize()}", table(heading, rows)]
    said += ["## What is about no child", _turns(), "## Practice standards", *_standards()]
    return "\n\n".join(said) + "\n"


def _room(place: str) -> str:
    return place.split(".")[0]


def _row(step: Step) -> tuple[str, ...]:
    decision = decision_of(step.decides) if step.decides else None
    return (
        step.title,
        step.why,
        ", ".join(opens()[code].words for code in step.needs),
        ", ".join(opens()[code].words for code in step.bars),
        LEVELS[step.level] if step.level else "",
        f"{decision.code}: {decision.title}" if decision else "",
        ", ".join(step.meets),
    )


def _turns() -> str:
    """What can be done with an allegation, adopters or a request for information: no child's page offers it."""
    heading = ("what", "of", "why", "who may", "after", "decides", "meets")
    rows = [
        (
            turn.title,
            matters()[turn.of][0].words,
            turn.why,
            CAPABILITIES[turn.may],
            ", ".join(dict(matters()[turn.of][0].days)[one] for one in turn.needs),
            turn.decides,
            ", ".join(turn.meets),
        )
        for turn in units_of("actions", Turn).values()
    ]
    return table(heading, rows)


def _standards() -> Iterator[str]:
    for one in standards().values():
        for version in reversed(one.versions):
            yield "\n".join(
                [
                    f"### {one.code}. {one.title}, from {version.valid_from}",
                    "",
                    *(f"- {said}" for said in version.said),
                    "",
                    f"{version.source}. Measured by: {', '.join(one.clocks) or 'no clock'}. "
                    f"Stands beside: {', '.join(one.steps) or 'nothing yet'}.",
                ]
            )
