"""Sentences, words and dates in context: what the wording and neutrality rules stand on."""
