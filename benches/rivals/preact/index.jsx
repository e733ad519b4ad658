/** The page with Preact: React's components, by Preact's own hooks. */
import { render } from 'preact'
import { App } from '../react/App.jsx'

const root = document.querySelector('#app')
root.replaceChildren()
render(<App />, root)
