/** Chromium by chromedriver, which offers all that its developer tools can do. */
import { Builder, logging } from 'selenium-webdriver'
import chrome from 'selenium-webdriver/chrome.js'
import { common } from './common.mjs'
import { program, startDriver } from './program.mjs'

export const noise = /Failed to load resource|net::ERR_|has been blocked by CORS policy/

export async function launch() {
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
  const service = await startDriver(program('CHROMEDRIVER', ['chromedriver']))
  const driver = await new Builder()
    .forBrowser('chrome')
    .usingServer(service.address)
    .setChromeOptions(options)
    .build()
  return {
    ...common(driver, service),
    async console() {
      const entries = await driver.manage().logs().get(logging.Type.BROWSER)
      return entries.map((entry) => entry.message)
    },
    collectGarbage: () => driver.sendDevToolsCommand('HeapProfiler.collectGarbage'),
    async counts() {
      const { nodes, jsEventListeners } = await driver.sendAndGetDevToolsCommand('Memory.getDOMCounters')
      return { nodes, listeners: jsEventListeners }
    },
    runScripts: (run) => driver.sendDevToolsCommand('Emulation.setScriptExecutionDisabled', { value: !run }),
    offline: (is) => driver.setNetworkConditions({ offline: is, latency: 0, throughput: -1 }),
    print: () => driver.sendAndGetDevToolsCommand('Page.printToPDF', {}),
    async emulate({ width = 1000, height = 900, type = '', media = {}, zone = 'UTC' }) {
      const features = Object.entries(media).map(([name, value]) => ({ name, value }))
      // A tab in the background has no focus, and focus is half of what the tests are about.
      await driver.sendDevToolsCommand('Emulation.setFocusEmulationEnabled', { enabled: true })
      await driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: type, features })
      await driver.sendDevToolsCommand('Emulation.setTimezoneOverride', { timezoneId: zone })
      const screen = { width, height, deviceScaleFactor: 1, mobile: false }
      await driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', screen)
    },
  }
}
