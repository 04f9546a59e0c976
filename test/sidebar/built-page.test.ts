import { readFileSync } from 'node:fs';
import { Linter } from 'eslint';

const html = readFileSync('dist/Sidebar.html', 'utf8');

const between = (start: string, end: string, text: string): string[] =>
  text
    .split(start)
    .slice(1)
    .map((part) => part.split(end)[0] ?? '');

/** What is wrong with a page that Google is to serve: a line each. */
function faultsOf(page: string): string[] {
  const skeleton = page.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '');
  const faults = [
    ...[...skeleton.matchAll(/\b(src|href|srcset|action)=/g)].map(
      ([text]) => `refers to another file: ${text}`,
    ),
    ...[
      ...between('<style>', '</style>', page)
        .join('')
        .matchAll(/@import|url\(/g),
    ].map(([text]) => `style from elsewhere: ${text}`),
    ...[...page.matchAll(/<\?/g)].map(() => 'a scriptlet'),
  ];
  const scripts = between('<script>', '</script>', page);
  if (scripts.length !== 1) faults.push(`${scripts.length} scripts`);
  for (const script of scripts) {
    const messages = new Linter().verify(script, {
      languageOptions: { ecmaVersion: 2019, sourceType: 'script' },
      rules: {
        'no-restricted-syntax': [
          'error',
          { selector: 'TemplateLiteral', message: 'HtmlService cuts it at //.' },
        ],
        'no-restricted-globals': [
          'error',
          'fetch',
          'XMLHttpRequest',
          'WebSocket',
          'EventSource',
          'Image',
          'Worker',
        ],
        'no-restricted-properties': [
          'error',
          { property: 'innerHTML' },
          { property: 'outerHTML' },
          { property: 'sendBeacon' },
        ],
      },
    });
    faults.push(...messages.map(({ line, message }) => `${line}: ${message}`));
  }
  return faults;
}

describe('dist/Sidebar.html', () => {
  it('is one file without references, scriptlets or template literals, and parses as ECMAScript 2019', () => {
    expect(faultsOf(html)).toEqual([]);
  });

  it.each([
    ['a script from elsewhere', '</head>', '<script src="https://example.com/a.js"></script></head>'],
    ['a style from elsewhere', '</style>', '@import "a.css";</style>'],
    ['a scriptlet', '</body>', '<?= name ?></body>'],
    ['a template literal', '</script>', 'var address = `https://${host}`;</script>'],
    ['a request', '</script>', 'fetch("/");</script>'],
    ['text that is read as HTML', '</script>', 'document.body.innerHTML = name;</script>'],
    ['script that does not parse', '</script>', '}</script>'],
  ])('%s -> would be found', (_, before, after) => {
    expect(faultsOf(html.replace(before, () => after))).not.toEqual([]);
  });
});
