/** The page's entry: puts together what it is made of, and opens it. */
import { buildId } from '../core/sidebar/build-id';
import { createActions } from './actions/page-actions';
import { createAsk } from './channel/ask';
import { AT_ONCE, atMost } from './channel/at-most';
import { callScript } from './channel/google-script';
import { keepFocus } from './dom/focus';
import { patch } from './dom/patch';
import { newPage } from './state/page-state';
import { reduce, type PageEvent } from './state/reduce';
import { page } from './views/page';
import { catalogueFor } from './words';

const wait = (delayMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delayMs));

const ask = createAsk({
  callScript,
  wait,
  now: Date.now,
  isOnline: () => navigator.onLine,
  build: buildId,
});

let state = newPage(navigator.language.startsWith('es') ? 'es' : 'en');

const actions = createActions({
  ask: atMost(AT_ONCE, ask),
  wait,
  state: () => state,
  dispatch: (event: PageEvent) => {
    state = reduce(state, event);
    render();
  },
});

const root = document.getElementById('page') ?? document.body;

function render(): void {
  document.documentElement.lang = state.language;
  keepFocus(() => {
    patch(root, page({ state, t: catalogueFor(state.language), act: actions }));
  });
}

render();
void actions.open();
