import type { PolicyPack } from 'yijia';
import { PACKS } from 'yijia/packs';

/** The packs that the command line has built in. No test names them all: a further one changes none. */
export const SHIPPED: readonly PolicyPack[] = Object.values(PACKS);

/** Their names, and the provinces that they are of, as messages list them. */
export const SHIPPED_NAMES = Object.keys(PACKS).join(', ');
export const SHIPPED_PROVINCES = [...new Set(SHIPPED.map(({ jurisdiction }) => jurisdiction))].join(', ');
