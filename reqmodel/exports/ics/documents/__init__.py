"""One calendar a file."""
