import { type ApiClass, type ApiStates, object, readOnly } from '../api-class';
import { areaAddress } from '../model/area';
import { quotedSheet } from '../model/references';
import { rangeOf } from './range-area';

export const rangeAreas: ApiClass<ApiStates['RangeAreas']> = {
  properties: {
    Address: readOnly(({ sheet, areas }) =>
      areas.map((area) => `${quotedSheet(sheet.name)}!${areaAddress(area)}`).join(','),
    ),
    AreaCount: readOnly(({ areas }) => areas.length),
  },
  objects: {
    Areas: (state) => object('RangeCollection', state),
    ConditionalFormats: (state) => object('ConditionalFormatCollection', state),
    Format: ({ sheet, areas }) =>
      object(
        'RangeFormat',
        areas.map((area) => ({ sheet, area })),
      ),
  },
  methods: { _KeepReference: () => undefined },
};

export const rangeCollection: ApiClass<ApiStates['RangeCollection']> = {
  items: ({ sheet, areas }) => areas.map((area) => rangeOf(sheet, area)),
};
