/** The same value, frozen with everything in it. Plain objects and arrays only. */
export function deepFrozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  // What names an object has is known of its kind, of an array it is asked.
  if (Array.isArray(value)) for (const part of value) deepFrozen(part);
  else for (const name in value) deepFrozen(value[name]);
  return Object.freeze(value);
}
