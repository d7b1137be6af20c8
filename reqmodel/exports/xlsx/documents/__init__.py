"""The workbooks that can be made, one a file."""
