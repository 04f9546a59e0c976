/** Which sheet of the spreadsheet this is about. */
import { h, type ElementNode } from '../dom/h';
import { icon } from '../dom/icon';
import { data } from '../words';

export function sheetName(name: string): ElementNode {
  return h('p', { class: 'sheet-name' }, icon('sheet'), h('span', {}, data(name)));
}
