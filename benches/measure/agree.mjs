/** Whether all pages do the same: only then does it mean anything which is sooner. */
import { isDeepStrictEqual } from 'node:util'
import { CONDITIONS, Tab } from '../browser/tab.mjs'
import { click, focus, press } from './input.mjs'

/** What a reader does, one thing upon the other. */
const STEPS = {
  'opening the page': () => {},
  async searching(tab, word) {
    await focus(tab, 'search')
    for (const key of word) await press(tab, key)
  },
  'asking for code': (tab) => click(tab, 'code-filter'),
  'choosing a category': (tab) => click(tab, 'category', 1),
  async 'sorting by title'(tab) {
    await focus(tab, 'sort')
    for (let time = 0; time < 2; time++) await press(tab, 'ArrowDown')
  },
  'turning the order round': (tab) => click(tab, 'order'),
  async 'sorting by a figure'(tab) {
    await focus(tab, 'sort')
    for (let time = 0; time < 2; time++) await press(tab, 'ArrowDown')
  },
  'asking for more': (tab) => click(tab, 'more'),
}

/** The cards and counts that a page shows after each step. */
export async function answersOf({ browser, server, contestant, papers, word }) {
  const tab = await Tab.open(browser, CONDITIONS.fast, server.blank)
  try {
    await tab.goto(server.url(contestant.name, papers))
    await tab.evaluate('bench.card')
    await tab.settle()
    const answers = {}
    for (const [step, act] of Object.entries(STEPS)) {
      await act(tab, word)
      answers[step] = await tab.evaluate('bench.shown()')
    }
    return answers
  } finally {
    await tab.close()
  }
}

/** Fails where a page answers something else than the first one does. */
export function compare(answers) {
  const [[first, expected], ...others] = Object.entries(answers)
  for (const [name, found] of others) {
    for (const [step, shown] of Object.entries(found)) {
      if (isDeepStrictEqual(shown, expected[step])) continue
      const [there, here] = [expected[step], shown].map((shown) => JSON.stringify(shown))
      throw new Error(`${name} and ${first} disagree after ${step}:\n${here}\n${there}`)
    }
  }
}
