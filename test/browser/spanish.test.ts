/** A Spanish spreadsheet and a person whom Google talks to in Spanish. */
import { connect } from './connect';
import { withWorkbench } from './with-workbench';

jest.setTimeout(120_000);

const CSV = [
  'Correo electrónico;Nombre;Puntos',
  ...Array.from({ length: 7 }, (_, n) => `cliente${n}@example.com;Nombre ${n};${n === 2 ? 'diez' : n}`),
].join('\n');

describe('in Spanish', () => {
  const open = withWorkbench({ csv: CSV, locale: 'es' });

  it('menu, sidebar and outcomes are in Spanish, from the first form to the last row', async () => {
    const window = await open({ locale: 'es-ES' });
    const { sidebar } = window;
    await window.openSidebar();
    await sidebar.getByRole('heading', { name: 'Conectar con Omniwallet' }).waitFor();
    await connect(window);
    await sidebar.getByText('1 fila por corregir antes').waitFor();
    await sidebar.getByRole('button', { name: 'Probar las 5 primeras filas' }).click();
    await sidebar.getByRole('heading', { name: '5 primeras filas probadas' }).waitFor();
    await sidebar.getByRole('button', { name: 'Actualizar el resto (1 fila)' }).click();
    await sidebar.getByRole('heading', { name: 'Actualización terminada' }).waitFor();
    expect(await sidebar.locator('html').getAttribute('lang')).toBe('es');
    const outcomes = (await window.rows()).map((row) => Object.values(row)[3]);
    expect(outcomes).toEqual(Array.from({ length: 7 }, (_, n) => (n === 2 ? 'no válida' : 'actualizada')));
  });
});
