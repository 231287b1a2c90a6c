"""Small numbers kept back, so that nobody is found in a figure: neither told, nor to be worked out from a total.

Pure. For whoever is told figures and no child (Statistics: Office for National Statistics, policy on disclosure
control for tables; the Department suppresses counts under 5 likewise).
"""

from __future__ import annotations

from collections.abc import Mapping

#: From this number on a count is told; nought is told too.
FEWEST = 5


def told(number: int, whole: int | None = None) -> int | None:
    """A number as it may be told; None where it is small, or what is left of a ``whole`` that is told is small."""
    if 0 < number < FEWEST:
        return None
    if whole is not None and 0 < whole - number < FEWEST:
        return None
    return number


def told_parts(parts: Mapping[str, int]) -> dict[str, int | None]:
    """Parts that add up to a total that is told: each as it may be told.

    The small ones are kept back. Where what is then kept back could be worked out from the total, the next
    smallest is kept back with them: at least two parts together, and at least ``FEWEST`` children each on
    average. A nought is kept back with them only where nothing else is there to hide behind.
    """
    hidden = {name for name, number in parts.items() if 0 < number < FEWEST}
    if not hidden:
        return dict(parts)
    rest = sorted(
        (name for name in parts if name not in hidden),
        key=lambda name: (parts[name] == 0, parts[name], name),
    )
    while rest and not _is_safe([parts[name] for name in hidden]):
        hidden.add(rest.pop(0))
    return {name: None if name in hidden else number for name, number in parts.items()}


def _is_safe(hidden: list[int]) -> bool:
    """That from the sum of these no single one of them can be told to be small."""
    return len(hidden) > 1 and sum(hidden) >= FEWEST * len(hidden)
