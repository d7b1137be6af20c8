"""Reads, locates and edits YAML: files to Model and back. The only place that parses YAML."""
