"""Which fields of a record identify a child, and which are kept from most people."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Privacy:
    """Stated once for every record, beside its model.

    ``identifies``: fields that alone or together say who a child is (names, numbers, addresses,
    dates of birth); they never reach a log, an e-mail or an address bar. ``restricted``: fields
    that only those with a stated need may read. A record whose fields do neither says ``NOTHING``.
    """

    identifies: tuple[str, ...] = ()
    restricted: tuple[str, ...] = ()


NOTHING = Privacy()
