"""Every rule: a file with its check, and beside it the card that says all else about it.

The folder is the registry. A card without a file is a rule that reading itself, or the runner,
finds: unreadable YAML, an expired waiver.
"""
