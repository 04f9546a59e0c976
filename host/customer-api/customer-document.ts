/** Shapes a stored customer as the API returns it. */
import { PUBLIC_URL } from './description';
import type { StoredCustomer } from './types';

/** Made up, and on a name that never resolves: the real links lead to a person's wallet pass. */
const WALLET_URL = 'https://wallet.example';

export function toCustomerResource(customer: StoredCustomer): Readonly<Record<string, unknown>> {
  const { email, name, last_name, card, phone, points, birthday, level, createdAt, updatedAt } = customer;
  const encodedEmail = encodeURIComponent(email);
  const self = `${PUBLIC_URL}/customers/${encodedEmail}`;
  return {
    type: 'customers',
    id: email,
    attributes: { name, last_name, email, card, phone, points, birthday, level, createdAt, updatedAt },
    links: {
      self,
      'add-points': `${self}/add-points`,
      'subtract-points': `${self}/subtract-points`,
      downloadGoogleWallet: `${WALLET_URL}/google/${encodedEmail}`,
      downloadPassApple: `${WALLET_URL}/apple/${encodedEmail}`,
      downloadPassAndroid: `${WALLET_URL}/android/${encodedEmail}`,
    },
  };
}
