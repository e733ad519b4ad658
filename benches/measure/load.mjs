/** How a page loads: what it asks for, when its first card is painted, and how long it keeps the main thread. */
import { Tab } from '../browser/tab.mjs'

/** Loads a page without and then, if `warm`, with what the browser has kept of it. */
export async function load({ browser, server, contestant, papers, conditions, warm, withCards = true }) {
  const tab = await Tab.open(browser, conditions, server.blank)
  try {
    await tab.goto(server.url(contestant.name, papers))
    const cold = await told(tab, withCards)
    if (!warm) return { cold }
    await tab.reload()
    return { cold, warm: await told(tab, withCards) }
  } finally {
    await tab.close()
  }
}

async function told(tab, withCards) {
  if (withCards) await tab.evaluate('bench.card')
  await tab.settle()
  const seen = await tab.evaluate('bench.seen()')
  const requests = [...tab.requests.values()]
  const failed = requests.find(({ failed }) => failed)
  if (seen.error ?? failed) throw new Error(seen.error ?? `${failed.url}: ${failed.failed}`)
  const after = seen.tasks.filter(([start, duration]) => start + duration > seen.firstPaint)
  return {
    requests: requests.filter(({ cached }) => !cached).length,
    bytes: requests.reduce((sum, { bytes }) => sum + bytes, 0),
    documentBytes: requests.reduce(
      (sum, { url, bytes }) => sum + (url.endsWith('profile.json') ? bytes : 0),
      0,
    ),
    firstPaint: seen.firstPaint,
    card: seen.card,
    // A page that needs no element is ready when its cards are there.
    usable: Math.max(seen.loaded ?? 0, seen.card ?? 0),
    largestPaint: seen.largestPaint,
    // When the picture of a page that has one is there.
    picture: await tab.evaluate(
      `performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/picture.bmp'))?.responseEnd`,
    ),
    shift: seen.shift,
    blocking: after.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0),
    longestTask: Math.max(0, ...after.map(([, duration]) => duration)),
  }
}
