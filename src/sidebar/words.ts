/** The type of all text that a person reads, so that no text can be written in this folder: it comes from the catalogue or is data. */
import { sidebarCatalogue, type SidebarCatalogue } from '../core/messages/sidebar';

declare const fromElsewhere: unique symbol;

/** Text of the catalogue, of a cell or of the script; a literal is none of these, and the compiler refuses it. */
export type Words = string & { readonly [fromElsewhere]: true };

type Worded<T> = T extends string
  ? Words
  : T extends (...args: infer Args) => string
    ? (...args: Args) => Words
    : { readonly [Key in keyof T]: Worded<T[Key]> };

export type Catalogue = Worded<SidebarCatalogue>;

export type Language = 'en' | 'es';

export function catalogueFor(language: Language): Catalogue {
  return sidebarCatalogue(language) as Catalogue;
}

/** Text of a cell, or a sentence of the script: shown as it is. A literal does not compile here. */
export function data<Text extends string>(text: string extends Text ? Text : never): Words {
  return text as string as Words;
}
