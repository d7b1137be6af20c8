"""Somebody answers for every part, and what must be decided is decided."""
