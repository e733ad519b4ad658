/** Nothing moves for readers who want less motion. */
import assert from 'node:assert/strict'
import { complete } from './profiles.mjs'
import { hang } from './faults.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** Keeps what is moving, frame by frame, from now on. */
function record(root) {
  globalThis.moving = []
  const tell = ({ effect, animationName, transitionProperty }) =>
    `${effect.target.getAttribute('part') ?? effect.target.className}: ${animationName ?? transitionProperty}`
  const look = () => {
    const now = [...document.getAnimations(), ...root.getAnimations()]
    globalThis.moving.push(...now.filter(({ playState }) => playState === 'running').map(tell))
    requestAnimationFrame(look)
  }
  look()
}

const PRESSES = [
  part('abstract-toggle'),
  part('abstract-toggle'),
  part('expand-all'),
  part('category'),
  part('code-filter'),
  part('clear'),
  part('year'),
  part('clear'),
  part('tag'),
  part('clear'),
  part('author'),
  part('clear'),
  part('export'),
  part('export'),
  part('cite'),
  part('permalink'),
  '.et-al',
  part('more'),
]

/** Presses what can be pressed, and gives all that moved meanwhile. */
async function moved(page, motion) {
  const media = { 'prefers-reduced-motion': motion }
  const widget = await page.open({ document: complete, attributes: { 'page-size': 4 }, emulate: { media } })
  await widget.read(record)
  for (const selector of PRESSES) {
    const press = () => widget.read((root, selector) => !root.querySelector(selector)?.click(), selector)
    await until(press, true, selector)
    // Two frames, in which whatever moves has begun to.
    await page.evaluate('return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  }
  return page.evaluate(() => [...new Set(globalThis.moving)])
}

scenario('with less motion no press starts an animation or a transition', async ({ page }) => {
  assert.deepEqual(await moved(page, 'reduce'), [])
})

scenario('otherwise some do, so that the test above would see them', async ({ page }) => {
  const seen = await moved(page, 'no-preference')
  assert.ok(seen.some((one) => /disclosure|chevron/.test(one)), String(seen))
})

for (const [motion, moves] of [
  ['reduce', false],
  ['no-preference', true],
]) {
  scenario(`the skeleton ${moves ? 'moves' : 'stands still'} with ${motion}`, async ({ page }) => {
    const emulate = { media: { 'prefers-reduced-motion': motion } }
    const widget = await page.open({ document: hang(), content: '', wait: null, emulate })
    await until(() => widget.read((root) => Boolean(root?.querySelector('[part~="loading"]'))), true, 'skeleton')
    const running = () => widget.read((root) => [...document.getAnimations(), ...root.getAnimations()].length > 0)
    await until(running, moves, 'moves')
  })
}
