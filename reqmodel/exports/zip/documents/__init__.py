"""One document a file."""
