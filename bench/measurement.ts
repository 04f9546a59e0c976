/** What each measurement is given, and what it gives for the results. */

export interface BenchContext {
  /** Where build/ and dist/ are. */
  readonly projectRoot: string;
  /** Fewer repetitions and shorter lists, to see whether everything works. */
  readonly isQuick: boolean;
  /** Says on the terminal what is being done; it is no part of the results. */
  readonly say: (text: string) => void;
}

export interface Goal {
  readonly name: string;
  readonly wanted: string;
  readonly measured: string;
  readonly isMet: boolean;
}

export interface Table {
  readonly headers: readonly string[];
  /** The first cell of each row is its name, the others are numbers. */
  readonly rows: readonly (readonly string[])[];
}

/** A part of the results. */
export interface Section {
  readonly title: string;
  readonly tables: readonly Table[];
  readonly goals: readonly Goal[];
  /** What one has to know to read the numbers, a sentence or two each. */
  readonly notes: readonly string[];
}

/** @throws Error where a run itself broke; a missed goal is a result. */
export type Measure = (context: BenchContext) => Section | Promise<Section>;
