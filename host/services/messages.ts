/** What Google's services say when they refuse, in English and where it is known in Spanish. */

/** The Spanish words are given only where somebody reported them; scripts must not rely on either. */
export interface Message {
  readonly en: string;
  readonly es?: string;
}

export function messageText(message: Message, userLocale: string): string {
  return /^es\b/.test(userLocale.replace('_', '-')) ? (message.es ?? message.en) : message.en;
}

export const EXECUTION_TIME: Message = {
  en: 'Exceeded maximum execution time',
  es: 'Se ha superado el tiempo máximo de ejecución.',
};

export const PROTECTED_CELL: Message = {
  en: 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  es: 'Estás intentando editar una celda o un objeto protegidos. Ponte en contacto con el propietario de la hoja de cálculo para desprotegerla si es necesario modificarla.',
};

export const CELL_TOO_LONG: Message = {
  en: 'Your input contains more than the maximum of 50000 characters in a single cell.',
};

export const OUTSIDE_SHEET: Message = {
  en: 'The coordinates of the range are outside the dimensions of the sheet.',
};

export const RANGE_NOT_FOUND: Message = { en: 'Range not found', es: 'No se ha encontrado el intervalo.' };

export const COLUMNS_OUT_OF_BOUNDS: Message = { en: 'Those columns are out of bounds.' };

export const ROWS_OUT_OF_BOUNDS: Message = { en: 'Those rows are out of bounds.' };

export const ALL_ROWS_DELETED: Message = {
  en: 'Sorry, it is not possible to delete all non-frozen rows.',
};

export const LOCK_TIMEOUT: Message = {
  en: 'Lock timeout: another process was holding the lock for too long.',
};

export const TOO_MANY_TRIGGERS: Message = {
  en: 'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
};

export const TOO_MANY_EXECUTIONS: Message = {
  en: 'There are too many scripts running simultaneously for this Google user account.',
};

export const VALUE_TOO_LARGE: Message = {
  en: 'Argument too large: value',
  es: 'Argumento demasiado grande: value',
};

export const STORE_FULL: Message = {
  en: 'You have exceeded the property storage quota. Please remove some properties and try again.',
};

export const NO_UI_HERE: Message = { en: 'Cannot call SpreadsheetApp.getUi() from this context.' };

export const DAILY_FETCH_QUOTA: Message = {
  en: 'Service invoked too many times for one day: urlfetch.',
  es: 'Servicio solicitado demasiadas veces en un mismo día: urlfetch.',
};

export const DAILY_MAIL_QUOTA: Message = {
  en: 'Service invoked too many times for one day: email.',
  es: 'Servicio solicitado demasiadas veces en un mismo día: email.',
};

export const TOO_MANY_RECIPIENTS: Message = { en: 'Limit Exceeded: Email Recipients Per Message.' };

export const MAIL_BODY_TOO_LARGE: Message = { en: 'Limit Exceeded: Email Body Size.' };

export const NO_RECIPIENT: Message = { en: 'Failed to send email: no recipient' };

export const AUTHORIZATION_REQUIRED: Message = {
  en: 'Authorization is required to perform that action. Please run the script again to authorize it.',
};

export const FETCH_BURST: Message = {
  en: 'Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.',
};

export function sheetNotFound(sheetId: number): Message {
  return { en: `Sheet ${sheetId} not found` };
}

export function sheetNameTaken(name: string): Message {
  return {
    en: `A sheet with the name "${name}" already exists. Please enter another name.`,
    es: `Ya existe una hoja con el nombre "${name}". Introduce un nombre distinto.`,
  };
}

export function invalidEmail(address: string): Message {
  return { en: `Invalid email: ${address}` };
}

export function wrongSize(unit: 'rows' | 'columns', ofData: number, ofRange: number): Message {
  return {
    en: `The number of ${unit} in the data does not match the number of ${unit} in the range. The data has ${ofData} but the range has ${ofRange}.`,
  };
}

export function rangeTooSmall(what: string): Message {
  return { en: `The ${what} of the range is too small.` };
}

export function rangeNeedsOne(what: 'rows' | 'columns'): Message {
  return { en: `The number of ${what} in the range must be at least 1.` };
}

export function wrongArguments(method: string, values: readonly unknown[]): Message {
  const types = values.map((value) => (value === null || value === undefined ? 'null' : typeName(value)));
  return { en: `The parameters (${types.join(',')}) don't match the method signature for ${method}.` };
}

export function noPermission(method: string, scope: string): Message {
  return {
    en: `You do not have permission to call ${method}. Required permissions: https://www.googleapis.com/auth/${scope}`,
  };
}

export function htmlFileNotFound(name: string): Message {
  return { en: `No HTML file named ${name} was found.` };
}

export function functionNotFound(name: string): Message {
  return { en: `Script function not found: ${name}` };
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'number[]';
  return typeof value === 'string' ? 'String' : typeof value;
}
