import { KilledError } from '../../host/script-host';
import { firstSheetId, hostSheet, type HostedSheet } from './run-in-host';

const manyRows = (count: number): string[][] => [
  ['Email', 'Name'],
  ...Array.from({ length: count }, (_, index) => [`c${index}@example.com`, `Name ${index}`]),
];
const outcomes = (sheet: HostedSheet): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const status of sheet.column('Omniwallet status')) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
const isOver = (sheet: HostedSheet): boolean =>
  sheet.store.properties.document['omniwallet.run'] === undefined;
const lastWords = (sheet: HostedSheet): string => sheet.dialogs.at(-1)?.text ?? '';

/** Lets the worker come every five minutes, as its trigger does. */
const letWorkerCome = (sheet: HostedSheet, times: number): void => {
  for (let visit = 0; visit < times && sheet.store.triggers.length > 0; visit += 1) {
    sheet.clock.nowMs += 5 * 60_000;
    sheet.host.run('continueRun', { mode: 'trigger' });
  }
};
/** Does something just before a batch is sent, once. */
const beforeBatch = (sheet: HostedSheet, number: number, act: () => void): void => {
  let batches = 0;
  sheet.beforeCall = (method) => {
    if (method !== 'UrlFetchApp.fetchAll') return;
    batches += 1;
    if (batches === number) act();
  };
};
const die = (): void => {
  throw new KilledError();
};

describe('a run that takes longer than an execution', () => {
  it('the menu works for its time, then a worker goes on, and goes away at the end', () => {
    const sheet = hostSheet({ rows: manyRows(600), faults: { ratePerMinute: 60, latencyMs: 200 } });
    expect(sheet.choose('updateChangedRows')).toMatch(
      /^\d+ of 600 rows done\. The rest goes on in the background.*it should be done at about 10:\d\d\. \d+ updated\.$/,
    );
    expect(sheet.store.triggers.map(({ handlerFunction }) => handlerFunction)).toEqual(['continueRun']);
    letWorkerCome(sheet, 20);
    expect(outcomes(sheet)).toEqual({ updated: 600 });
    expect(sheet.store.triggers).toEqual([]);
    expect(isOver(sheet)).toBe(true);
  });

  it('the worker cannot be made -> the person is told how to go on, and may', () => {
    const sheet = hostSheet({ rows: manyRows(600), faults: { ratePerMinute: 60 } });
    sheet.store.triggers = Array.from({ length: 20 }, (_, index) => ({
      uniqueId: String(index),
      handlerFunction: 'somethingElse',
      ownerEmail: 'ana@example.com',
      schedule: { kind: 'hours' as const, every: 1 },
      timeZone: undefined,
      createdAtMs: 0,
    }));
    expect(sheet.choose('updateChangedRows')).toMatch(
      /rows still queued\. Choose Update changed rows to go on/,
    );
    sheet.choose('updateChangedRows');
    expect(sheet.dialogs.at(-2)?.text).toMatch(/was interrupted, \d+ rows still queued\. It goes on now\./);
    expect(sheet.api.requestLog().length).toBeGreaterThan(400);
  });

  it('a killed execution -> its batch is sent again, nothing else', () => {
    const sheet = hostSheet({ rows: manyRows(70) });
    beforeBatch(sheet, 3, die);
    expect(() => sheet.choose('updateChangedRows')).toThrow(KilledError);
    expect(outcomes(sheet)).toEqual({ updated: 63, queued: 7 });

    sheet.beforeCall = () => undefined;
    sheet.clock.nowMs += 10 * 60_000;
    sheet.choose('updateChangedRows');
    expect(sheet.dialogs.at(-2)?.text).toMatch(
      /^An update that ana@example\.com started at .* was interrupted, 7 rows/,
    );
    expect(lastWords(sheet)).toBe('Done: 70 rows. 70 updated.');
    expect(sheet.requests).toHaveLength(70);
  });

  it('killed while a card was being asked for -> looked at, not asked for again', () => {
    const sheet = hostSheet({
      rows: [
        ['Email', 'Name', 'Card'],
        ['ana@example.com', 'Ana', ''],
      ],
    });
    let isSent = false;
    sheet.beforeCall = (method) => {
      if (isSent) die();
      isSent = method === 'UrlFetchApp.fetchAll';
    };
    expect(() => sheet.choose('updateChangedRows')).toThrow(KilledError);
    sheet.beforeCall = () => undefined;
    sheet.clock.nowMs += 10 * 60_000;
    sheet.choose('updateChangedRows');
    expect(sheet.requests.map(({ method }) => method)).toEqual(['PATCH', 'GET']);
    expect(sheet.column('Omniwallet status')).toEqual(['failed']);
    expect(sheet.column('Omniwallet message')[0]).toMatch(/card number now/);
    sheet.choose('updateChangedRows');
    expect(sheet.column('Omniwallet status')).toEqual(['updated']);
    expect(sheet.requests.at(-1)?.body).not.toContain('card');
  });
});

describe('large batches', () => {
  it('a thousand customers who ask for a card at once, twice killed -> Google’s properties hold what is at risk', () => {
    const header = ['Email', 'Name', 'Card'];
    const rows = manyRows(1100).map((row, index) => (index === 0 ? header : [...row, '']));
    const sheet = hostSheet({ rows });
    sheet.store.properties.document['omniwallet.settings'] = JSON.stringify({
      maxBatchSize: 1000,
      perMinute: 100_000,
    });
    for (const kill of [2, 2]) {
      beforeBatch(sheet, kill, die);
      expect(() => sheet.choose('updateChangedRows')).toThrow(KilledError);
      sheet.clock.nowMs += 10 * 60_000;
    }
    sheet.beforeCall = () => undefined;
    sheet.choose('updateChangedRows');
    expect(isOver(sheet)).toBe(true);
    expect(outcomes(sheet)).toEqual({ updated: 5, failed: 1095 });
  });

  it('a customer in every other row -> Google’s properties hold which rows are under way', () => {
    const rows = manyRows(4000).map((row, index) => (index % 2 === 0 ? row : ['x@example.com', 'X']));
    const sheet = hostSheet({ rows: [['Email', 'Name'], ...rows.slice(1)] });
    expect(sheet.choose('updateChangedRows')).toBe('Done: 4000 rows. 4000 updated.');
  });
});

describe('one run at a time', () => {
  it('a colleague starts while a run works -> is told who runs what since when; nothing is sent twice', () => {
    const sheet = hostSheet({ rows: manyRows(30) });
    sheet.store.properties.users['bea@example.com'] = { 'omniwallet.token': 'demo-token-1234' };
    beforeBatch(sheet, 2, () => {
      sheet.beforeCall = () => undefined;
      sheet.host.run('updateChangedRows', { mode: 'menu', userEmail: 'bea@example.com' });
    });
    sheet.choose('updateChangedRows');
    expect(sheet.dialogs[1]?.text).toBe(
      'ana@example.com has been running an update since 10:00 (5 of 30 rows done). Wait until it is over, or choose Stop the run.',
    );
    expect(lastWords(sheet)).toBe('Done: 30 rows. 30 updated.');
    expect(sheet.requests).toHaveLength(30);
  });

  it('a run waits for its worker -> a second start leaves it alone', () => {
    const sheet = hostSheet({ rows: manyRows(600), faults: { ratePerMinute: 60 } });
    sheet.choose('updateChangedRows');
    const before = sheet.requests.length;
    expect(sheet.choose('updateChangedRows')).toMatch(/goes on in the background \(\d+ of 600 rows done\)/);
    expect(sheet.requests).toHaveLength(before);
  });

  it('the worker never comes -> after a while the next start goes on', () => {
    const sheet = hostSheet({ rows: manyRows(400), faults: { ratePerMinute: 60 } });
    sheet.choose('updateChangedRows');
    sheet.store.triggers = [];
    sheet.clock.nowMs += 60 * 60_000;
    sheet.choose('updateChangedRows');
    letWorkerCome(sheet, 20);
    expect(outcomes(sheet)).toEqual({ updated: 400 });
  });

  it('an execution that was thought dead comes back -> it leaves the run to the other one', () => {
    const sheet = hostSheet({ rows: manyRows(30) });
    beforeBatch(sheet, 2, () => {
      sheet.beforeCall = () => undefined;
      // It slept for so long that the next start took the run over.
      sheet.clock.nowMs += 3 * 60_000;
      sheet.host.run('updateChangedRows', { mode: 'menu' });
    });
    expect(sheet.choose('updateChangedRows')).toBe(
      'Another execution has taken this run over and goes on with it.',
    );
    expect(outcomes(sheet)).toEqual({ updated: 30 });
  });
});

describe('a question that stands open for so long that a colleague goes on with the run', () => {
  it.each<'YES' | 'NO'>(['YES', 'NO'])('%s -> the run stays the colleague’s', (button) => {
    const sheet = hostSheet({ rows: manyRows(40), known: manyRows(40).flat().slice(12) });
    const hour = Math.floor(sheet.clock.nowMs / 3_600_000);
    sheet.store.properties.users['bea@example.com'] = {
      'omniwallet.token': 'demo-token-1234',
      'omniwallet.fetches': JSON.stringify({ [hour]: 100_000 - 30 }),
    };
    // Ana is asked whether to send; then Bea is told, asked and told again, before Ana answers the question.
    sheet.answers.push({}, {}, {}, {}, { button });
    sheet.beforeCall = (method) => {
      if (method !== 'Ui.alert' || sheet.dialogs.length === 0) return;
      sheet.beforeCall = () => undefined;
      sheet.clock.nowMs += 3 * 60_000;
      sheet.host.run('updateChangedRows', { mode: 'menu', userEmail: 'bea@example.com' });
      sheet.clock.nowMs += 2 * 60_000;
    };
    expect(sheet.choose('updateChangedRows')).toBe(
      'Another execution has taken this run over and goes on with it.',
    );
    sheet.clock.nowMs += 25 * 3_600_000;
    sheet.host.run('continueRun', { mode: 'trigger', userEmail: 'bea@example.com' });
    expect(outcomes(sheet)).toEqual({ rejected: 5, updated: 35 });
    expect(JSON.parse(sheet.store.properties.document['omniwallet.lastRun'] ?? '')).toMatchObject({
      settled: { rejected: 5, updated: 35 },
    });
  });
});

describe('Stop the run', () => {
  const edited = (sheet: HostedSheet): void => {
    for (let row = 2; row <= 81; row += 1)
      sheet.workbook.enter(firstSheetId(sheet.workbook), row, 2, `New ${row}`);
  };

  it('while it works -> it stops after its batch, and rows that wait are as they were', () => {
    const sheet = hostSheet({ rows: manyRows(80) });
    sheet.choose('updateChangedRows');
    edited(sheet);
    beforeBatch(sheet, 2, () => {
      sheet.beforeCall = () => undefined;
      sheet.host.run('stopRun', { mode: 'menu' });
    });
    expect(sheet.choose('updateChangedRows')).toMatch(/^The run stopped\. It was stopped on request/);
    expect(outcomes(sheet)).toEqual({ updated: 80 });
    expect(sheet.column('Omniwallet name').filter((name) => name.startsWith('New'))).toHaveLength(63);
    expect(sheet.choose('updateChangedRows')).toBe('Done: 80 rows. 17 updated, 63 unchanged.');
  });

  it('while it waits for its worker -> rows are put back, the worker is removed', () => {
    const sheet = hostSheet({ rows: manyRows(600), faults: { ratePerMinute: 60 } });
    sheet.choose('updateChangedRows');
    const done = outcomes(sheet)['updated'] ?? 0;
    expect(sheet.choose('stopRun')).toBe(
      `The run is stopped. ${600 - done} rows that were waiting are as they were before.`,
    );
    expect(outcomes(sheet)).toEqual({ updated: done, '': 600 - done });
    expect(sheet.store.triggers).toEqual([]);
    expect(isOver(sheet)).toBe(true);
  });

  it('after a kill -> what may have been sent is sent again by the next run', () => {
    const sheet = hostSheet({ rows: manyRows(5) });
    sheet.choose('updateChangedRows');
    sheet.workbook.enter(firstSheetId(sheet.workbook), 2, 2, 'New');
    let isSent = false;
    sheet.beforeCall = (method) => {
      if (isSent) die();
      isSent = method === 'UrlFetchApp.fetchAll';
    };
    expect(() => sheet.choose('updateChangedRows')).toThrow(KilledError);
    sheet.beforeCall = () => undefined;
    sheet.clock.nowMs += 10 * 60_000;
    sheet.choose('stopRun');
    // Back to what it was before: Omniwallet has the new name all the same.
    sheet.workbook.enter(firstSheetId(sheet.workbook), 2, 2, 'Name 0');
    sheet.choose('updateChangedRows');
    expect(sheet.api.customers()[0]?.name).toBe('Name 0');
  });

  it('no run is on -> says so', () => {
    expect(hostSheet({ rows: manyRows(1) }).choose('stopRun')).toBe('No run is on.');
  });
});

describe('the requests of a day', () => {
  const hour = (sheet: HostedSheet): string => String(Math.floor(sheet.clock.nowMs / 3_600_000));

  it('a run that would pass the limit -> says so before, pauses there, goes on a day later', () => {
    const sheet = hostSheet({ rows: manyRows(30) });
    const mine = sheet.store.properties.users['ana@example.com'] ?? {};
    mine['omniwallet.fetches'] = JSON.stringify({ [hour(sheet)]: 99_990 });
    const words = sheet.choose('updateChangedRows');
    expect(sheet.dialogs[0]?.text).toContain(
      'Google lets you make 10 more requests today, and this run needs 30',
    );
    expect(words).toMatch(
      /^Google’s limit of requests for a day is used up, 20 rows still queued\. .* after 2026-11-25 10:00/,
    );
    expect(outcomes(sheet)).toEqual({ updated: 10, queued: 20 });
    letWorkerCome(sheet, 12);
    expect(sheet.requests).toHaveLength(10);
    sheet.clock.nowMs += 24 * 3_600_000;
    letWorkerCome(sheet, 1);
    expect(outcomes(sheet)).toEqual({ updated: 30 });
  });

  it('Google itself says that the day is used up -> nothing fails, the run waits', () => {
    const sheet = hostSheet({ rows: manyRows(30) });
    sheet.store.fetchQuotas['ana@example.com'] = { startedAtMs: sheet.clock.nowMs, used: 20_000 };
    expect(sheet.choose('updateChangedRows')).toMatch(
      /^Google’s limit of requests for a day is used up, 30 rows/,
    );
    expect(outcomes(sheet)).toEqual({ queued: 30 });
    sheet.clock.nowMs += 24 * 3_600_000;
    letWorkerCome(sheet, 2);
    expect(outcomes(sheet)).toEqual({ updated: 30 });
  });
});

describe('the worker without what it needs', () => {
  it('the sheet was deleted -> the run is over, the worker goes', () => {
    const sheet = hostSheet({ rows: manyRows(600), faults: { ratePerMinute: 60 } });
    sheet.choose('updateChangedRows');
    sheet.workbook.addSheet('Other');
    sheet.workbook.deleteSheet(firstSheetId(sheet.workbook));
    letWorkerCome(sheet, 1);
    expect(isOver(sheet)).toBe(true);
    expect(sheet.store.triggers).toEqual([]);
  });

  it('the sheet is deleted while a batch is under way -> the run stops and says so', () => {
    const sheet = hostSheet({ rows: manyRows(30) });
    sheet.workbook.addSheet('Other');
    beforeBatch(sheet, 2, () => {
      sheet.workbook.deleteSheet(firstSheetId(sheet.workbook));
    });
    expect(sheet.choose('updateChangedRows')).toMatch(/The sheet of the run was deleted\./);
    expect(isOver(sheet)).toBe(true);
  });

  it('no run is on -> removes itself', () => {
    const sheet = hostSheet({ rows: manyRows(600), faults: { ratePerMinute: 60 } });
    sheet.choose('updateChangedRows');
    delete sheet.store.properties.document['omniwallet.run'];
    letWorkerCome(sheet, 1);
    expect(sheet.store.triggers).toEqual([]);
  });
});
