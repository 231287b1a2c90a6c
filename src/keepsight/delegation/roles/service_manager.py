"""Service manager: assures a service: every child and every worker of its teams."""

from keepsight.kernel.role import Role

SERVICE_MANAGER = Role(
    code="service_manager",
    title="Service manager",
    level=50,
    why="Assures a service: every child and every worker of its teams.",
    source="Knowledge and skills statement for practice leaders, Department for Education",
    reach="service",
    sees_index=True,
    may=frozenset({"give_reasons", "see_audit_of_child", "see_caseloads", "see_figures"}),
    also_called=("Group manager", "Service delivery manager", "SDM"),
)
