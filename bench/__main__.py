"""``./run bench [NAME…]``: prints every figure, last the misses; exit 1 if one is missed."""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from collections.abc import Iterator
from types import ModuleType

import bench
from bench.figure import Figure


def modules(wanted: list[str]) -> Iterator[ModuleType]:
    """The measuring modules, all or those named."""
    for info in sorted(pkgutil.iter_modules(bench.__path__), key=lambda i: i.name):
        if info.name.startswith("_") or (wanted and info.name not in wanted):
            continue
        module = importlib.import_module(f"bench.{info.name}")
        if hasattr(module, "measure"):
            yield module


def main(wanted: list[str]) -> int:
    """Measure, print, and say whether anything was missed."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "keepsight.site.settings")
    django.setup()  # figures that read a database make one of their own
    missed: list[Figure] = []
    for module in modules(wanted):
        print(f"\n{module.__name__.removeprefix('bench.')}", flush=True)
        for given in module.measure():
            figure = given if isinstance(given, Figure) else Figure(*given)
            print(f"  {figure.line}", flush=True)
            if figure.is_missed:
                missed.append(figure)
    print()
    for figure in missed:
        print(f"MISSED  {figure.line}")
    if not missed:
        print("Nothing was missed.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
