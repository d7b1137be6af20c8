"""The pages of the site, one a file: Desk -> Page."""
