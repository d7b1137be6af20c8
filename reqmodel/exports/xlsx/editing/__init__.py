"""The editing workbook: records as sheets, to be edited and imported again."""
