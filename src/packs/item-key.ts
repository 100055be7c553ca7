import { codeKey } from '../ground/name.js';
import type { ServiceItem } from '../model/item.js';
import type { ItemReference, RowReference } from '../model/primitives.js';

/** No code has a line break: white space is taken out of codes before they are compared. */
function rowKey({ document, section, row }: Omit<RowReference, 'row'> & { readonly row?: number }): string {
  return `\n${document}\n${section}\n${row ?? ''}`;
}

/** How an item is told apart: by its code as it is compared, or by its row if it has none. */
export function itemKey({ code, source }: Pick<ServiceItem, 'code' | 'source'>): string {
  return code === null ? rowKey(source) : codeKey(code);
}

/** The key of the item that a reference means. */
export function referenceKey(reference: ItemReference): string {
  return typeof reference === 'string' ? codeKey(reference) : rowKey(reference);
}

/** A reference as people read it: the code, or document, section and row. */
export function referenceText(reference: ItemReference): string {
  if (typeof reference === 'string') return reference;
  const { document, section, row } = reference;
  return `${document} ${section} ${row}`;
}

/** What an item is called in a sentence: its code, or its name if it has none. */
export function codeOrName({ code, name }: Pick<ServiceItem, 'code' | 'name'>): string {
  return code ?? name;
}

/** The code that a key is, as conditions see it; null for the key of an item that has none. */
export function printedCode(key: string | null): string | null {
  return key?.startsWith('\n') ? null : key;
}
