"""Every kind of record, one subject a file."""
