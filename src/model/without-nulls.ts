import type * as z from 'zod/mini';
import { $ZodArray, $ZodNullable, $ZodObject, $ZodOptional, $ZodRecord, $ZodUnknown } from 'zod/v4/core';
import { isObject } from '../ground/json.js';
import { remembered } from '../ground/remembered.js';

type Schema = z.core.$ZodType;
/** Gives a value without the members that are null and may be absent; the value itself if it has none. */
type Drop = (value: unknown) => unknown;

const keep: Drop = (value) => value;

function inList(drop: Drop): Drop {
  if (drop === keep) return keep;
  return (value) => {
    if (!Array.isArray(value)) return value;
    const list = value.map(drop);
    return list.some((entry, i) => entry !== value[i]) ? list : value;
  };
}

/** @param dropOf how to treat the member of a name; null: it must be there, or nobody knows it */
function inObject(dropOf: (name: string) => { readonly isOptional: boolean; readonly drop: Drop }): Drop {
  return (value) => {
    if (!isObject(value)) return value;
    const members = Object.entries(value);
    let isChanged = false;
    const kept = members.flatMap(([name, member]): [string, unknown][] => {
      const { isOptional, drop } = dropOf(name);
      const without = drop(member);
      isChanged ||= without !== member || (isOptional && member === null);
      return isOptional && member === null ? [] : [[name, without]];
    });
    return isChanged ? Object.fromEntries(kept) : value;
  };
}

function inMembers({ shape, catchall }: z.core.$ZodObjectDef): Drop {
  const known = new Map(
    Object.entries(shape).map(([name, member]) => [
      name,
      { isOptional: member instanceof $ZodOptional, drop: dropIn(member) },
    ]),
  );
  const foreign = { isOptional: catchall instanceof $ZodUnknown, drop: keep };
  return inObject((name) => known.get(name) ?? foreign);
}

const dropIn: (schema: Schema) => Drop = /* @__PURE__ */ remembered((schema) => {
  if (schema instanceof $ZodObject) return inMembers(schema._zod.def);
  if (schema instanceof $ZodOptional || schema instanceof $ZodNullable) return dropIn(schema._zod.def.innerType);
  if (schema instanceof $ZodArray) return inList(dropIn(schema._zod.def.element));
  if (!(schema instanceof $ZodRecord)) return keep;
  const member = { isOptional: true, drop: dropIn(schema._zod.def.valueType) };
  return inObject(() => member);
});

/**
 * Null at a key that may be absent is the same as no such key: many systems write every key they have. Unknown keys stay,
 * so that a typing error is found, and so does what is within a detail of a pack's own.
 * @returns a copy without them, or the value itself if there are none
 */
export function withoutNulls(schema: Schema, value: unknown): unknown {
  return dropIn(schema)(value);
}
