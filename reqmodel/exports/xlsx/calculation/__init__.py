"""The workbook that reckons: premises, cost, marks and shares, each sheet a file."""
