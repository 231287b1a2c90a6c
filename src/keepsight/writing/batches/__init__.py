"""The set-wise door to write: a proposal is matched, staged, applied in chunks, then revealed."""
