"""Annex A: the lists of children that Ofsted asks for, and that many councils make every week."""
