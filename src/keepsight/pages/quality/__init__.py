"""Pages about who may open a record, and who opened one."""
