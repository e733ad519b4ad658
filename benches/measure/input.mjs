/** Input as a hand gives it: pressed by the browser, not by the page. */

const KEYS = { Backspace: 8, ArrowDown: 40, ArrowUp: 38 }

/** Clicks a part of the page; gives what the probe tells of it. */
export async function click(tab, part, number = 0) {
  const { x, y } = await tab.evaluate(`bench.place(${JSON.stringify(part)}, ${number})`)
  const button = { x, y, button: 'left', clickCount: 1 }
  await tab.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y })
  return timed(tab, 'click', async () => {
    await tab.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button })
    await tab.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button })
  })
}

/** Presses a key where the focus is: a character, or a name such as `Backspace`. */
export async function press(tab, key) {
  const code = KEYS[key] ?? key.toUpperCase().charCodeAt(0)
  const event = { key, code: KEYS[key] ? key : `Key${key.toUpperCase()}`, windowsVirtualKeyCode: code }
  const text = KEYS[key] ? {} : { text: key, unmodifiedText: key }
  return timed(tab, 'keydown', async () => {
    await tab.send('Input.dispatchKeyEvent', {
      type: KEYS[key] ? 'rawKeyDown' : 'keyDown',
      ...event,
      ...text,
    })
    await tab.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  })
}

export const focus = (tab, part) => tab.evaluate(`bench.focus(${JSON.stringify(part)})`)

/** Does what the probe is to time; adds what it took of the main thread, all in all and by kind, in milliseconds. */
async function timed(tab, event, act) {
  await tab.evaluate(`bench.arm("${event}")`)
  const before = await tab.work()
  await act()
  const outcome = await tab.evaluate('bench.outcome()')
  const after = await tab.work()
  const spent = (metric) => 1000 * (after[metric] - before[metric])
  return {
    ...outcome,
    work: spent('TaskDuration'),
    script: spent('ScriptDuration'),
    style: spent('RecalcStyleDuration'),
    layout: spent('LayoutDuration'),
  }
}
