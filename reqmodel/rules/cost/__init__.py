"""Ways to provide the platform can be compared, and every amount says where it comes from."""
