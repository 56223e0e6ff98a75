import type { ApiClass, ApiStates, ClassName } from '../api-class';
import {
  chart,
  chartAxes,
  chartCollection,
  chartLegend,
  chartSeries,
  chartSeriesCollection,
  chartSeriesFormat,
  chartTitle,
} from './charts';
import {
  chartAreaFormat,
  chartAxis,
  chartAxisFormat,
  chartBorder,
  chartFill,
  chartFont,
  chartGridlines,
  chartGridlinesFormat,
  chartLineFormat,
  chartPoint,
  chartPointFormat,
  chartPointsCollection,
  chartTitleFormat,
} from './charts-details';
import { comment, commentCollection } from './comments';
import {
  cellValueConditionalFormat,
  colorScaleConditionalFormat,
  conditionalDataBarPositiveFormat,
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  customConditionalFormat,
  dataBarConditionalFormat,
  textConditionalFormat,
} from './conditional-formats';
import { conditionalRangeFill, conditionalRangeFont, conditionalRangeFormat } from './conditional-range-format';
import { workbookCreated } from './created-workbook';
import { customXmlPart, customXmlPartCollection } from './custom-xml-parts';
import { customProperty, customPropertyCollection, documentProperties } from './document-properties';
import { namedItem, namedItemCollection } from './named-items';
import { note, noteCollection } from './notes';
import { headerFooter, headerFooterGroup, pageBreak, pageBreakCollection, pageLayout } from './page-setup';
import { range } from './range';
import { rangeAreas, rangeCollection } from './range-areas';
import { rangeBorder, rangeBorderCollection, rangeFill, rangeFont, rangeFormat } from './range-format';
import { setting, settingCollection } from './settings';
import { table, tableCollection } from './tables';
import { addinInternalService, application, functionResult, functions, workbook, workbookProtection } from './workbook';
import { worksheet, worksheetCollection } from './worksheet';
import { worksheetCustomProperty, worksheetCustomPropertyCollection } from './worksheet-custom-properties';
import { autoFilter, pivotTableCollection, worksheetFreezePanes, worksheetProtection } from './worksheet-parts';

/** Every class of the emulated object model; a new one is one entry here and one in `ApiStates`. */
export const CLASSES: { readonly [K in ClassName]: ApiClass<ApiStates[K]> } = {
  AddinInternalService: addinInternalService,
  Application: application,
  AutoFilter: autoFilter,
  CellValueConditionalFormat: cellValueConditionalFormat,
  Chart: chart,
  ChartAreaFormat: chartAreaFormat,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisFormat: chartAxisFormat,
  ChartBorder: chartBorder,
  ChartCollection: chartCollection,
  ChartFill: chartFill,
  ChartFont: chartFont,
  ChartGridlines: chartGridlines,
  ChartGridlinesFormat: chartGridlinesFormat,
  ChartLegend: chartLegend,
  ChartLineFormat: chartLineFormat,
  ChartPoint: chartPoint,
  ChartPointFormat: chartPointFormat,
  ChartPointsCollection: chartPointsCollection,
  ChartSeries: chartSeries,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeriesFormat: chartSeriesFormat,
  ChartTitle: chartTitle,
  ChartTitleFormat: chartTitleFormat,
  ColorScaleConditionalFormat: colorScaleConditionalFormat,
  Comment: comment,
  CommentCollection: commentCollection,
  ConditionalDataBarPositiveFormat: conditionalDataBarPositiveFormat,
  ConditionalFormat: conditionalFormat,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFormat: conditionalRangeFormat,
  CustomConditionalFormat: customConditionalFormat,
  CustomProperty: customProperty,
  CustomPropertyCollection: customPropertyCollection,
  CustomXmlPart: customXmlPart,
  CustomXmlPartCollection: customXmlPartCollection,
  DataBarConditionalFormat: dataBarConditionalFormat,
  DocumentProperties: documentProperties,
  FunctionResult: functionResult,
  Functions: functions,
  HeaderFooter: headerFooter,
  HeaderFooterGroup: headerFooterGroup,
  NamedItem: namedItem,
  NamedItemCollection: namedItemCollection,
  Note: note,
  NoteCollection: noteCollection,
  PageBreak: pageBreak,
  PageBreakCollection: pageBreakCollection,
  PageLayout: pageLayout,
  PivotTableCollection: pivotTableCollection,
  Range: range,
  RangeAreas: rangeAreas,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorderCollection,
  RangeCollection: rangeCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Setting: setting,
  SettingCollection: settingCollection,
  Table: table,
  TableCollection: tableCollection,
  TextConditionalFormat: textConditionalFormat,
  Workbook: workbook,
  WorkbookCreated: workbookCreated,
  WorkbookProtection: workbookProtection,
  Worksheet: worksheet,
  WorksheetCollection: worksheetCollection,
  WorksheetCustomProperty: worksheetCustomProperty,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollection,
  WorksheetFreezePanes: worksheetFreezePanes,
  WorksheetProtection: worksheetProtection,
};
