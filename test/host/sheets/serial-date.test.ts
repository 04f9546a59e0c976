/** Dates of cells and instants, through time zones and their changes of the clock. */
import fc from 'fast-check';
import { dateSerial, epochMsToSerial, serialToEpochMs } from '../../../host/sheets/serial-date';

describe('an instant and what clocks show', () => {
  it.each([
    ['Etc/UTC', '1970-01-01T00:00:00Z', 25569],
    ['Etc/UTC', '2024-03-12T10:30:00Z', 45363.4375],
    ['Europe/Madrid', '2024-03-12T10:30:00Z', 45363.4375 + 1 / 24],
    ['Europe/Madrid', '2024-07-12T10:30:00Z', 45485.4375 + 2 / 24],
    ['America/New_York', '2024-07-12T02:00:00Z', 45484 + 22 / 24],
  ])('in %s: %s <-> %d', (timeZone, iso, serial) => {
    expect(epochMsToSerial(Date.parse(iso), timeZone)).toBeCloseTo(serial, 9);
    expect(new Date(serialToEpochMs(serial, timeZone)).toISOString()).toBe(new Date(iso).toISOString());
  });

  it.each(['Etc/UTC', 'Europe/Madrid', 'America/New_York', 'Asia/Kolkata'])(
    'any moment in %s',
    (timeZone) => {
      const moment = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) });
      fc.assert(
        fc.property(moment, (epochMs) => {
          const serial = epochMsToSerial(epochMs, timeZone);
          // In the hour that clocks show twice a year either instant is right: both show the same.
          expect(epochMsToSerial(serialToEpochMs(serial, timeZone), timeZone)).toBeCloseTo(serial, 7);
        }),
      );
    },
  );
});

it.each([
  [2024, 2, 29, 45351],
  [2023, 2, 29, undefined],
  [2024, 13, 1, undefined],
  [2024, 0, 1, undefined],
  [1900, 1, 1, 2],
])('%d-%d-%d -> %s', (year, month, day, serial) => {
  expect(dateSerial(year, month, day)).toBe(serial);
});
