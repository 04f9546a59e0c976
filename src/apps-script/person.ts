/** Who runs the script. */
import { isMissing } from './rights';

/** Empty where Google does not tell, or has not been allowed to. */
export function readEmail(): string {
  try {
    return Session.getEffectiveUser().getEmail();
  } catch (error: unknown) {
    if (isMissing(error, 'userinfo.email')) return '';
    throw error;
  }
}
