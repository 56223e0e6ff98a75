/** One thing Excel does that a script would not expect, and where it is known from. */
export interface Quirk {
  readonly id: string;
  readonly what: string;
  readonly source: string;
}

/** Every behaviour emulated on purpose; code that emulates one names its id, which a test sees to. */
export const QUIRKS: readonly Quirk[] = [
  {
    id: 'no-rollback',
    what: 'Actions run in order and stop at the first error; what was done stays done, earlier results are answered.',
    source: 'Office.js protocol as recorded; Microsoft Learn, “Error handling with the application-specific API”',
  },
  {
    id: 'merged-by-corner',
    what: 'getMergedAreasOrNullObject gives only areas whose top-left cell lies in the range asked.',
    source: 'OfficeDev/office-js issue 3611',
  },
  {
    id: 'merged-512',
    what: 'getMergedAreasOrNullObject fails where more than 512 areas are found.',
    source: '@types/office-js, Excel.Range.getMergedAreasOrNullObject',
  },
  {
    id: 'addresses-8192',
    what: 'getRanges takes a list of addresses of at most 8,192 characters.',
    source: 'OfficeDev/office-js issue 5198',
  },
  {
    id: 'merge-drops',
    what: 'Merging keeps the content and look of the top-left cell only; other cells of a merged area take no values.',
    source: 'Excel: “Merging cells only keeps the upper-left value”',
  },
  {
    id: 'merged-range-conflict',
    what: 'A merge that touches a table, and a table over merged cells, answer MergedRangeConflict.',
    source: 'Microsoft Learn, Excel.ErrorCodes.mergedRangeConflict',
  },
  {
    id: 'typed-text',
    what: 'Text written through values or formulas is read as if typed: numbers, dates (「2016-12」), percents, TRUE, and formulas after = + -.',
    source: 'Microsoft Learn, Range.values: “Excel interprets this value as a formula”',
  },
  {
    id: 'text-format',
    what: 'In a cell with number format @ nothing is read as typed: it stays text.',
    source: 'Excel: format cells as text',
  },
  {
    id: 'apostrophe',
    what: 'A leading apostrophe makes text of what follows; it is neither value nor shown text.',
    source: 'Excel: prefix character',
  },
  {
    id: 'text-any-width',
    what: 'Range.text does not depend on the column width. An Excel that answers 「###」 for narrow columns can be asked for.',
    source: '@types/office-js, Excel.Range.text; VBA, Range.Text, does the opposite',
  },
  {
    id: 'system-date',
    what: 'A typed date gets the format that follows the system’s short date: it reads as m/d/yyyy and shows 2016/12/31.',
    source: 'OfficeDev/office-js issue 4291',
  },
  {
    id: 'null-leaves',
    what: 'null in a 2-D array leaves its cell as it is.',
    source: 'Microsoft Learn, “Set null values in 2-D arrays”',
  },
  {
    id: 'cell-edit',
    what: 'While the user types in a cell every request is refused with 5004, or waits if it asked to (delayForCellEdit).',
    source: 'Microsoft Learn, Excel.RunOptions.delayForCellEdit',
  },
  {
    id: 'protected-sheet',
    what: 'Changing a protected sheet answers AccessDenied; reading works.',
    source: 'Microsoft Learn, Excel.ErrorCodes.accessDenied',
  },
  {
    id: 'payload-limit',
    what: 'On the web a request or response above 5 MB is refused (5103) or lost (5104); the second kind has been carried out. For desktop Excel no limit is documented, so its profiles have none; a test can set one.',
    source: 'Microsoft Learn, “Resource limits and performance optimization for Office Add-ins”',
  },
  {
    id: 'cell-count',
    what: 'Reading more than 5,000,000 cells, or whole rows or columns, gives null instead of values.',
    source: 'Microsoft Learn, “Read or write to an unbounded range”',
  },
  {
    id: 'link-look',
    what: 'Setting a hyperlink colours and underlines the cell; without textToDisplay the content stays and an empty cell shows the target. It reads with the text of its cell, which is typed when it is set.',
    source: 'VBA, Hyperlinks.Add; Microsoft Learn, Excel.RangeHyperlink.textToDisplay',
  },
  {
    id: 'formats-merge',
    what: 'Copying formats copies merging too; covered cells keep their contents, unseen.',
    source: 'Excel: format painter, as at pcreview.co.uk thread 2219372',
  },
  {
    id: 'formats-conditions',
    what: 'Copying formats copies conditional formats too: the target takes those of the source and loses its own.',
    source: 'Microsoft Support, “Copy and paste conditional formatting” and “Paste options” (formatting)',
  },
  {
    id: 'filtered-rows',
    what: 'An array written over rows a filter hides goes wrong: hidden cells get nothing, each visible stretch begins with the first line again.',
    source: 'OfficeDev/office-js issue 224 and xlwings issue 747 (Excel for Windows)',
  },
  {
    id: 'chart-sheet',
    what: 'While a chart sheet is in front there is no active worksheet: asking for it fails, with a code that is not documented.',
    source: 'OfficeDev/office-js issue 2444',
  },
  {
    id: 'names-255',
    what: 'A name has at most 255 characters, is no cell address and ignores case; its comment has at most 255 too.',
    source: 'MS-OI29500, 2.1.568 definedName; Excel: “Names in formulas”',
  },
  {
    id: 'broken-names',
    what: 'A name whose formula is an error takes no visibility; that such a formula is refused too is documented nowhere.',
    source: 'OfficeDev/office-js issues 5174 and 5882',
  },
  {
    id: 'filter-must-be',
    what: 'Removing a filter that is not there is refused. Nothing is documented; protection refuses so since 2026.',
    source: 'OfficeDev/office-js issue 6784, of WorksheetProtection.unprotect',
  },
  {
    id: 'mixed-font',
    what: 'A font property that differs inside a cell’s text reads as null, a colour as the empty text; the runs themselves cannot be read. What a single mixed cell answers is documented nowhere: ranges of several cells answer so.',
    source: 'Microsoft Learn, Excel.RangeFont; OfficeDev/office-js issues 4623 and 5854',
  },
  {
    id: 'unset-left-out',
    what: 'getCellProperties leaves out what is false; every side of a border is answered, lines or not, with black as colour.',
    source: 'OfficeDev/office-js issue 2349',
  },
  {
    id: 'unfilled-white',
    what: 'A cell without fill reads as #FFFFFF with a pattern of null, like a white one; only tintAndShade is null too.',
    source: 'OfficeDev/office-js issues 4900 and 6218',
  },
  {
    id: 'chart-guess',
    what: 'A new chart guesses its series: they run along the longer side unless told otherwise, texts before and above the numbers become categories and names, and a single cell stands for all the cells around it.',
    source: 'Microsoft Support, “Select data for a chart” and “Create a chart from start to finish”',
  },
  {
    id: 'chart-members-by-type',
    what: 'Gap widths exist on bars only, axes not on pies: other charts answer InvalidArgument or InvalidOperation.',
    source: '@types/office-js, Excel.ChartSeries.gapWidth; OfficeDev/office-js-docs issue 910',
  },
  {
    id: 'charts-survive-clear',
    what: 'Clearing cells, even all of a sheet, leaves the charts over them; only deleting takes a chart away.',
    source: 'Microsoft Learn, Range.clear: content, formats and links of cells',
  },
  {
    id: 'newest-condition-first',
    what: 'A conditional format that is added comes before all others of its cells. An Excel that adds it behind them, as VBA does, can be asked for.',
    source:
      '@types/office-js, Excel.ConditionalFormatCollection.add: “at the first/top priority”; Microsoft Learn, VBA, FormatConditions.Add and FormatCondition.SetFirstPriority',
  },
  {
    id: 'condition-relative',
    what: 'A formula of a conditional format reads, and is taken, as meant for the first cell of the range through which the format was fetched; in R1C1 it reads the same from anywhere.',
    source:
      'OfficeDev/office-js issue 5194 (by design); Microsoft Learn, ExcelScript.ConditionalFormatRule, example; the first cell of the whole sheet is our reading of it',
  },
  {
    id: 'twin-conditions',
    what: 'Of conditional formats of one type over the same cells none can be fetched by its id: ItemNotFound.',
    source: 'OfficeDev/office-js issues 5222, 6827 and 6835',
  },
  {
    id: 'no-printer',
    what: 'Without a printer page setup can be neither read nor changed. An Excel without one can be asked for.',
    source: 'Excel VBA: “Unable to get the Orientation property of the PageSetup class”',
  },
  {
    id: 'clear-conditions',
    what: 'Clearing formats, and clearAll of conditional formats, takes the cells out of every conditional format, also those a person has made.',
    source: '@types/office-js, Excel.ConditionalFormatCollection.clearAll; Excel VBA, Range.ClearFormats',
  },
  {
    id: 'chart-details',
    what: 'A departure from Excel: lines, sizes, gaps, tick marks and the like of charts are kept and not drawn; whether a data bar fades is not even kept.',
    source: 'decision of this project',
  },
  {
    id: 'formulas-not-calculated',
    what: 'A departure from Excel: formulas are stored, not calculated; a cell shows the cached value it was given, else nothing.',
    source: 'decision of this project',
  },
  {
    id: 'lines-only',
    what: 'A departure from Excel: only whole rows and columns are put in and taken out; a part of one answers ApiNotFound.',
    source: 'decision of this project',
  },
  {
    id: 'links-stay',
    what: 'References in formulas, names, conditional formats and charts follow shifted cells and renamed sheets; the targets of hyperlinks do not.',
    source:
      'Microsoft Support, HYPERLINK function and “Fix broken links”: a link to a cell is a text; hence defined names',
  },
  {
    id: 'undo-emptied',
    what: 'Deleting, copying, naming, moving, showing and hiding a sheet, protection, and changing the comment of a name, empty the user’s undo list: nothing before them can be undone. On the web some of the first can be undone, on the desktop the last; here none can.',
    source: 'Microsoft Learn, “Undo capabilities with the Excel JavaScript API”, unsupported APIs',
  },
  {
    id: 'undo-by-request',
    what: 'Every request that writes is one entry of the undo list; custom XML parts, settings and properties are none and stay when an entry is undone.',
    source:
      'Microsoft Learn, “Undo capabilities with the Excel JavaScript API”; what becomes one step is not documented',
  },
  {
    id: 'protected-already',
    what: 'Protecting a protected sheet, or unprotecting an unprotected one, answers AccessDenied (Microsoft 365 since June 2026; before, the second was taken).',
    source: 'OfficeDev/office-js issue 6784',
  },
  {
    id: 'properties-trimmed',
    what: 'Keys and values of the workbook’s custom properties are cut to 255 characters, but on the web; those of a sheet refuse keys that are longer.',
    source: '@types/office-js, Excel.CustomProperty and Excel.WorksheetCustomProperty',
  },
  {
    id: 'table-headers',
    what: 'The header cells of a new table become texts, each once: blank ones 「列1」, doubles are numbered.',
    source: 'Microsoft Support, “Create and format tables” and “Overview of Excel tables”',
  },
  {
    id: 'table-resize',
    what: 'A table is resized over cells that stay where they are: its header row must stay in its row, the new extent must overlap the old one and keep a row below the headers; new header cells become texts as in a new table. Anything else answers InvalidArgument, which is documented nowhere.',
    source:
      '@types/office-js, Excel.Table.resize; Microsoft Learn, VBA, ListObject.Resize; Microsoft Support, “Resize a table by adding or removing rows and columns”',
  },
  {
    id: 'table-grows-by-hand',
    what: 'What a script writes beside or below a table stays beside it: growing along belongs to typing.',
    source: 'Microsoft Support, “Include new rows and columns in table” among “AutoFormat As You Type”',
  },
  {
    id: 'calculated-columns',
    what: 'An Excel that fills a whole column of a table with the last formula a script writes into it, where the rest of the column is empty, can be asked for: the option “Fill formulas in tables to create calculated columns”, on by default on the desktop.',
    source: 'OfficeDev/office-js issues 2093 (by design), 5909 and 6745',
  },
  {
    id: 'sheet-copy',
    what: 'A copy is named 「… (2)」, its tables are renamed, its charts show its own cells; names of the workbook stay with the original.',
    source: 'Microsoft Learn, Excel.Worksheet.copy; Excel: “Move or Copy”',
  },
  {
    id: 'last-visible-sheet',
    what: 'The last visible sheet can be neither deleted nor hidden.',
    source: 'Excel: “A workbook must contain at least one visible worksheet”',
  },
  {
    id: 'inserted-plain',
    what: 'A departure from Excel: rows that are put in have no look; Excel gives them that of the row above.',
    source: 'decision of this project; VBA, Range.Insert, CopyOrigin',
  },
  {
    id: 'inserted-columns',
    what: 'Columns that are put in take look, number formats and width of the column to their left.',
    source:
      'Microsoft Learn, VBA, Range.Insert, CopyOrigin (xlFormatFromLeftOrAbove); Microsoft Support, “Insert or delete rows and columns”',
  },
];
