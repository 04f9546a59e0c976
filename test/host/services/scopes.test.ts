/** A person may grant only some of what the manifest asks for. */
import { hostScript } from './run-script';

const full = (scope: string): string => `https://www.googleapis.com/auth/${scope}`;

it.each([
  ['UrlFetchApp.fetch("https://example.com")', 'UrlFetchApp.fetch', 'script.external_request'],
  ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers', 'script.scriptapp'],
  ['MailApp.getRemainingDailyQuota()', 'MailApp.getRemainingDailyQuota', 'script.send_mail'],
  ['Session.getEffectiveUser().getEmail()', 'User.getEmail', 'userinfo.email'],
])('%s without its scope -> refused by name', (expression, method, scope) => {
  const { run, store } = hostScript(`function main() { ${expression}; }`);
  store.grantedScopes['ana@example.com'] = [];
  expect(() => run('main')).toThrow(
    `You do not have permission to call ${method}. Required permissions: ${full(scope)}`,
  );
  store.grantedScopes['ana@example.com'] = [full(scope)];
  expect(() => run('main')).not.toThrow('permission');
});

describe('ScriptApp tells what is granted', () => {
  const script = `
    function ask(scopes) {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ...scopes);
      const isRequired = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
      return [isRequired, info.getAuthorizationUrl() !== "", info.getAuthorizedScopes().join()];
    }
    function require() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ["${full('script.send_mail')}"]); }`;
  const manifestScopes = [full('script.send_mail'), full('script.scriptapp')];

  it('all -> nothing is required', () => {
    const { run } = hostScript(script, { manifestScopes });
    expect(run('ask', { mode: 'client', args: [[]] })).toEqual([false, false, manifestScopes.join()]);
    expect(() => run('require')).not.toThrow();
  });

  it('one is missing -> required, with an address to grant it; scopes may be asked for by name', () => {
    const { run, store } = hostScript(script, { manifestScopes });
    store.grantedScopes['ana@example.com'] = [full('script.scriptapp')];
    expect(run('ask', { mode: 'client', args: [[]] })).toEqual([true, true, full('script.scriptapp')]);
    expect(run('ask', { mode: 'client', args: [[[full('script.scriptapp')]]] })).toEqual([
      false,
      false,
      full('script.scriptapp'),
    ]);
    expect(() => run('require')).toThrow('Authorization is required to perform that action.');
  });
});
