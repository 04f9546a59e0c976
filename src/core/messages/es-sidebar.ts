/** The sidebar's texts, in Spanish. */
import type { SidebarMessages } from './en-sidebar';
import { esSidebarHistory } from './es-sidebar-history';
import { esSidebarRun } from './es-sidebar-run';
import { esSidebarSchedule } from './es-sidebar-schedule';
import { group, quote } from './wording';

export const esSidebar: SidebarMessages = {
  ...esSidebarRun,
  ...esSidebarSchedule,
  ...esSidebarHistory,

  opening: 'Abriendo…',
  tryAgain: 'Intentar de nuevo',
  cancel: 'Cancelar',
  save: 'Guardar',
  details: 'Detalles',
  looking: 'Mirando…',
  lookAgain: 'Mirar de nuevo',

  connect: {
    heading: 'Conectar con Omniwallet',
    why: 'Sus clientes se actualizan en su propia cuenta.',
    account: 'Cuenta',
    accountHint:
      'La dirección de su panel, por ejemplo https://CUENTA.omniwallet.tools/, o su primera parte.',
    token: 'Token de la API',
    tokenHint: 'Se crea en el panel, en Integraciones > API Keys. Se guarda solo para usted.',
    button: 'Conectar',
    busy: 'Conectando…',
  },

  connection: {
    title: 'Conexión',
    summary: (account, tokenEnd) => `${account} · …${tokenEnd}`,
    account: 'Cuenta',
    token: 'Token',
    tokenEnd: (end) => `acaba en ${end}`,
    customers: 'Clientes',
    customersUnknown: 'no se sabe',
    counting: 'Contando…',
    test: 'Probar',
    testing: 'Probando…',
    tested: 'La conexión funciona.',
    other: 'Usar otra cuenta u otro token',
    disconnect: 'Desconectar',
    disconnectQuestion: '¿Desconectar? Su token se borra aquí; las filas quedan como están.',
  },

  columns: {
    title: 'Columnas',
    summary: (sent, all) => `${sent} de ${all} enviadas`,
    intro: 'Qué columna de la hoja contiene cada cosa. Las demás columnas no se envían.',
    notSent: 'No se envía',
    choose: 'Elija una columna',
    missing: (header) => `${header} (ya no está)`,
    example: (value) => `Por ejemplo ${quote(value)}`,
    noExample: 'La columna está vacía.',
    reset: 'Encontrar todas por su encabezado',
    saved: 'Columnas guardadas.',
    problemsHeading: 'Una cosa antes de empezar',
    emptyHeading: 'Esta hoja está vacía',
    emptyText: 'Necesita un cliente por fila y encabezados en la fila 1. Se pueden escribir por usted:',
    setUp: 'Preparar esta hoja',
    settingUp: 'Preparando…',
    otherSheet: 'O abra la hoja con sus clientes y mire de nuevo.',
  },

  settings: {
    title: 'Ajustes',
    whose: 'Para todos los que trabajan en esta hoja de cálculo.',
    blankCard: 'Una celda de Tarjeta vacía, mientras no se conozca tarjeta para su fila',
    generate: 'Genera un número de tarjeta',
    keep: 'Conserva la tarjeta actual',
    onRowError: 'Si una fila falla',
    continue: 'Seguir con las demás',
    stop: 'Detener la ejecución',
    maxBatchSize: 'Máximo de filas enviadas a la vez',
    perMinute: 'Peticiones por minuto',
    perMinuteHint: 'Déjelo vacío y el límite se encuentra solo.',
    maxRunLines: 'Ejecuciones que guarda el historial',
    maxLogLines: 'Filas que guarda el registro',
    phones: 'Números de teléfono',
    asWritten: 'Como están escritos',
    international: (country) => `Internacionales, de ${country}`,
    language: 'Idioma, solo para usted',
    google: 'Como en Google',
    english: 'English',
    spanish: 'Español',
    saving: 'Guardando…',
    saved: 'Ajustes guardados.',
  },

  row: {
    number: (n) => `Fila ${group(n, '.')}`,
    gone: 'Esa fila ya no está en la hoja.',
    moved: 'Esa fila se ha movido; está seleccionada donde se encuentra ahora.',
  },

  closed: {
    heading: 'Abra de nuevo la barra lateral',
  },

  failure: {
    heading: 'No se pudo abrir la barra lateral',
    accounts:
      'Google preguntó como otra de sus cuentas. Ocurre cuando un mismo navegador tiene abiertas varias cuentas de Google. ' +
      'Abra la hoja de cálculo en una ventana solo con esta cuenta: un perfil de Chrome propio o una ventana privada.',
    authorisation:
      'Google no tiene su permiso para ejecutar el complemento. Elija Omniwallet > Comprobar filas y conceda lo que pide; ' +
      'luego abra de nuevo la barra lateral. Si ya lo concedió, este navegador tiene abiertas varias cuentas de Google: abra ' +
      'la hoja de cálculo en una ventana solo con esta cuenta.',
    replaced:
      'El complemento se actualizó con la barra lateral abierta. Ciérrela y elija de nuevo Omniwallet > Abrir. No se pierde nada.',
    offline: 'No hay conexión con Google. Revise su red e inténtelo de nuevo.',
    busy: 'Google está ocupado con otras llamadas suyas. Espere un momento e inténtelo de nuevo.',
    timeout: 'Google tardó más de lo que permite y cortó la llamada. Lo hecho hasta entonces se conserva.',
    google: 'Google tuvo un fallo. Inténtelo de nuevo dentro de un momento.',
    empty: 'Google no dio respuesta. Inténtelo de nuevo dentro de un momento.',
    unknown:
      'No funcionó, y Google no dice por qué con palabras para usted. Inténtelo de nuevo dentro de un momento.',
    runSafe: 'La ejecución no pierde nada por esto.',
  },
};
