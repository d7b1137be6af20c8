"""Nobody is shown what is not for them."""
