"""Records as sheets of cells and back: what workbooks and CSV files have in common."""
