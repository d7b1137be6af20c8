"""Requirements of shared public platforms as typed, traced, checked and published records."""

__version__ = "0.1.0"
