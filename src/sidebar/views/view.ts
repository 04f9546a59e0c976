/** What every view is made from. */
import type { PageActions } from '../actions/page-actions';
import type { PageState } from '../state/page-state';
import type { Catalogue } from '../words';

export interface View {
  readonly state: PageState;
  readonly t: Catalogue;
  readonly act: PageActions;
}
