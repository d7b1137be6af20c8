"""Rules on wordings that may leave only one supplier able to build what is asked."""
