"""Everything demanded is answered, and everything answered was demanded."""
