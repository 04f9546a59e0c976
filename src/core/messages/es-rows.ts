/** What stands beside a row, in Spanish. */
import type { enRows } from './en-rows';
import { esWords } from './es-words';
import { count, list, quote } from './wording';

export const esRows: typeof enRows = {
  ...esWords,

  cellIssue: {
    'spreadsheet-error': (header, shown) =>
      `${header}: la celda muestra ${shown}, un error de la hoja. Corrija la fórmula o escriba el valor.`,
    'unknown-command': (header, shown) =>
      `${header}: ${shown} no es una orden. Use #CLEAR para vaciar un campo o #NEW (en Tarjeta) para un número nuevo.`,
    'clear-not-allowed': (header) =>
      `${header}: #CLEAR solo sirve para apellidos, teléfono y nivel. Deje la celda vacía para conservar lo que tiene Omniwallet.`,
    'new-not-allowed': (header) => `${header}: #NEW solo sirve en la columna Tarjeta.`,
    'control-character': (header) =>
      `${header}: el texto contiene un salto de línea u otro carácter de control invisible. Escríbalo de nuevo en una línea.`,
    'too-long': (header) =>
      `${header}: el texto es demasiado largo (como mucho 255 caracteres, 254 en un correo).`,
    'lost-digits': (header, shown) =>
      `${header}: ${shown} es un número que ha perdido cifras. Dé formato de texto sin formato a la columna y escríbalo de nuevo.`,
    'points-not-whole': (header, shown) =>
      `${header}: ${quote(shown)} no es un número entero. Escriba solo cifras, por ejemplo 1200.`,
    'points-negative': (header, shown) => `${header}: ${shown} es negativo. Los puntos empiezan en 0.`,
    'phone-impossible': (header, shown) =>
      `${header}: ${quote(shown)} no puede ser un número de teléfono. Escriba todas sus cifras, con + y el prefijo si es ` +
      'de otro país.',
    'email-missing': (header) => `${header}: falta el correo. Sin él no se puede encontrar al cliente.`,
    'email-malformed': (header, shown) => `${header}: ${quote(shown)} no es una dirección de correo.`,
    'email-slash': (header) =>
      `${header}: Omniwallet no encuentra direcciones con barra (/). Cambie este cliente en su panel.`,
  },
  duplicate: (rowNumbers) =>
    `${rowNumbers.length === 1 ? 'La fila' : 'Las filas'} ${list(rowNumbers, 'y')} ` +
    `${rowNumbers.length === 1 ? 'tiene' : 'tienen'} el mismo correo con otros valores. Deje una sola o iguálelas.`,

  sheetProblem: {
    noEmailColumn: (headers) =>
      'Esta hoja no tiene columna de correo. Llame «Email» o «Correo» a una en la fila 1. ' +
      (headers.length === 0 ? 'La fila 1 está vacía.' : `La fila 1 dice: ${list(headers.map(quote), 'y')}.`),
    twoColumns: (field, headers) =>
      `Más de una columna se lee como ${field}: ${list(headers.map(quote), 'y')}. Elija una en la barra lateral ` +
      '(Omniwallet > Abrir) o cambie el nombre de las demás.',
    chosenGone: (field, header) =>
      `La columna ${quote(header)}, elegida para ${field}, ya no está o cambió de nombre. Elija otra en la barra lateral ` +
      '(Omniwallet > Abrir).',
    chosenTwice: (field, header) =>
      `Más de una columna se llama ${quote(header)}, elegida para ${field}. Cambie el nombre de todas menos una.`,
    sharedColumn: (header, fields) =>
      `La columna ${quote(header)} está elegida para ${list(fields, 'y')}. Elija otra para los demás.`,
    gone: 'La hoja se borró mientras tanto. No se envió nada.',
    restless:
      'Se estaban moviendo filas o columnas de esta hoja cada vez que se leía. No se ha cambiado nada: inténtelo de nuevo en un momento.',
  },

  remedy: {
    omniwalletSays: (words) => `Omniwallet: ${quote(words)}.`,
    omniwalletSaysOf: (words, header) => `Omniwallet: ${quote(words)} (columna ${quote(header)}).`,
    notFound: (email) =>
      `Omniwallet no tiene ningún cliente ${email}. Compruebe la dirección o dé de alta antes al cliente en Omniwallet.`,
    conflict: (email) =>
      `Omniwallet conoce a este cliente con otra forma de escribir ${email}. Copie la dirección de su panel.`,
    refused: 'Corrija esta fila y actualice de nuevo.',
    refusedCell: 'Corrija esta celda y actualice de nuevo.',
    refusedDocument:
      'Omniwallet no acepta una de las columnas de esta fila. Quítela o pregunte a su soporte.',
  },

  failed: {
    noAnswer: (attempts) => `Sin respuesta tras ${count(attempts, 'intento', 'intentos')}.`,
    serverError: (status, attempts) =>
      `Omniwallet tuvo un fallo (error ${status}) en ${count(attempts, 'intento', 'intentos')}.`,
    nextRun: 'No consta que haya cambiado nada; la próxima vez se intenta de nuevo.',
    cardUnclear:
      'Esta fila pidió un número de tarjeta y puede haberlo recibido, así que no se envía de nuevo por sí sola. ' +
      'Mire el cliente en Omniwallet; para enviarla otra vez use Reintentar filas fallidas.',
    cellsLost:
      'Google terminó el script mientras se movían filas, y lo que había junto a esta fila se perdió. La próxima ' +
      'ejecución la envía, y mira antes si ya hay tarjeta.',
    cardFound:
      'Sin respuesta clara, pero el cliente ya tiene número de tarjeta. La próxima vez se envía el resto de la fila sin pedir otro.',
    notConfirmed:
      'Omniwallet aceptó la actualización, pero no se pudo preguntar por el resultado. La próxima vez se intenta de nuevo.',
    otherCustomer: (id) =>
      `Omniwallet respondió con otro cliente (${id}). No se escribió nada de él; la próxima vez se intenta de nuevo.`,
  },

  differs: {
    intro: 'Aceptada, pero no se conservó todo:',
    kept: (header, sent, kept) => `${header}: se envió ${sent}, Omniwallet tiene ${kept}.`,
    nothing: 'nada',
    noCard: (header) => `${header}: no se generó ningún número de tarjeta.`,
    sameCard: (header, card) => `${header}: se pidió un número nuevo y se conservó ${card}.`,
  },
  cardGenerated: (card) => `Se generó el número de tarjeta ${card}.`,
};
