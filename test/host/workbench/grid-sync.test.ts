/** What people do in the workbench's grid reaches the workbook, and what happens there reaches every window. */
import type { EngineModel } from '../../../host/workbench/page/grid/engine-model';
import { sheetOf } from '../sheets/open-workbook';
import { openDesk, type Desk, type TestWindow } from './windows';

const rows = [
  ['Email', 'Points', 'Card'],
  ['ana@example.com', '10', "'00123"],
  ['ben@example.com', '20', ''],
];

function openOne(content: readonly (readonly string[])[] = rows): { desk: Desk; window: TestWindow } {
  const desk = openDesk([sheetOf('Customers', content)]);
  return { desk, window: desk.openWindow() };
}

/** The clipboard takes its way through text, as in a browser. */
function copied(model: EngineModel): Parameters<EngineModel['pasteFromClipboard']>[2] {
  return structuredClone(model.copyToClipboard().data);
}

describe('a window that opens', () => {
  it('shows what the workbook shows', () => {
    const { window } = openOne();
    expect(window.shown()).toEqual([
      ['Email', 'Points', 'Card'],
      ['ana@example.com', '10', '00123'],
      ['ben@example.com', '20'],
    ]);
  });

  it.each<[string, string, [input: string, shown: string, type: number]]>([
    ['a number', '1234.5', ['1234.5', '1234.5', 1]],
    ['digits kept as text', "'007", ["'007", '007', 2]],
    ['a date', '12/03/2024', ['12/03/2024', '12/03/2024', 1]],
    ['a percentage', '10%', ['10%', '10%', 1]],
    ['an amount', '$5', ['5', '$5', 1]],
    ['a formula', '=1+1', ['=1+1', '2', 1]],
    ['text that the engine alone would calculate', '-1-1', ['-1-1', '-1-1', 2]],
    ['a boolean', 'true', ['TRUE', 'TRUE', 4]],
    ['an error', '=1/0', ['=1/0', '#DIV/0!', 16]],
  ])('%s: %j', (_, typed, expected) => {
    const { model } = openOne([[typed]]).window;
    expect([
      model.getCellContent(0, 1, 1),
      model.getFormattedCellValue(0, 1, 1),
      model.getCellType(0, 1, 1),
    ]).toEqual(expected);
  });

  it('later knows what happened before it opened, and what happens after', () => {
    const { desk, window } = openOne();
    window.model.setUserInput(0, 3, 3, 'new');
    window.model.insertRows(0, 2, 1);
    desk.settle();
    const second = desk.openWindow();
    desk.workbook.enter(0, 2, 1, 'carla@example.com');
    desk.settle();
    expect(second.shown()).toEqual(desk.shown());
    expect(window.shown()).toEqual(desk.shown());
  });
});

describe('what a person does', () => {
  it.each<[string, (model: EngineModel) => void, string[][]]>([
    [
      'types a text',
      (model) => {
        model.setUserInput(0, 2, 1, 'ana.garcia@example.com');
      },
      [rows[0] ?? [], ['ana.garcia@example.com', '10', '00123'], ['ben@example.com', '20']],
    ],
    [
      'types what becomes something else',
      (model) => {
        model.setUserInput(0, 3, 3, '00123');
      },
      [rows[0] ?? [], ['ana@example.com', '10', '00123'], ['ben@example.com', '20', '123']],
    ],
    [
      'types a formula',
      (model) => {
        model.setUserInput(0, 4, 2, '=B2+B3');
      },
      [rows[0] ?? [], ['ana@example.com', '10', '00123'], ['ben@example.com', '20'], ['', '30']],
    ],
    [
      'deletes the content of whole columns',
      (model) => {
        model.rangeClearContents(0, 1, 2, 1_048_576, 3);
      },
      [['Email'], ['ana@example.com'], ['ben@example.com']],
    ],
    [
      'inserts rows above',
      (model) => {
        model.insertRows(0, 2, 2);
      },
      [rows[0] ?? [], [], [], ['ana@example.com', '10', '00123'], ['ben@example.com', '20']],
    ],
    [
      'deletes a row',
      (model) => {
        model.deleteRows(0, 2, 1);
      },
      [rows[0] ?? [], ['ben@example.com', '20']],
    ],
    [
      'inserts a column',
      (model) => {
        model.insertColumns(0, 2, 1);
      },
      [
        ['Email', '', 'Points', 'Card'],
        ['ana@example.com', '', '10', '00123'],
        ['ben@example.com', '', '20'],
      ],
    ],
    [
      'deletes columns',
      (model) => {
        model.deleteColumns(0, 1, 2);
      },
      [['Card'], ['00123']],
    ],
    [
      'moves a column to the right',
      (model) => {
        model.moveColumns(0, 1, 1, 1);
      },
      [
        ['Points', 'Email', 'Card'],
        ['10', 'ana@example.com', '00123'],
        ['20', 'ben@example.com'],
      ],
    ],
    [
      'moves a column to the left',
      (model) => {
        model.moveColumns(0, 3, 1, -1);
      },
      [
        ['Email', 'Card', 'Points'],
        ['ana@example.com', '00123', '10'],
        ['ben@example.com', '', '20'],
      ],
    ],
    [
      'moves a row down',
      (model) => {
        model.moveRows(0, 2, 1, 1);
      },
      [rows[0] ?? [], ['ben@example.com', '20'], ['ana@example.com', '10', '00123']],
    ],
    [
      'pastes a block of text, which is typed',
      (model) => {
        model.pasteCsvText(
          { sheet: 0, row: 3, column: 1, width: 1, height: 1 },
          'ben@example.com\t30\t007\r\n"carla@example.com"\t40\t\n',
        );
      },
      [
        rows[0] ?? [],
        ['ana@example.com', '10', '00123'],
        ['ben@example.com', '30', '7'],
        ['carla@example.com', '40'],
      ],
    ],
    [
      'pastes one text into several cells',
      (model) => {
        model.pasteCsvText({ sheet: 0, row: 2, column: 2, width: 1, height: 2 }, '5');
      },
      [rows[0] ?? [], ['ana@example.com', '5', '00123'], ['ben@example.com', '5']],
    ],
    [
      'copies cells, which stay what they are',
      (model) => {
        model.setSelectedCell(2, 3);
        const cells = copied(model);
        model.setSelectedCell(3, 3);
        model.pasteFromClipboard(0, [2, 3, 2, 3], cells, false);
      },
      [rows[0] ?? [], ['ana@example.com', '10', '00123'], ['ben@example.com', '20', '00123']],
    ],
    [
      'cuts cells, which leave their places empty',
      (model) => {
        model.setSelectedCell(2, 1);
        model.setSelectedRange(2, 1, 2, 3);
        const cells = copied(model);
        model.setSelectedCell(4, 1);
        model.pasteFromClipboard(0, [2, 1, 2, 3], cells, true);
      },
      [rows[0] ?? [], [], ['ben@example.com', '20'], ['ana@example.com', '10', '00123']],
    ],
    [
      'fills a series down',
      (model) => {
        model.autoFillRows({ sheet: 0, row: 2, column: 2, width: 2, height: 2 }, 5);
      },
      [
        rows[0] ?? [],
        ['ana@example.com', '10', '00123'],
        ['ben@example.com', '20'],
        ['', '30', '00123'],
        ['', '40'],
      ],
    ],
  ])('%s', (_, act, expected) => {
    const { desk, window } = openOne();
    const other = desk.openWindow();
    act(window.model);
    desk.settle();
    expect(desk.shown()).toEqual(expected);
    expect(window.shown()).toEqual(expected);
    expect(other.shown()).toEqual(expected);
  });

  it('shows what was typed before the workbook has answered, and then the answer', () => {
    const { desk, window } = openOne();
    window.model.setUserInput(0, 3, 3, '00123');
    expect(window.model.getFormattedCellValue(0, 3, 3)).toBe('00123');
    desk.settle();
    expect(window.model.getFormattedCellValue(0, 3, 3)).toBe('123');
  });

  it('shows the later of two texts typed into a cell, also while only the first is answered', () => {
    const { desk, window } = openOne();
    window.model.setUserInput(0, 3, 3, 'first');
    window.model.setUserInput(0, 3, 3, 'second');
    desk.deliverEdits(1);
    desk.publish();
    desk.deliverUpdates(window);
    expect(window.model.getFormattedCellValue(0, 3, 3)).toBe('second');
    desk.settle();
    expect(desk.shown()[2]?.[2]).toBe('second');
  });

  it('leaves a cell alone that was opened and closed unchanged', () => {
    const { desk, window } = openOne([["'007", '12/03/2024', '=1+1']]);
    for (const column of [1, 2, 3]) {
      window.model.setUserInput(0, 1, column, window.model.getCellContent(0, 1, column));
    }
    desk.deliverEdits();
    expect(desk.publish()).toBeUndefined();
  });

  it('does not send what arrives', () => {
    const { desk, window } = openOne();
    desk.workbook.enter(0, 2, 1, 'changed@example.com');
    desk.workbook.insertRows(0, 1, 1);
    desk.publish();
    desk.deliverUpdates(window);
    const version = desk.feed.snapshot().version;
    desk.settle();
    expect(desk.feed.snapshot().version).toBe(version);
  });
});
