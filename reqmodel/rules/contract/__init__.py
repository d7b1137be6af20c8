"""What the contract asks for is founded, due on days that can be told, and done in time."""
