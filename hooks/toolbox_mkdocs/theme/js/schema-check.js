// Checks values by the part of JSON Schema that the toolbox writes. Knows schemas, no form; messages come from the schema.

/**
 * @typedef {{ path: (string | number)[], message: string }} Mistake
 * @typedef {Record<string, any>} Schema
 */

/** @param {unknown} value */
const kindOf = (value) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

/**
 * @param {Schema} schema
 * @param {unknown} value
 */
function fitsType(schema, value) {
  if (!schema.type) return true;
  const kind = kindOf(value);
  const types = [schema.type].flat();
  return types.includes(kind) || (kind === "number" && types.includes("integer") && Number.isInteger(value));
}

/**
 * @param {Schema} schema
 * @param {string} text
 */
function fitsText(schema, text) {
  if (schema.minLength !== undefined && [...text].length < schema.minLength) return false;
  return !schema.pattern || new RegExp(schema.pattern, "u").test(text);
}

/**
 * All that is wrong with a value.
 * @param {Schema} schema
 * @param {unknown} value
 * @param {(string | number)[]} [path]
 * @returns {Mistake[]}
 */
export function check(schema, value, path = []) {
  const wrong = () => [{ path, message: schema.patternErrorMessage || schema.errorMessage || "Dit past hier niet." }];
  if (schema.anyOf && !schema.anyOf.some((/** @type {Schema} */ one) => !check(one, value).length)) {
    return [{ path, message: schema.anyOf.map((/** @type {Schema} */ one) => one.errorMessage).find(Boolean) || "Dit past hier niet." }];
  }
  if (schema.not && !check(schema.not, value).length) return wrong();
  if (schema.enum && !schema.enum.includes(value)) return wrong();
  if (!fitsType(schema, value)) return wrong();
  if (typeof value === "string" && !fitsText(schema, value)) return wrong();
  if (Array.isArray(value)) return checkList(schema, value, path);
  if (value && typeof value === "object") return checkBlock(schema, /** @type {Record<string, unknown>} */ (value), path);
  return [];
}

/**
 * @param {Schema} schema
 * @param {unknown[]} value
 * @param {(string | number)[]} path
 */
function checkList(schema, value, path) {
  if (value.length < (schema.minItems || 0)) return [{ path, message: "Vul minstens één ding in." }];
  return schema.items ? value.flatMap((item, index) => check(schema.items, item, [...path, index])) : [];
}

/**
 * @param {Schema} schema
 * @param {Record<string, unknown>} value
 * @param {(string | number)[]} path
 */
function checkBlock(schema, value, path) {
  const fields = schema.properties || {};
  const missing = (schema.required || []).filter((/** @type {string} */ name) => !Object.keys(value).includes(name));
  return [
    ...missing.map((/** @type {string} */ name) => ({ path: [...path, name], message: "Vul dit in." })),
    ...Object.keys(value).flatMap((name) => (Object.keys(fields).includes(name) ? check(fields[name], value[name], [...path, name]) : [])),
  ];
}
