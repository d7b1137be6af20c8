"""Texts of any file as stretches with their places: from_<format>."""
