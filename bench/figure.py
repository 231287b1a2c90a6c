"""One figure of the bench: what was measured, what it may be at the most."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """``measured`` and ``budget`` in ``unit``; ``grows`` how many times as long ten times the size
    takes, where that was measured, and ``may_grow`` how many times it may."""

    name: str
    measured: float
    unit: str
    budget: float
    grows: float | None = None
    may_grow: float | None = None

    @property
    def is_missed(self) -> bool:
        """Whether the figure or its growth is over what it may be."""
        grown = self.grows is not None and self.may_grow is not None and self.grows > self.may_grow
        return self.measured > self.budget or grown

    @property
    def line(self) -> str:
        """The figure as one line of print."""
        said = f"{self.name}: {self.measured:,.3g} {self.unit} (at most {self.budget:,.3g})"
        if self.grows is not None:
            said += f"; ten times as large: {self.grows:.1f} times"
            said += f" (at most {self.may_grow:.1f})" if self.may_grow else ""
        return said
