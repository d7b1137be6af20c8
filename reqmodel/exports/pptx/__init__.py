"""Slides in PowerPoint: native tables, charts, shapes and connectors, all editable."""
