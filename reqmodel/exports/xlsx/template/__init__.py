"""An organisation's own workbook, in which only the places are filled: all else stays as it is."""
