"""Nobody's data goes anywhere without a purpose, a ground and a way back."""
