"""One deck a file."""
