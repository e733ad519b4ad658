/** The page with Solid. */
import { Show, createResource } from 'solid-js'
import { render } from 'solid-js/web'
import { Papers } from '../core/papers.js'
import { Profile } from './Profile.jsx'

async function load() {
  const response = await fetch('profile.json')
  const papers = new Papers(await response.json())
  papers.prepare()
  return papers
}

function App() {
  const [papers] = createResource(load)
  return (
    <Show when={papers()} fallback={<p class="status">Loading…</p>}>
      <Profile papers={papers()} />
    </Show>
  )
}

const root = document.querySelector('#app')
root.replaceChildren()
render(() => <App />, root)
