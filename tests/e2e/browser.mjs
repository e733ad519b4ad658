/**
 * The browsers that the tests can run in. A session offers what all tests need; another engine is one more entry
 * of ENGINES. Programs are given by variables of the environment, else found on PATH.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Builder, logging } from 'selenium-webdriver'
import chrome from 'selenium-webdriver/chrome.js'

const ENGINES = { chromium }

/** What a test may need of an engine besides a page and a pointer. `scenario` takes them as `needs`. */
const NEEDS = [
  'forced-colors', // to replace the colours of pages, as high contrast does
  'devtools', // Chromium's own, for what WebDriver has no command for
]

/** Why the engine cannot run a test that needs all of these, or nothing if it can. */
export function reasonToSkip(...needs) {
  const unknown = needs.find((need) => !NEEDS.includes(need))
  if (unknown) throw new Error(`a test needs ${unknown}, which is none of ${NEEDS.join(', ')}`)
}

/** A running browser of the engine that the variable ENGINE names. */
export function launch() {
  const name = process.env.ENGINE ?? 'chromium'
  const start = ENGINES[name]
  if (!start) throw new Error(`ENGINE=${name} is none of ${Object.keys(ENGINES).join(', ')}`)
  return start()
}

async function chromium() {
  const options = new chrome.Options()
    .setChromeBinaryPath(program('CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome']))
    .addArguments('--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage')
    .addArguments(
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    )
    // The tests' own addresses apart, nothing can be reached: what a page asks for elsewhere fails at once.
    .addArguments('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--lang=en-US')
  const log = new logging.Preferences()
  log.setLevel(logging.Type.BROWSER, logging.Level.ALL)
  options.setLoggingPrefs(log)
  // Scripts run before the page has loaded: a document that never ends is one of the things to test.
  options.setPageLoadStrategy('eager')
  const driver = await new Builder()
    .forBrowser('chrome')
    .setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder(program('CHROMEDRIVER', ['chromedriver'])))
    .build()
  return {
    driver,
    /** Everything that the browser has logged since the last call, as text. */
    async console() {
      const entries = await driver.manage().logs().get(logging.Type.BROWSER)
      return entries.map((entry) => entry.message)
    },
    /** Frees what nothing holds any more. */
    collectGarbage: () => driver.sendDevToolsCommand('HeapProfiler.collectGarbage'),
    /** Whether the pages of the present tab may run scripts. */
    runScripts: (run) => driver.sendDevToolsCommand('Emulation.setScriptExecutionDisabled', { value: !run }),
    /** The present tab as a PDF document, in base64. */
    print: () => driver.sendAndGetDevToolsCommand('Page.printToPDF', {}),
    /**
     * Prepares the present tab: its size in CSS pixels, the media type, media features such as
     * `{ 'prefers-color-scheme': 'dark' }`, and the time zone.
     */
    async emulate({ width = 1000, height = 900, type = '', media = {}, zone = 'UTC' }) {
      const features = Object.entries(media).map(([name, value]) => ({ name, value }))
      // A tab in the background has no focus, and focus is half of what the tests are about.
      await driver.sendDevToolsCommand('Emulation.setFocusEmulationEnabled', { enabled: true })
      await driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: type, features })
      await driver.sendDevToolsCommand('Emulation.setTimezoneOverride', { timezoneId: zone })
      const screen = { width, height, deviceScaleFactor: 1, mobile: false }
      await driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', screen)
    },
    quit: () => driver.quit(),
  }
}

function program(variable, names) {
  if (process.env[variable]) return process.env[variable]
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const found = names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync)
  if (!found) throw new Error(`${names[0]} is not on PATH; ${variable} may say where it is`)
  return found
}
