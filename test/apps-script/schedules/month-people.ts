/** What people, Omniwallet and Google do in the month of a schedule, hour by hour. */
import { createRandom } from '../../../host/customer-api/seeded-random';
import { requireSheet } from '../../../host/sheets/book';
import { readingAt } from '../../../host/sheets/reading';
import type { ServiceCall } from '../../../host/simulation/simulation-options';
import { ANA, BEA, type World } from './world';

const EMAIL_COLUMN = 1;
const NAME_COLUMN = 2;

/** Hours since the schedule was set. */
export const EVENTS = {
  outage: 100,
  faults: 200,
  revoked: 250,
  quota: 330,
  kill: 400,
  refused: 450,
  paste: 500,
  rightsLost: 560,
  takeOver: 563,
  rightsBack: 600,
} as const;

/** In every twelfth hour or so somebody edits a few rows. */
const EDITING_SHARE = 0.08;
const MAX_EDITS = 6;

export interface People {
  /** What happens before the clock of the hour comes. */
  live(hour: number): void;
  /** What happens before a call of a service. */
  meanwhile(call: ServiceCall): void;
}

export function createPeople(world: World, rowCount: number): People {
  const random = createRandom(30);
  const below = (count: number): number => Math.floor(random() * count);
  let edits = 0;
  let meanwhile: People['meanwhile'] = () => undefined;

  const editRow = (row: number): void => {
    edits += 1;
    world.workbook.enter(world.sheetId, row, NAME_COLUMN, `Edited ${edits}`);
  };
  const isKnown = (row: number): boolean => {
    const { book } = world.workbook;
    const { value } = readingAt(book, requireSheet(book, world.sheetId), row, EMAIL_COLUMN);
    return typeof value === 'string' && value.startsWith('c');
  };
  const editSome = (count: number, rows = rowCount): void => {
    for (let left = count; left > 0;) {
      const row = 2 + below(rows);
      if (!isKnown(row)) continue;
      editRow(row);
      left -= 1;
    }
  };
  /** Rows of customers whom Omniwallet does not know, below others that it does: the account is right. */
  const editUnknown = (count: number): void => {
    const emails = world.column('Email');
    const rows = emails.flatMap((email, index) => (email.startsWith('unknown') ? [index + 2] : []));
    rows.slice(-count).forEach(editRow);
  };
  const setToken = (token: string): void => {
    world.store.properties.users[ANA] = { ...world.store.properties.users[ANA], 'omniwallet.token': token };
  };
  /** Sorts, inserts and deletes rows; once in a while in the midst of a run. */
  const rearrange = (): void => {
    const { workbook, sheetId } = world;
    switch (below(3)) {
      case 0:
        workbook.sortRows(sheetId, 1 + below(2), random() < 0.5);
        return;
      case 1:
        workbook.insertRows(sheetId, 2 + below(rowCount), 1);
        return;
      case 2:
        workbook.deleteRows(sheetId, 2 + below(rowCount), 1);
    }
  };
  const rearrangeDuringRun = (): void => {
    let callsLeft = 10 + below(30);
    meanwhile = () => {
      callsLeft -= 1;
      if (callsLeft === 0) rearrange();
    };
  };
  /** The second batch is on its way when Google ends the execution. */
  const killDuringRun = (): void => {
    let batches = 0;
    meanwhile = ({ method, number }) => {
      if (method !== 'UrlFetchApp.fetchAll') return;
      batches += 1;
      if (batches === 2) world.killAtCall(number + 1);
    };
  };

  const events: Readonly<Record<number, () => void>> = {
    [EVENTS.outage]: () => {
      world.api.setFaults({ outage: true });
      editSome(12);
    },
    [EVENTS.outage + 4]: () => {
      world.api.setFaults({ outage: false });
    },
    [EVENTS.faults]: () => {
      world.api.setFaults({ errorShare: 0.3 });
      editSome(30);
    },
    [EVENTS.faults + 12]: () => {
      world.api.setFaults({ errorShare: 0 });
    },
    [EVENTS.revoked]: () => {
      setToken('revoked');
      editSome(3);
    },
    [EVENTS.revoked + 5]: () => {
      setToken('demo-token-1234');
    },
    [EVENTS.quota]: () => {
      // Another script of Ana's has used up what Google allows.
      world.store.fetchQuotas[ANA] = { startedAtMs: world.nowMs(), used: 20_000 };
      editSome(8);
    },
    [EVENTS.kill]: () => {
      editSome(40);
      killDuringRun();
    },
    [EVENTS.refused]: () => {
      world.workbook.sortRows(world.sheetId, EMAIL_COLUMN, true);
      editUnknown(5);
      editSome(5, 1000);
    },
    [EVENTS.refused + 2]: () => {
      editSome(5);
    },
    [EVENTS.paste]: () => {
      for (let row = 2; row <= 0.6 * rowCount; row += 1) editRow(row);
    },
    [EVENTS.paste + 3]: () => {
      world.execute('updateChangedRows', 'menu', { userEmail: ANA });
    },
    [EVENTS.rightsLost]: () => {
      world.store.grantedScopes[ANA] = [];
    },
    [EVENTS.rightsBack]: () => {
      Reflect.deleteProperty(world.store.grantedScopes, ANA);
    },
    [EVENTS.takeOver]: () => {
      world.askFor(BEA, 'open', {});
      world.askFor(BEA, 'takeOver', { sheetId: world.sheetId });
    },
  };

  return {
    live(hour) {
      meanwhile = () => undefined;
      events[hour]?.();
      if (random() >= EDITING_SHARE || isNear(hour)) return;
      editSome(1 + below(MAX_EDITS));
      const chance = below(4);
      if (chance === 0) rearrangeDuringRun();
      if (chance === 1) rearrange();
    },
    meanwhile(call) {
      meanwhile(call);
    },
  };
}

/** What is told of an event should be its own doing. */
function isNear(hour: number): boolean {
  return Object.values(EVENTS).some((event) => hour >= event && hour < event + 3);
}
