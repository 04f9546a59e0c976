import { fakeScript } from './fake-script';
import { SOME_SETTINGS } from './fake-sheet';
import { withSidebar } from './with-sidebar';

describe('settings', () => {
  const open = withSidebar();

  it('shows what is set, and saves what was changed, in one go', async () => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button('Settings').click();
    await page.getByRole('radio', { name: 'Keeps the current card' }).check();
    await page.getByLabel('Phone numbers').selectOption({ label: 'International, from Spain' });
    await page.getByLabel('Most rows sent at once').fill('50');
    await page.getByLabel('Requests a minute').fill('300');
    expect(script.calls).toHaveLength(2);
    await button('Save').click();
    await page.getByText('Settings saved.').first().waitFor();
    expect(script.calls.slice(2)).toEqual([
      expect.objectContaining({
        name: 'saveSettings',
        args: {
          settings: { ...SOME_SETTINGS, blankCard: 'keep', phones: 'ES', maxBatchSize: 50, perMinute: 300 },
        },
      }),
      expect.objectContaining({ name: 'preview' }),
    ]);
  });

  it('an empty limit -> found by itself', async () => {
    const script = fakeScript({ settings: { ...SOME_SETTINGS, perMinute: 300 } });
    const { page, button } = await open(script);
    await button('Settings').click();
    await page.getByLabel('Requests a minute').fill('');
    await button('Save').click();
    await page.getByText('Settings saved.').first().waitFor();
    expect(script.sheet.settings.perMinute).toBeNull();
  });

  it('a number that cannot be -> the script’s sentence, and what was typed stays', async () => {
    const { page, button } = await open(fakeScript());
    await button('Settings').click();
    await page.getByLabel('Most rows sent at once').fill('0');
    await button('Save').click();
    await page.getByText('type a whole number from 1 to 1000').waitFor();
    expect(await page.getByLabel('Most rows sent at once').inputValue()).toBe('0');
  });

  it('Spain first, the other countries by name', async () => {
    const { page, button } = await open(fakeScript());
    await button('Settings').click();
    expect(await page.getByLabel('Phone numbers').locator('option').allInnerTexts()).toEqual([
      'As they are written',
      ...['Spain', 'France', 'Germany', 'Mexico', 'Portugal'].map(
        (country) => `International, from ${country}`,
      ),
    ]);
  });

  it('Spanish -> the whole page, the countries and its language', async () => {
    const script = fakeScript();
    const { page, button } = await open(script);
    await button('Settings').click();
    await page.getByLabel('Language, for you only').selectOption('es');
    await button('Save').click();
    await page.getByText('Ajustes guardados.').first().waitFor();
    await page.getByRole('heading', { name: 'Actualizar clientes' }).waitFor();
    await button('Actualizar las 100 filas').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    expect(await page.getByLabel('Números de teléfono').locator('option').nth(2).innerText()).toBe(
      'Internacionales, de Alemania',
    );
  });

  it('before the script has answered, the browser’s language', async () => {
    const script = fakeScript({ language: 'es' });
    script.hold('open');
    const { page } = await open(script, { locale: 'es-MX' });
    await page.getByText('Abriendo…').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
  });
});
