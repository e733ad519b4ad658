/** axe-core, which looks for what readers with assistive technology would stumble over. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { until } from './until.mjs'

const axe = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** The rules for WCAG up to 2.2 AA, and what axe-core's authors advise beyond them. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** How many transitions are under way, in shadow trees too, of which WebKit tells nothing for the document. */
const transitions = () => {
  const shadows = [...document.querySelectorAll('*')].map((element) => element.shadowRoot).filter(Boolean)
  return [document, ...shadows].flatMap((root) => root.getAnimations()).filter((one) => one.transitionProperty).length
}

/**
 * Asserts that axe-core finds nothing on the page; `except` names rules that do not apply to the page as it is shown.
 * Gives how many rules had something to look at.
 */
export async function assertAccessible(page, { except = [] } = {}) {
  // Colours in the middle of a transition are nobody's choice.
  await until(() => page.evaluate(transitions), 0, 'at rest')
  const loaded = await page.evaluate(() => 'axe' in globalThis)
  if (!loaded) await page.evaluate(axe)
  const { findings, rules } = await page.driver.executeAsyncScript(
    (tags, except, done) => {
      const tell = ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.flat().join(' ')).join(', ')}`
      // The rule of 24 px is off unless asked for by name.
      const rules = { 'target-size': { enabled: true } }
      for (const rule of except) rules[rule] = { enabled: false }
      globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] }).then(
        ({ violations, passes }) => done({ findings: violations.map(tell), rules: passes.map(({ id }) => id) }),
        (error) => done({ findings: [String(error)] }),
      )
    },
    TAGS,
    except,
  )
  assert.deepEqual(findings, [])
  return rules
}
