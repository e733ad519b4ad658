/** axe-core, which looks for what readers with assistive technology would stumble over. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { until } from './until.mjs'

const axe = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** Asserts that axe-core finds nothing on the page. */
export async function assertAccessible(page) {
  // Colours in the middle of a transition are nobody's choice.
  await until(() => page.evaluate(() => document.getAnimations().length), 0, 'at rest')
  const loaded = await page.evaluate(() => 'axe' in globalThis)
  if (!loaded) await page.evaluate(axe)
  const findings = await page.driver.executeAsyncScript((done) => {
    const tell = ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.flat().join(' ')).join(', ')}`
    globalThis.axe.run(document, { resultTypes: ['violations'] }).then(
      ({ violations }) => done(violations.map(tell)),
      (error) => done([String(error)]),
    )
  })
  assert.deepEqual(findings, [])
}
