"""Writes the XForm that pyxform makes of a workbook: `python convert.py FORM.xlsx FORM.xml`. Exit 1 when it refuses the workbook."""

import sys

from pyxform.xls2xform import convert

try:
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write(convert(sys.argv[1]).xform)
except Exception as error:  # pyxform raises many kinds
    print(f"{type(error).__name__}: {error}")
    sys.exit(1)
