"""The static site: Markdown and a complete configuration first, then MkDocs over them."""
