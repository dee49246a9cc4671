/** The same value, frozen with everything in it. Plain objects and arrays only. */
export function deepFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const name in value) deepFrozen(value[name]);
    Object.freeze(value);
  }
  return value;
}
