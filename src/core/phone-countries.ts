/** Countries whose phone numbers may be written without their prefix, by choice in the settings. */

/** ISO 3166 codes: where Omniwallet's customers are first, then the rest of Europe and America in alphabetical order. */
export const PHONE_COUNTRIES = [
  'ES',
  ...['AD', 'AR', 'AT', 'BE', 'BG', 'BO', 'BR', 'CA', 'CH', 'CL', 'CO', 'CR', 'CU', 'CY', 'CZ', 'DE', 'DK'],
  ...['DO', 'EC', 'EE', 'FI', 'FR', 'GB', 'GR', 'GT', 'HN', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV', 'MA'],
  ...['MT', 'MX', 'NI', 'NL', 'NO', 'PA', 'PE', 'PL', 'PR', 'PT', 'PY', 'RO', 'SE', 'SI', 'SK', 'SV', 'US'],
  ...['UY', 'VE'],
] as const;

export type PhoneCountry = (typeof PHONE_COUNTRIES)[number];
