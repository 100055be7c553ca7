import type { Facility, PolicyPack } from '../../src/index.js';

/** A hospital and its number, which begins the names of its sessions. */
export interface Hospital {
  readonly number: number;
  readonly facility: Facility;
}

/** Hospitals that no document names, all invented: one of each kind that provisions distinguish. */
const OTHERS: Readonly<Record<string, readonly Facility[]>> = {
  'CN-JX': [
    { name: '赣州示范人民医院（虚构）', id: 'H36070000001', ownership: 'public', level: 3, licences: [] },
    { name: '上饶示范县医院（虚构）', ownership: 'public', level: 2 },
    { name: '南昌示范民营医院（虚构）', ownership: 'private', level: 2 },
    { name: '抚州示范卫生院（虚构）', level: 1 },
  ],
  'CN-GD': [
    {
      name: '广州示范医院（虚构）',
      id: 'H44010000001',
      ownership: 'public',
      level: 3,
      licences: ['internet-home-service'],
    },
    { name: '深圳示范人民医院（虚构）', ownership: 'public', level: 3, licences: [] },
    { name: '佛山示范中医院（虚构）', ownership: 'public', level: 2 },
    { name: '珠海示范康复医院（虚构）', ownership: 'private', level: 2, licences: ['internet-home-service'] },
    { name: '梅州示范卫生院（虚构）', ownership: 'public', level: 1 },
    { name: '东莞示范诊所（虚构）' },
  ],
};

/** The hospitals of a province: those that the pack names, then others. */
export function hospitalsOf({ jurisdiction, items, crosswalk }: PolicyPack): Hospital[] {
  const named = new Set([
    ...items.flatMap(({ applicants = [] }) => applicants),
    ...crosswalk.map((row) => row.applicant),
  ]);
  const applicants = [...named].map((name): Facility => ({ name, ownership: 'public', level: 3 }));
  return [...applicants, ...(OTHERS[jurisdiction] ?? [])].map((facility, i) => ({ number: i + 1, facility }));
}
