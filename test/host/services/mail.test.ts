/** `MailApp`: mails end in a mailbox that tests and the workbench can look into. */
import { evaluate, hostScript } from './run-script';

const send = (message: string): string => `MailApp.sendEmail(${message})`;
const to = (count: number): string =>
  JSON.stringify(Array.from({ length: count }, (_, index) => `p${index}@example.com`).join(','));

it.each([
  [
    'a message',
    '{to: "bea@example.com, eva@example.com", subject: "Hello", body: "Text", name: "Add-on"}',
    'Add-on',
  ],
  ['four arguments', '"bea@example.com,eva@example.com", "Hello", "Text", {name: "Add-on"}', 'Add-on'],
  ['three arguments', '"bea@example.com,eva@example.com", "Hello", "Text"', ''],
])('%s -> in the mailbox, from whoever runs the script', (_, values, senderName) => {
  const { run, store, platform } = hostScript(`function main() { ${send(values)}; }`);
  run('main');
  expect(store.mails).toEqual([
    {
      sentAtMs: platform.clock.nowMs(),
      from: 'ana@example.com',
      senderName,
      to: ['bea@example.com', 'eva@example.com'],
      subject: 'Hello',
      body: 'Text',
      htmlBody: '',
    },
  ]);
});

it('recipients count towards the day, and are to be had again 24 hours after the first', () => {
  const { run, platform } = hostScript(`
    function left() { return MailApp.getRemainingDailyQuota(); }
    function main() { ${send(`{to: ${to(40)}, subject: "", body: ""}`)}; }`);
  expect(run('left')).toBe(100);
  run('main');
  run('main');
  expect(run('left')).toBe(20);
  expect(() => run('main')).toThrow('Service invoked too many times for one day: email.');
  platform.passMs(86_400_000);
  expect(run('left')).toBe(100);
});

it.each([
  ['{to: "not an address"}', 'Invalid email: not an address'],
  ['{to: " "}', 'Failed to send email: no recipient'],
  [`{to: ${to(51)}}`, 'Limit Exceeded: Email Recipients Per Message.'],
  ['{to: "a@example.com", body: "x".repeat(205000)}', 'Limit Exceeded: Email Body Size.'],
  ['{to: "a@example.com", attachments: []}', 'not emulated: MailApp.sendEmail with attachments'],
  ['7', "The parameters (number) don't match the method signature for MailApp.sendEmail."],
])('%s -> %s', (values, message) => {
  expect(() => evaluate(send(values))).toThrow(message);
});
