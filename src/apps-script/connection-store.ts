/** Keeps the connection: the account with the spreadsheet, the token with the person. */
import type { Connection } from './api-client';

const ACCOUNT = 'omniwallet.account';
const TOKEN = 'omniwallet.token';

/** The connection of whoever runs the script; undefined while account or token is missing. */
export function readConnection(): Connection | undefined {
  const account = readAccount();
  // User properties: no other editor of the sheet can read them.
  const token = PropertiesService.getUserProperties().getProperty(TOKEN);
  return account === null || token === null ? undefined : { account, token };
}

export function readAccount(): string | null {
  return PropertiesService.getDocumentProperties().getProperty(ACCOUNT);
}

/** Forgets the token of whoever runs the script; the account stays, for it is their colleagues' as well. */
export function removeToken(): void {
  PropertiesService.getUserProperties().deleteProperty(TOKEN);
}

export function saveConnection({ account, token }: Connection): void {
  PropertiesService.getDocumentProperties().setProperty(ACCOUNT, account);
  PropertiesService.getUserProperties().setProperty(TOKEN, token);
}
