"""Excel workbooks to read and to reckon with; the one to edit records in is `exports.workbook`."""
