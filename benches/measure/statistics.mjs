/** Figures of several runs in one. */

/** The value that so great a part of the values does not pass (nearest rank); nothing if there are none. */
export function quantile(values, part) {
  const sorted = values.filter((value) => value !== undefined).sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]
}

export const median = (values) => {
  const [below, above] = [quantile(values, 0.5), quantile(values, 0.5 + 1 / (values.length || 1))]
  return values.length % 2 ? below : below === undefined ? undefined : (below + above) / 2
}

export const p95 = (values) => quantile(values, 0.95)
