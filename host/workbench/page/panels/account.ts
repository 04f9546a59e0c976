/** What the person at this window has granted the script, and how many requests Google still lets them make. */
import type { GoogleView } from '../../shared/page-protocol';
import { button, h, replaceContent } from '../dom';
import type { ServerLine } from '../server';
import type { Words } from '../words';
import { checkField, type Field } from './fields';

export interface AccountPart {
  readonly element: HTMLElement;
  show(view: GoogleView): void;
}

const SCOPE_PREFIX = 'https://www.googleapis.com/auth/';

export function createAccountPart(line: ServerLine, email: string, { platform: texts }: Words): AccountPart {
  const boxes = new Map<string, Field<boolean>>();
  const list = h('div', { className: 'scopes' });
  const count = h('span');
  let granted: readonly string[] = [];
  let perDay = 0;

  const setUsed = (used: number): void => void line.ask('count-requests', { email, used });

  /** The boxes stay where they are: one of them may be just about to be clicked. */
  function boxOf(scope: string): Field<boolean> {
    const known = boxes.get(scope);
    if (known !== undefined) return known;
    const box = checkField(scope.replace(SCOPE_PREFIX, ''), (isGranted) => {
      const others = granted.filter((one) => one !== scope);
      void line.ask('grant', { email, scopes: isGranted ? [...others, scope] : others });
    });
    boxes.set(scope, box);
    list.append(box.element);
    return box;
  }

  return {
    element: h(
      'section',
      {},
      h('h2', {}, texts.account(email)),
      list,
      h(
        'p',
        { className: 'used' },
        count,
        button(
          texts.useUp,
          () => {
            setUsed(perDay);
          },
          { className: 'small' },
        ),
        button(
          texts.giveBack,
          () => {
            setUsed(0);
          },
          { className: 'small' },
        ),
      ),
    ),
    show({ accounts, scopes, requestsPerDay }) {
      const account = accounts.find((one) => one.email === email);
      if (account === undefined) return;
      granted = account.grantedScopes;
      perDay = requestsPerDay;
      for (const scope of scopes) boxOf(scope).show(granted.includes(scope));
      replaceContent(count, texts.requests(account.requestsUsed, requestsPerDay));
    },
  };
}
