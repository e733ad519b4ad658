/** What the command line and the environment say. */
import { parseArgs } from 'node:util'
import { CONTESTANTS } from './site/contestants.mjs'

const SIZES = [10, 1_000, 10_000, 100_000]
const QUICK_SIZES = [10, 1_000]

export function options() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string' },
      sizes: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  })
  const { quick } = values
  const names = values.only?.split(',') ?? CONTESTANTS.map(({ name }) => name)
  const unknown = names.find((name) => !CONTESTANTS.some((contestant) => contestant.name === name))
  if (unknown)
    throw new Error(
      `there is no contestant \`${unknown}\` among ${CONTESTANTS.map(({ name }) => name).join(', ')}`,
    )
  const sizes = values.sizes?.split(',').map(Number) ?? (quick ? QUICK_SIZES : SIZES)
  const runs = Number(values.runs ?? (quick ? 1 : 9))
  if (![runs, ...sizes].every((number) => Number.isInteger(number) && number > 0)) {
    throw new Error('runs and sizes are whole numbers above 0')
  }
  return {
    runs,
    sizes: sizes.sort((one, other) => one - other),
    contestants: CONTESTANTS.filter(({ name }) => names.includes(name)),
    /** A part of the figures does not replace the whole of them in the documentation. */
    isWhole: !quick && !values.only,
    dist: needed('DIST'),
    chromium: needed('CHROMIUM'),
    program: process.env.SCHOLAR_PROFILE,
    folder: needed('OUT'),
  }
}

function needed(variable) {
  if (!process.env[variable])
    throw new Error(`the variable ${variable} is not set: start by \`cargo xtask bench\``)
  return process.env[variable]
}
