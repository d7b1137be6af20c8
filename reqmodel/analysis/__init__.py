"""Methods over a model, one a file."""
