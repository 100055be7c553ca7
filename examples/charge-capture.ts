/**
 * Charge capture: what a billing form does while a clerk types. The form decides nothing itself: `search` finds what is
 * typed among what `billable` lets the hospital charge, `provisions` says what to ask for, `quote` prices the line as it
 * stands.
 * Run: npm run build && npx tsx examples/charge-capture.ts
 */
import {
  type ClaimLine,
  createAdjudicator,
  type Field,
  type LineAdjudication,
  type LineDetails,
  type QuoteRequest,
} from 'yijia';
import { jiangxi } from 'yijia/packs/jiangxi';

type Entry = QuoteRequest['line'];

const yijia = createAdjudicator({ packs: [jiangxi] });
const visit = { jurisdiction: 'CN-JX', facility: { name: '南方医院赣州医院', ownership: 'public' } } as const;
const today = '2025-11-17';

// Read once a day: what this hospital may charge, with prices. It is also the list that article 4 asks it to display.
const prices = new Map(yijia.billable({ ...visit, date: today }).map(({ item, price }) => [item.code, price]));

/** What was typed may be part of a code or name, a name that a hospital declared, or first letters of pinyin. */
function showPickList(typed: string): void {
  const hits = yijia.search(typed, { jurisdiction: visit.jurisdiction, date: today, limit: 50 });
  const found = hits.map((hit) => (hit.kind === 'item' ? hit.item : { code: hit.entry.code, name: hit.matched }));
  const matches = found.filter(({ code }) => prices.has(code));
  console.log(`\n> ${typed}  (${matches.length})`);
  for (const { code, name } of matches.slice(0, 3)) {
    console.log(`  ${code}  ${name}  ${prices.get(code) ?? '价格另定 / price elsewhere'}`);
  }
}

/** A field of the form, as its label shows it. */
function fieldText({ label, type, unit, needed }: Field): string {
  const takes = unit === null ? type : `${type}, ${unit.en}`;
  return `${label.zh} / ${label.en} (${takes}${needed ? ', needed' : ''})`;
}

function showQuote(what: string, line: Entry, beside: readonly ClaimLine[]): LineAdjudication {
  // What is on the bill already goes along: add-ons, inclusions and limits depend on it.
  const quoted = yijia.quote({ ...visit, line, beside: [...beside] });
  const { decision, unitPrice, quantity, amount } = quoted;
  console.log(`\n${what}: ${decision}  ${unitPrice ?? '?'} × ${quantity.allowed} = ${amount ?? '?'} 元`);
  for (const { effect, message, citation } of quoted.findings) {
    const place =
      citation === null ? '' : `  [${citation.section}${citation.row === undefined ? '' : ` #${citation.row}`}]`;
    console.log(`  ${effect}: ${message.zh}${place}\n          ${message.en}`);
  }
  return quoted;
}

for (const typed of ['QYFK', '清创', 'csqc']) showPickList(typed);

const code = 'QYFK00067';
const { fields } = yijia.provisions(code, { jurisdiction: visit.jurisdiction, date: today });
console.log(`\n${code} asks for: ${fields.map(fieldText).join('; ')}`);

// Each change of the form is a new quote. Quotes share no state, so a late answer can simply be thrown away.
const debridement: ClaimLine = { id: 'on-the-bill', name: '超声清创术', date: today };
const answered: LineDetails = { areaCm2: 15 };
showQuote('code typed', { code, date: today }, []);
showQuote('debridement added to the bill', { code, date: today }, [debridement]);
showQuote('quantity 8', { code, date: today, quantity: 8 }, [debridement]);
const reduced = showQuote('area 15 cm²', { code, date: today, quantity: 8, details: answered }, [debridement]);

// The allowed quantity is what the form can offer the clerk as a correction.
const { allowed } = reduced.quantity;
showQuote(`quantity ${allowed}`, { code, date: today, quantity: allowed, details: answered }, [debridement]);
