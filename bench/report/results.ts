/** Writes the results as Markdown: goals first, then each measurement's tables and what they mean. */
import type { Goal, Section } from '../measurement';
import { formatTable } from './markdown-table';

export interface Occasion {
  readonly command: string;
  readonly machine: string;
  readonly date: Date;
}

export function formatResults(occasion: Occasion, sections: readonly Section[]): string {
  return `${[formatHead(occasion, sections), ...sections.map(formatSection)].join('\n\n')}\n`;
}

export function listMissed(sections: readonly Section[]): readonly Goal[] {
  return sections.flatMap(({ goals }) => goals).filter(({ isMet }) => !isMet);
}

export function formatSection({ title, tables, goals, notes }: Section): string {
  return [`## ${title}`, ...tables.map(formatTable), ...formatGoals(goals), ...formatNotes(notes)].join(
    '\n\n',
  );
}

function formatHead({ command, machine, date }: Occasion, sections: readonly Section[]): string {
  const goals = sections.flatMap((section) => section.goals);
  const met = goals.length - listMissed(sections).length;
  const facts = [
    `- Command: \`${command}\``,
    `- Date: ${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `- Machine: ${machine}`,
    `- Goals: ${met} of ${goals.length} met`,
  ];
  return ['# Measured', facts.join('\n')].join('\n\n');
}

function formatGoals(goals: readonly Goal[]): string[] {
  if (goals.length === 0) return [];
  const rows = goals.map(({ name, wanted, measured, isMet }) => [
    name,
    wanted,
    measured,
    isMet ? 'met' : 'MISSED',
  ]);
  return [formatTable({ headers: ['Goal', 'wanted', 'measured', ''], rows })];
}

function formatNotes(notes: readonly string[]): string[] {
  return notes.length === 0 ? [] : [notes.map((note) => `- ${note}`).join('\n')];
}
