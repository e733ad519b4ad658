/**
 * The accessibility tree of each state against the one in tests/corpus/accessibility. With `SCHOLAR_PROFILE_UPDATE` set,
 * the expectations are written anew.
 */
import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { scenario } from './run.mjs'
import { STATES } from './states.mjs'
import { accessibilityTree } from './tree.mjs'
import { until } from './until.mjs'

/** A few cards have all that cards have. */
const look = { attributes: { 'page-size': 3 } }

const FOLDER = new URL('../corpus/accessibility/', import.meta.url)

for (const [state, { reach }] of Object.entries(STATES)) {
  scenario(`names, roles and states are as written down, ${state}`, { needs: ['devtools'] }, async ({ page, allow }) => {
    await reach({ page, look, allow })
    const file = new URL(`${state.toLowerCase().replaceAll(/\W+/g, '-')}.txt`, FOLDER)
    if (process.env.SCHOLAR_PROFILE_UPDATE) {
      await mkdir(FOLDER, { recursive: true })
      await writeFile(file, await accessibilityTree(page.driver))
    }
    const expected = await readFile(file, 'utf8')
    await until(() => accessibilityTree(page.driver), expected, 'run again with SCHOLAR_PROFILE_UPDATE=1')
  })
}
