"""Homes for good: adoption, special guardianship, carers with whom a child grows up."""
