/** The part of the grid's model that this workbook has nothing behind: it says so and changes nothing. */
import type { EngineModel } from './engine-model';
import type { GridContext } from './grid-context';
import type { GridFeature } from './grid-texts';

const REFUSED = {
  setUserArrayFormula: 'array-formulas',
  setAreaWithBorder: 'borders',
  onPasteStyles: 'fonts',
  addConditionalFormatting: 'conditional-formats',
  updateConditionalFormatting: 'conditional-formats',
  deleteConditionalFormatting: 'conditional-formats',
  raiseConditionalFormattingPriority: 'conditional-formats',
  lowerConditionalFormattingPriority: 'conditional-formats',
  newDefinedName: 'named-ranges',
  updateDefinedName: 'named-ranges',
  deleteDefinedName: 'named-ranges',
  onApplyNamedStyle: 'named-styles',
  createNamedStyle: 'named-styles',
  updateNamedStyle: 'named-styles',
  deleteNamedStyle: 'named-styles',
  setTheme: 'themes',
  setLocale: 'regional-settings',
  setTimezone: 'regional-settings',
  setSheetColor: 'sheet-tabs',
  duplicateSheet: 'sheet-tabs',
  moveSheet: 'sheet-tabs',
} as const satisfies Partial<Record<keyof EngineModel, GridFeature>>;

type RefusedMethods = Readonly<Record<keyof typeof REFUSED, () => void>>;

export function refusedMethods({ refuse }: GridContext): RefusedMethods {
  const refusing = Object.entries(REFUSED).map(([method, feature]) => [
    method,
    () => {
      refuse(feature);
    },
  ]);
  return Object.fromEntries(refusing) as RefusedMethods;
}
