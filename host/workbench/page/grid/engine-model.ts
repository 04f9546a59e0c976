/** The parts of IronCalc's model that its grid uses, by the names that the package does not give them. */
import type { Model } from '@ironcalc/wasm';

export type EngineModel = Model;
export type EngineStyle = ReturnType<Model['getCellStyle']>['style'];
export type EngineArea = Parameters<Model['updateRangeStyle']>[0];
export type EngineClipboard = ReturnType<Model['copyToClipboard']>;
export type EngineClipboardCells = Parameters<Model['pasteFromClipboard']>[2];

/** As far as the engine's sheets reach. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Sizes of the headers that the grid draws, in pixels. */
export const ROW_HEADER_WIDTH = 30;
export const COLUMN_HEADER_HEIGHT = 28;
