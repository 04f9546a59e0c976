/** The mails that the script has sent, the newest first: they go no farther than here. */
import type { MailRecord } from '../../../services/store';
import { h, replaceContent } from '../dom';
import type { Words } from '../words';
import type { Panel } from './panel';

export interface MailPanel extends Panel {
  /** Newest first. */
  add(mails: readonly MailRecord[]): void;
  setAll(mails: readonly MailRecord[]): void;
}

export function createMailPanel(words: Words, language: string, onCount: (count: number) => void): MailPanel {
  const { mail: texts } = words;
  const list = h('div', {
    className: 'panel-body',
    tabIndex: 0,
    attributes: { role: 'region', 'aria-label': words.drawer.mail },
  });
  let count = 0;

  function showMail({ sentAtMs, from, senderName, to, subject, body, htmlBody }: MailRecord): HTMLElement {
    const sender = senderName === '' ? from : `${senderName} (${from})`;
    return h(
      'details',
      { className: 'mail' },
      h(
        'summary',
        {},
        h('span', { className: 'time' }, new Date(sentAtMs).toLocaleTimeString(language)),
        h('span', { className: 'sender' }, sender),
        h('strong', {}, subject),
        h('span', { className: 'to' }, texts.to(to.join(', '))),
      ),
      htmlBody === '' ? h('pre', {}, body) : showHtml(subject, htmlBody),
    );
  }

  function add(mails: readonly MailRecord[]): void {
    if (count === 0) replaceContent(list);
    count += mails.length;
    list.prepend(...mails.map(showMail));
    if (count === 0) replaceContent(list, h('p', { className: 'nothing' }, texts.none));
    onCount(count);
  }

  return {
    element: h('div', { className: 'panel mails' }, list),
    add,
    setAll(mails) {
      count = 0;
      add(mails);
    },
  };
}

/** As a mail program does: without scripts, forms or an origin. */
function showHtml(title: string, html: string): HTMLElement {
  return h('iframe', { title, srcdoc: html, attributes: { sandbox: '' } });
}
