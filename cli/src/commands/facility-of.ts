import type { Facility } from 'yijia';

/** A facility as options name it. */
export interface FacilityOptions {
  readonly facility: string;
  readonly ownership?: 'public' | 'private';
  readonly level?: '1' | '2' | '3';
}

const LEVELS = { '1': 1, '2': 2, '3': 3 } as const;

export function facilityOf({ facility: name, ownership, level }: FacilityOptions): Facility {
  return {
    name,
    ...(ownership === undefined ? {} : { ownership }),
    ...(level === undefined ? {} : { level: LEVELS[level] }),
  };
}
