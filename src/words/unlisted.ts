import type { Bilingual } from '../model/primitives.js';
import { fill } from './fill.js';

/** How many unlisted lines there are for each reason. */
export interface UnlistedCounts {
  noPack: number;
  otherProvince: number;
  unknownCode: number;
  nameOnly: number;
}

const REASONS: Readonly<Record<keyof UnlistedCounts, Bilingual>> = {
  noPack: { zh: '未载入该省的规则包 {count} 行', en: 'no pack of the province is loaded: {count}' },
  otherProvince: { zh: '编码属其他省份 {count} 行', en: 'the code belongs to another province: {count}' },
  unknownCode: { zh: '编码未收录 {count} 行', en: 'the code is not known: {count}' },
  nameOnly: { zh: '未填编码且名称未收录 {count} 行', en: 'no code, and the name is not known: {count}' },
};

const NEAREST: Bilingual = { zh: '编码可能误写（{nearest}）', en: 'codes that may be misspelt ({nearest})' };

const LIKE: Bilingual = {
  zh: '名称去掉括号内文字后已收录，请核对后填写编码（{like}）',
  en: 'names that are known without the words in brackets; check, and fill in the code ({like})',
};

const PART: Bilingual = {
  zh: '编码或名称不完整，可能是（{part}）',
  en: 'codes or names that are not whole, perhaps of ({part})',
};

const CHAPTERS: Bilingual = {
  zh: '所填编码是一章而非项目，应填写章内所做项目的编码（{chapters}）',
  en: 'codes of chapters, not of items; give the code of what was done in them ({chapters})',
};

/** What may be meant, for each kind of suggestion. */
export interface Suggested {
  readonly near: readonly string[];
  readonly like: readonly string[];
  readonly part: readonly string[];
  readonly chapters: readonly string[];
}

/** Why lines are unlisted, in words. */
export function unlistedWhy(
  counts: UnlistedCounts,
  { near, like, part, chapters }: Suggested,
): { whyZh: string; whyEn: string } {
  const why = (Object.keys(REASONS) as (keyof UnlistedCounts)[]).filter((name) => counts[name] > 0);
  const said = (locale: keyof Bilingual): string[] => [
    ...why.map((name) => fill(REASONS[name][locale], { count: String(counts[name]) })),
    ...(chapters.length === 0 ? [] : [fill(CHAPTERS[locale], { chapters: chapters.join('; ') })]),
    ...(near.length === 0 ? [] : [fill(NEAREST[locale], { nearest: near.join('; ') })]),
    ...(like.length === 0 ? [] : [fill(LIKE[locale], { like: like.join('; ') })]),
    ...(part.length === 0 ? [] : [fill(PART[locale], { part: part.join('; ') })]),
  ];
  return { whyZh: said('zh').join('；'), whyEn: said('en').join('; ') };
}
