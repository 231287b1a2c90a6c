"""A copy of the whole house in one locked file, and a house made of it again on a blank machine."""
