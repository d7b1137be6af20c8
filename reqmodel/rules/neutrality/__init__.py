"""What only one supplier could build is told, and asked for reasons."""
