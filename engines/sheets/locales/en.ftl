# state: draft

sheets-problem-duplicate-header = This column has the same header as column { $first }.
sheets-problem-empty-header = This column has no header.
sheets-problem-ragged-row = This row does not have as many cells as there are headers. Headers: { $expected }. Cells: { $found }.
sheets-problem-guessed-encoding = The file does not say how its letters are stored. It was read as { $encoding }, which is a guess: check a few names.
sheets-problem-mixed-encoding = This cell is stored differently from the rest of the file. It was read as { $encoding }: check it.
sheets-problem-unreadable-characters = Characters that are not text were left out of this cell.
sheets-problem-formula = This cell holds a formula, and its value was not read. In the spreadsheet, copy the column and paste it as values.
sheets-problem-formula-text = This text looks like a formula. It was read as text and nothing was computed.
sheets-problem-cell-error = This cell holds an error value of the spreadsheet and was read as empty.
sheets-problem-unclosed-quote = A quotation mark is opened here and never closed, so everything after it became one cell.

sheets-error-wrong-type =
    Expected a CSV file or an Excel workbook (.xlsx). This file is { $found ->
        [text] plain text without a table.
        [zip] a ZIP archive.
        [xlsx] an Excel workbook.
        [xlsm] an Excel workbook with macros (.xlsm): save it as .xlsx or CSV.
        [xlsb] a binary Excel workbook (.xlsb): save it as .xlsx or CSV.
        [xls] an Excel workbook of the old format (.xls): save it as .xlsx or CSV.
        [protected] locked with a password: remove the password first.
        [ods] an OpenDocument spreadsheet (.ods): save it as .xlsx or CSV.
        [office] an office document.
        [pdf] a PDF document.
        [image] a picture.
        [html] a web page.
        [xml] an XML document.
        [json] a JSON document.
        [program] a program.
        [archive] a compressed archive: unpack it first.
        [data] a database or a data file of another program.
        [empty] empty.
       *[binary] not text.
    }
sheets-error-too-large =
    The file is larger than can be read here. { $limit ->
        [bytes] Bytes in a file, at most: { $allowed }.
        [rows] Rows, at most: { $allowed }. Split the file.
        [columns] Columns, at most: { $allowed }.
        [cells] Filled cells, at most: { $allowed }. Split the file.
        [cell-bytes] Bytes in one cell, at most: { $allowed }. Often a quotation mark is not closed.
        [row-bytes] Bytes in one row, at most: { $allowed }. Often a quotation mark is not closed.
        [zip-entries] Parts of a workbook, at most: { $allowed }.
        [zip-inflated] Bytes of a workbook when unpacked, at most: { $allowed }.
        [zip-ratio] How many times larger a workbook becomes when unpacked, at most: { $allowed }.
       *[zip-nodes] Elements in one part of a workbook, at most: { $allowed }.
    }
sheets-error-unsafe =
    The workbook holds something that a table does not need and that could do harm. Save it again as .xlsx or CSV. { $what ->
        [nested-archive] Found: another file inside.
        [doctype] Found: a document type definition.
        [part-name] Found: a part with an unsafe name.
       *[encrypted] Found: an encrypted part.
    }
sheets-error-damaged = The workbook is damaged or cut off. Open it in a spreadsheet program and save it again.
sheets-error-no-such-sheet = There is no sheet “{ $wanted }”. The sheets are: { $sheets }.
sheets-error-no-header = There is no header row here. The first row that is not empty must hold the names of the columns.
sheets-error-unknown-encoding = “{ $label }” is not a known encoding. Examples: utf-8, windows-1256.
sheets-error-not-readable = The file could not be read from the disk. Try again; if it fails again, tell the person who runs the program.
