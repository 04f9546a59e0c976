/** Reads the addresses that a person typed for alerts. */
import isEmail from 'validator/es/lib/isEmail';
import { cleanAddress } from '../cell';
import type { Messages } from '../messages';
import { MAX_OTHERS } from './alerts';

/** Each once, without blanks; a sentence where one of them is no address. */
export function readAddresses(typed: readonly string[], { schedule }: Messages): readonly string[] | string {
  const addresses = [...new Set(typed.map(cleanAddress).filter((text) => text !== ''))];
  const odd = addresses.find((text) => !isEmail(text));
  if (odd !== undefined) return schedule.address(odd);
  return addresses.length > MAX_OTHERS ? schedule.tooManyAddresses(MAX_OTHERS) : addresses;
}
