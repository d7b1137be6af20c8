"""One workbook a file."""
