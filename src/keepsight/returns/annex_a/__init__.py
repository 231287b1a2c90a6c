"""Ofsted's Annex A: the eleven child-level lists that an inspection asks for, as one workbook."""
