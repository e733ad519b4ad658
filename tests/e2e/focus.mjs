/** Where the focus is, and that readers who use the keyboard never lose it. */
import assert from 'node:assert/strict'
import { until } from './until.mjs'

/**
 * What has the focus: its part or class, and what is wrong with it: it is the page itself, hidden, out of view, covered,
 * or without a ring.
 */
function look(root) {
  const focused = root.activeElement
  if (!focused) return { name: document.activeElement.localName, wrong: ['outside of the widget'] }
  const wrong = []
  const box = focused.getBoundingClientRect()
  if (!focused.checkVisibility({ visibilityProperty: true })) wrong.push('hidden')
  if (box.width === 0 || box.height === 0) wrong.push('without a size')
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
  if (top >= bottom || left >= right) wrong.push('out of view')
  // A heading or a card that is handed the focus shows where it is by standing at the top.
  const around = [focused, focused.closest('.select')].filter(Boolean).map((element) => getComputedStyle(element))
  const isRing = ({ outlineStyle: style, outlineWidth }) =>
    style === 'auto' || (style !== 'none' && Number.parseFloat(outlineWidth) >= 2)
  if (focused.matches('button, input, select, a') && !around.some(isRing)) wrong.push('without a ring')
  return { name: focused.getAttribute('part') || focused.className || focused.localName, text: focused.textContent.trim(), wrong }
}

/** A reader at the keyboard, for whom after each press the focus must be somewhere in the widget where it is seen. */
export class Keyboard {
  constructor(page, widget) {
    this.page = page
    this.widget = widget
  }

  /** What has the focus, by its part or class. */
  async at() {
    return (await this.widget.read(look)).name
  }

  async text() {
    return (await this.widget.read(look)).text
  }

  /** Presses keys one by one, and looks after each. */
  async press(...keys) {
    for (const key of keys) {
      await this.page.press(key)
      await this.keeps(key)
    }
  }

  /** Asserts that the focus is where a reader sees it, now and once all has come to rest. */
  async keeps(what) {
    const check = async () => {
      const { name, wrong } = await this.widget.read(look)
      return wrong.map((problem) => `${name} is ${problem}`)
    }
    await until(check, [], `focus after ${what}`)
    if (what === 'TAB') return // nothing else happens
    await this.page.evaluate('return new Promise((done) => setTimeout(done, 30))')
    assert.deepEqual(await check(), [], `focus after ${what}, at rest`)
  }

  /** Goes on by Tab to what a selector finds first. */
  async to(selector, key = 'TAB') {
    for (let stop = 0; stop < 150; stop++) {
      await this.page.press(key)
      const there = await this.widget.read((root, selector) => {
        const first = root.querySelector(selector)
        return Boolean(first) && root.activeElement === first
      }, selector)
      if (there) return this.keeps(`Tab to ${selector}`)
    }
    assert.fail(`Tab never reaches ${selector}`)
  }
}
