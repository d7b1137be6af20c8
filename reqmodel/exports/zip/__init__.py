"""Several files in one."""
