"""Records are what their kinds say, and links lead where they may."""
