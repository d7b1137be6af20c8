"""Tables, one a file: Model to Table."""
