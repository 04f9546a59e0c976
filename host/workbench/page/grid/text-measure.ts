/** Measures texts as the grid draws them. */
import { FONT_SIZE } from './cell-look';
import type { MeasureText } from './column-widths';

export function createTextMeasure(element: HTMLElement): MeasureText {
  const canvas = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(element).getPropertyValue('--palette-sheet-default-cell-font-family');
  return (text, isBold) => {
    if (canvas === null) return 0;
    canvas.font = `${isBold ? 'bold ' : ''}${FONT_SIZE}px ${family || 'sans-serif'}`;
    return canvas.measureText(text).width;
  };
}
