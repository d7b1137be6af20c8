"""The vocabulary, pure: records, links, graph, tables, diagnostics, rules. No input or output."""
