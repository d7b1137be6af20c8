"""Rules on the words themselves: what cannot be tested, understood in one way, or right."""
