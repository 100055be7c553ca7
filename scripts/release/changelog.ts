/** What CHANGELOG.md says of a version, and of changes of data in it. */

/** A change of a pack's data, as its author describes it. */
export interface DataEntry {
  readonly pack: string;
  /** the pack's version now, or "removed" */
  readonly version: string;
  /** what stands in brackets: documents by number or title */
  readonly documents: string;
  /** codes that are named; "all" or "none" in their place */
  readonly items: readonly string[] | 'all' | 'none';
  /** days that are named; "not printed" is one */
  readonly from: readonly string[];
  readonly why: string;
}

/** The text under the heading of a version; null if there is none, or nothing under it. */
export function entryOf(changelog: string, version: string): string | null {
  const parts = changelog.split(/^## /m);
  const own = parts.find((part) => part.split('\n', 1)[0]?.split(' ')[0] === version);
  const text = own?.slice(own.indexOf('\n')).trim() ?? '';
  return text === '' ? null : text;
}

/** The items of the list under **Data**, each in one line. */
function dataItems(entry: string): string[] {
  const [, after = ''] = entry.split(/^\*\*Data\*\*$/m);
  const [list = ''] = after.split(/^\*\*/m);
  return list
    .split(/^- /m)
    .slice(1)
    .map((item) => item.replace(/\s+/g, ' ').trim());
}

/** What stands behind a label, up to the next one: "Items: X1, X2. From: …". */
function labelled(item: string, label: string): string {
  const [, text = ''] = new RegExp(`(?:^|[ .])${label}: (.*?)(?:\\.? (?:Items|From|Why): |$)`).exec(item) ?? [];
  return text.trim().replace(/\.$/, '');
}

function itemsIn(text: string): DataEntry['items'] {
  if (text === 'all' || text === 'none') return text;
  return text.split(/[,，、 ]+/).filter((code) => code !== '');
}

/** Every change of data that an entry describes. */
export function dataEntries(entry: string): DataEntry[] {
  return dataItems(entry).flatMap((item) => {
    const [, pack, version, documents = ''] = /^`([^`]+)` (\S+?)(?: \((.*?)\))?\. /.exec(item) ?? [];
    if (pack === undefined || version === undefined) return [];
    return [
      {
        pack,
        version,
        documents,
        items: itemsIn(labelled(item, 'Items')),
        from: labelled(item, 'From').match(/\d{4}-\d\d-\d\d|not printed/g) ?? [],
        why: labelled(item, 'Why'),
      },
    ];
  });
}
