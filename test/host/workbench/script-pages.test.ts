/** The pages of a script as they are served. */
import { assembleScriptPage, SCRIPT_PAGE_POLICY } from '../../../host/workbench/server/script-pages';

const bundleCode = `
var app_ = (() => { function inside() {} })();
function onOpen() {}
function  update(a, b) {}
function hidden_() {}
  function indented() {}
`;
const bridge = '<script>BRIDGE\nworkbenchBridge.start(["onOpen","update"]);</script>';

it.each([
  [
    'a head',
    '<!doctype html><html><head><script>1</script></head>',
    (at: string) => `<!doctype html><html><head>${at}<script>1</script></head>`,
  ],
  [
    'a head with attributes',
    '<HEAD lang="en"><title>x</title>',
    (at: string) => `<HEAD lang="en">${at}<title>x</title>`,
  ],
  ['no head', '<!doctype html>\n<p>x</p>', (at: string) => `<!doctype html>${at}\n<p>x</p>`],
  ['a header, which is no head', '<header>x</header>', (at: string) => `${at}<header>x</header>`],
])('%s: google.script is there before any script of the page', (_, html, expected) => {
  expect(assembleScriptPage({ html, bridgeCode: 'BRIDGE', bundleCode })).toBe(expected(bridge));
});

it('nothing may be loaded from anywhere, and the page has no origin', () => {
  expect(SCRIPT_PAGE_POLICY).toContain("default-src 'none'");
  expect(SCRIPT_PAGE_POLICY).toContain('sandbox allow-scripts');
  expect(SCRIPT_PAGE_POLICY).not.toContain('allow-same-origin');
});
