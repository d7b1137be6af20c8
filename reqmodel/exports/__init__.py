"""A Model in the forms that people use: to_<format>."""
