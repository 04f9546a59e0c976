/** What goes into the stand-in, what comes out of it, and what it keeps. */

/** A request as it came in; header names in any letter case. */
export interface ApiRequest {
  readonly method: string;
  /** With the query string, and percent-encoded as on the wire. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body?: string | undefined;
}

/** A reply to be sent after `delayMs`, or a connection to be cut then. */
export type ApiReply =
  | {
      readonly dropped: false;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
      readonly delayMs: number;
    }
  | { readonly dropped: true; readonly delayMs: number };

/** A customer under the attribute names of the wire. */
export interface StoredCustomer {
  /** The id, in the letter case in which it was first stored. */
  readonly email: string;
  readonly name: string;
  readonly last_name: string | null;
  readonly phone: string | null;
  readonly level: string | null;
  readonly points: number;
  readonly card: string | null;
  /** `yyyy-mm-dd`. */
  readonly birthday: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The attributes that an update may carry. */
export type UpdateAttributes = Partial<
  Pick<StoredCustomer, 'name' | 'last_name' | 'phone' | 'level' | 'points' | 'card'>
>;
