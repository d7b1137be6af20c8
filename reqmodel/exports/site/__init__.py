"""The static site: Markdown and a complete configuration first, then MkDocs over them."""

from reqmodel.exports.site.build import to_site

__all__ = ["to_site"]
