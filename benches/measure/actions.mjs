/** How soon a page answers: from an input to the frame that shows the outcome, over a session of a reader. */
import { CONDITIONS, Tab } from '../browser/tab.mjs'
import { click, focus, press } from './input.mjs'

/** The kinds of interaction, in the order of the tables. */
export const ACTIONS = ['key', 'delete', 'category', 'code', 'sort', 'order', 'abstract', 'more']

/** A session on a page; gives for each kind of interaction what the probe told, once for each time. */
export async function actions({ browser, server, contestant, papers, words }) {
  const tab = await Tab.open(browser, CONDITIONS.fast, server.blank)
  const told = Object.fromEntries(ACTIONS.map((kind) => [kind, []]))
  const note = async (kind, outcome) => told[kind].push(await outcome)
  try {
    await tab.goto(server.url(contestant.name, papers))
    const isEmpty = contestant.name === 'empty'
    if (!isEmpty) await tab.evaluate('bench.card')
    await tab.settle()
    for (const word of words) {
      await focus(tab, 'search')
      for (const key of word) await note('key', press(tab, key))
      for (const _ of word) await note('delete', press(tab, 'Backspace'))
    }
    for (let time = 0; time < 4; time++) await note('order', click(tab, 'order'))
    if (isEmpty) return told
    for (const place of [0, 1, 2]) {
      await note('category', click(tab, 'category', place))
      await note('category', click(tab, 'category', place))
    }
    for (let time = 0; time < 4; time++) await note('code', click(tab, 'code-filter'))
    await focus(tab, 'sort')
    for (const key of ['ArrowDown', 'ArrowUp']) {
      for (let time = 0; time < 5; time++) await note('sort', press(tab, key))
    }
    for (const place of [0, 1, 2]) {
      await note('abstract', click(tab, 'abstract-toggle', place))
      await note('abstract', click(tab, 'abstract-toggle', place))
    }
    for (let time = 0; time < 4 && (await tab.evaluate('bench.has("more")')); time++) {
      await note('more', click(tab, 'more'))
    }
    return told
  } finally {
    await tab.close()
  }
}
