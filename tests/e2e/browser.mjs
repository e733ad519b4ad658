/**
 * The browser that the tests run in. The variable ENGINE of the environment names its engine, and each engine is a
 * module of the folder `engines`:
 *
 * - `launch` starts a session. Sessions of all engines have the same functions, described at `Session`.
 * - `cannot` names what the engine does not let a test do, each with the reason that a skipped test gives.
 * - `noise` is what the engine writes to the console by itself when a request fails, as it must in tests of failures.
 */
const ENGINES = ['chromium', 'firefox', 'webkit']

/**
 * What a test may need of an engine besides a page and a pointer. `scenario` takes them as `needs`, and skips the test
 * where the engine is without.
 */
const NEEDS = [
  'devtools', // Chromium's own, for what WebDriver has no command for
  'forced-colors', // to replace the colours of pages, as high contrast does
  'no-scripts', // to switch scripts off
  'offline', // to cut the browser off the network
  'pdf', // to print into a document
  'shifts', // to tell what has moved without a reader's doing
  'zone', // to choose the time zone
]

/** The engine's name. */
export const engine = process.env.ENGINE || 'chromium'

if (!ENGINES.includes(engine)) throw new Error(`ENGINE=${engine} is none of ${ENGINES.join(', ')}`)

const { launch, cannot = {}, noise } = await import(`./engines/${engine}.mjs`)

/**
 * A running browser.
 *
 * @typedef {object} Session
 * @property {import('selenium-webdriver').WebDriver} driver
 * @property {() => Promise<void>} begin Opens a tab for one test.
 * @property {() => Promise<void>} end Closes it.
 * @property {(address: string) => Promise<void>} goto Opens an address, until its page has been read; not for one that
 *   differs from the present one by its fragment alone.
 * @property {() => Promise<string[]>} console Everything that the browser has logged since the last call.
 * @property {(settings: object) => Promise<void>} emulate Prepares the present tab: its size in CSS pixels, the media
 *   `type`, `media` features such as `{ 'prefers-color-scheme': 'dark' }`, and the time `zone`.
 * @property {() => Promise<void>} collectGarbage Frees what nothing holds any more.
 * @property {(run: boolean) => Promise<void>} runScripts Whether the pages of the present tab may run scripts.
 * @property {(() => Promise<{nodes: number, listeners: number}>) | undefined} counts How many there are, where an engine
 *   tells.
 * @property {(is: boolean) => Promise<void>} offline Whether the browser is cut off the network.
 * @property {() => Promise<{data: string}>} print The present tab as a PDF document, in base64.
 * @property {() => Promise<void>} quit
 */
export { launch, noise }

/** Why the engine cannot run a test that needs all of these, or nothing if it can. */
export function reasonToSkip(...needs) {
  const unknown = needs.find((need) => !NEEDS.includes(need))
  if (unknown) throw new Error(`a test needs ${unknown}, which is none of ${NEEDS.join(', ')}`)
  const missing = needs.find((need) => need in cannot)
  return missing && `${engine} ${cannot[missing]}`
}
