/** What the grid says when a person asks for something that the workbook behind it does not do. */
import type { EditRefusal } from '../../shared/person-edit';

/** What IronCalc's grid offers and the emulated spreadsheet has not. */
export type GridFeature =
  | 'fonts'
  | 'alignment'
  | 'borders'
  | 'array-formulas'
  | 'conditional-formats'
  | 'named-ranges'
  | 'named-styles'
  | 'themes'
  | 'regional-settings'
  | 'sheet-tabs';

export interface GridTexts {
  readonly notSent: string;
  readonly features: Readonly<Record<GridFeature, string>>;
  readonly refusals: Readonly<Record<EditRefusal, string>>;
}

export const GRID_TEXTS: Readonly<Record<'en' | 'es', GridTexts>> = {
  en: {
    notSent: 'The workbench does not answer, so that was not taken over. Is it still running?',
    features: {
      fonts: 'This sheet keeps bold text and background colours, but no other fonts or text colours.',
      alignment: 'This sheet keeps wrapped text, but no other alignment.',
      borders: 'This sheet keeps no borders.',
      'array-formulas': 'Enter the formula with Enter alone: it fills the cells beside it by itself.',
      'conditional-formats': 'This sheet keeps no conditional formatting.',
      'named-ranges': 'This sheet keeps no named ranges.',
      'named-styles': 'This sheet keeps no cell styles.',
      themes: 'This sheet keeps no themes.',
      'regional-settings': 'Language and time zone are chosen when the workbench starts.',
      'sheet-tabs':
        'Sheets can be added, renamed, hidden and deleted here, but not coloured, copied or moved.',
    },
    refusals: {
      'out-of-date': 'The rows and columns have moved meanwhile, so nothing was changed. Please try again.',
      'sheet-gone': 'That sheet has been deleted meanwhile.',
      'sheet-name-taken': 'There is a sheet of that name already. Please choose another name.',
      'last-sheet': 'A spreadsheet needs at least one visible sheet.',
      'all-lines': 'A sheet needs at least one row below the frozen ones, and one column.',
      'too-many-lines': 'At most 5,000 rows or columns can be inserted at once.',
      'cell-too-long': 'A cell holds at most 50,000 characters. Nothing was changed.',
      'too-far-out':
        'That is too far from the other cells: a sheet grows by at most 10,000 rows or 200 columns.',
      'nothing-to-undo':
        'That cannot be undone any more, because the cells have been changed or moved since.',
    },
  },
  es: {
    notSent: 'El banco de pruebas no responde, así que eso no se ha guardado. ¿Sigue en marcha?',
    features: {
      fonts: 'Esta hoja guarda la negrita y los colores de fondo, pero no otras fuentes ni colores de texto.',
      alignment: 'Esta hoja guarda el ajuste de texto, pero no otra alineación.',
      borders: 'Esta hoja no guarda bordes.',
      'array-formulas': 'Confirma la fórmula solo con Intro: rellena por sí misma las celdas contiguas.',
      'conditional-formats': 'Esta hoja no guarda formatos condicionales.',
      'named-ranges': 'Esta hoja no guarda intervalos con nombre.',
      'named-styles': 'Esta hoja no guarda estilos de celda.',
      themes: 'Esta hoja no guarda temas.',
      'regional-settings': 'El idioma y la zona horaria se eligen al iniciar el banco de pruebas.',
      'sheet-tabs':
        'Aquí las hojas se pueden añadir, renombrar, ocultar y eliminar, pero no colorear, copiar ni mover.',
    },
    refusals: {
      'out-of-date':
        'Las filas y columnas se han movido entretanto, así que no se ha cambiado nada. Inténtalo de nuevo.',
      'sheet-gone': 'Esa hoja se ha eliminado entretanto.',
      'sheet-name-taken': 'Ya hay una hoja con ese nombre. Elige otro.',
      'last-sheet': 'Una hoja de cálculo necesita al menos una hoja visible.',
      'all-lines': 'Una hoja necesita al menos una fila debajo de las inmovilizadas, y una columna.',
      'too-many-lines': 'Se pueden insertar como máximo 5000 filas o columnas a la vez.',
      'cell-too-long': 'Una celda admite como máximo 50 000 caracteres. No se ha cambiado nada.',
      'too-far-out':
        'Eso queda demasiado lejos de las demás celdas: una hoja crece como máximo 10 000 filas o 200 columnas.',
      'nothing-to-undo':
        'Eso ya no se puede deshacer, porque las celdas se han cambiado o movido desde entonces.',
    },
  },
};
