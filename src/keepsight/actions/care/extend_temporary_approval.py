"""Extend a temporary approval, once."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.care.temporary_approval_extension import TemporaryApprovalExtension
from keepsight.writing.perform import Wrong


def once(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a second extension: the law knows one."""
    approval = around.rows["temporary_approval"]
    if TemporaryApprovalExtension.objects.filter(approval=approval).exists():
        raise Wrong(
            "It was extended once already, and the law knows no second time.", field="decided_on"
        )


EXTEND_TEMPORARY_APPROVAL = making(
    TemporaryApprovalExtension,
    check=once,
    code="extend_temporary_approval",
    title="Extend a temporary approval",
    why="Eight weeks more, once.",
    needs=("temporary_approval",),
    level=60,
)
