"""What a person can do about who may open a record, and who opened one."""
