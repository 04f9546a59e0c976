/** The fields of a customer, named as Omniwallet's attributes are, and what each may hold. */

export const FIELDS = ['email', 'name', 'last_name', 'phone', 'level', 'points', 'card'] as const;

export type Field = (typeof FIELDS)[number];

/** A field that travels as an attribute; the email is the customer's id. */
export type Attribute = Exclude<Field, 'email'>;

export const ATTRIBUTES = FIELDS.filter((field): field is Attribute => field !== 'email');

/** Attributes that `#CLEAR` may empty: Omniwallet takes `null` for these. */
export const CLEARABLE: readonly Field[] = ['last_name', 'phone', 'level'];

/** RFC 5321, section 4.5.3.1.3: a path holds 256 octets, two of them its angle brackets. */
export const MAX_EMAIL_LENGTH = 254;

/** Laravel's customary string column. */
export const MAX_TEXT_LENGTH = 255;
