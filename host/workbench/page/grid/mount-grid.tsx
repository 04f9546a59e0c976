/** Shows a workbook in IronCalc's grid and keeps both in step. */
import { init } from '@ironcalc/workbook';
import '@ironcalc/workbook/style.css';
import type { Grid, GridOptions } from './grid';
import { createGridView } from './grid-view';
import './grid.css';

let engineLoading: Promise<unknown> | undefined;

export async function mountGrid(element: HTMLElement, options: GridOptions): Promise<Grid> {
  engineLoading ??= init({ module_or_path: options.engineUrl });
  await engineLoading;
  return createGridView(element, options);
}
