/** A display that nobody sees, for a browser that draws on one. */
import { program, start } from './program.mjs'

/**
 * So small that the pointer, which starts in the middle, is on the tool bar of any window: windows begin in the corner,
 * the one below the pointer has the focus, and nothing of the page may be hovered before a test does so. That most of
 * a window is out of sight changes nothing.
 */
const SCREEN = '64x16x24'

/** Starts a display: its `name`, and `stop`. */
export async function startDisplay() {
  const options = ['-displayfd', '1', '-screen', '0', SCREEN, '-nolisten', 'tcp']
  const { child, told, stop } = start(program('XVFB', ['Xvfb']), options, { reads: true })
  const number = await new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', () => reject(new Error('Xvfb does not start')))
    told.once('data', (data) => resolve(String(data).trim()))
  })
  return { name: `:${number}`, stop }
}
