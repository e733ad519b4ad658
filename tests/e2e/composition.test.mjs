/** Text that is composed, as with input methods for Chinese, Japanese and Korean, is left alone until it is done. */
import assert from 'node:assert/strict'
import { ALL, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** Keeps what happens in the search field, and each time that a script writes into it. */
function watch(root, field) {
  const input = root.querySelector(field)
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  globalThis.field = { happened: [], written: 0 }
  Object.defineProperty(input, 'value', {
    configurable: true,
    get: () => value.get.call(input),
    set: (text) => {
      globalThis.field.written += 1
      value.set.call(input, text)
    },
  })
  for (const type of ['compositionstart', 'compositionend']) {
    input.addEventListener(type, () => globalThis.field.happened.push(type))
  }
  input.focus()
}

const happened = (page) => page.evaluate(() => globalThis.field.happened)
const written = (page) => page.evaluate(() => globalThis.field.written)
const value = (widget) => widget.read((root, field) => root.querySelector(field).value, part('search'))

for (const attributes of [{}, { 'url-state': true }]) {
  const where = attributes['url-state'] ? ', with the view in the URL' : ''
  scenario(`an input method is not cut short (Chromium's own)${where}`, { needs: ['devtools'] }, async ({ page }) => {
    const widget = await page.open({ document: sample, attributes })
    await widget.read(watch, part('search'))
    const compose = (text) =>
      page.driver.sendDevToolsCommand('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    for (const text of ['t', 'tu', 'tui', 'tuij', 'tuiji', 'tuijia', 'tuijian']) {
      await compose(text)
      assert.equal(await value(widget), text)
      // Longer than what waits for the last key.
      if (text === 'tuij') await new Promise((done) => setTimeout(done, 600))
    }
    assert.deepEqual(await happened(page), ['compositionstart'], 'one composition, which goes on')
    await page.driver.sendDevToolsCommand('Input.insertText', { text: '推荐' })
    assert.equal(await value(widget), '推荐')
    assert.deepEqual(await happened(page), ['compositionstart', 'compositionend'])
    await until(() => widget.cards(), ['zinc'], 'found')
    assert.equal(await written(page), 0, 'nobody else writes into the field')
    assert.equal((await page.focus()).name, 'search')
  })
}

scenario('what is being composed is never written over, and found once it is there', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.read(watch, part('search'))
  // What browsers send; the text itself arrives without a script's doing.
  const send = (kind, type, text) =>
    widget.read(
      (root, field, kind, type, text) => {
        const input = root.querySelector(field)
        const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
        set.call(input, text)
        const inputType = 'insertCompositionText'
        const more = kind === 'InputEvent' ? { isComposing: true, inputType } : {}
        input.dispatchEvent(new globalThis[kind](type, { data: text, bubbles: true, composed: true, ...more }))
      },
      part('search'),
      kind,
      type,
      text,
    )
  await send('CompositionEvent', 'compositionstart', '')
  for (const text of ['ㄊ', 'ㄊㄨ', '推', '推荐']) {
    await send('CompositionEvent', 'compositionupdate', text)
    await send('InputEvent', 'input', text)
    assert.equal(await value(widget), text)
  }
  await send('CompositionEvent', 'compositionend', '推荐')
  await until(() => widget.cards(), ['zinc'], 'found')
  assert.equal(await written(page), 0)
  await widget.click(part('clear'))
  await until(() => widget.cards(), ALL, 'cleared')
  assert.equal(await value(widget), '')
  assert.ok((await written(page)) > 0, 'clearing is written, so the test would see it')
})
