/** One paper. */
import { For, Show } from 'solid-js'
import { shown } from '../core/shown.js'

export function Card(props) {
  const view = shown(props.paper, props.profile)
  return (
    <article part="card" class="card" data-id={view.id} tabindex="-1">
      <div class="rail">
        <span part="card-category" class="badge" title={view.categoryName}>
          {view.category}
        </span>
        <time part="date" datetime={view.date}>
          {view.dateText}
        </time>
        <Show when={view.code}>
          <span part="code-badge">Code</span>
        </Show>
      </div>
      <div>
        <h3 part="title" class="title">
          <a href={view.href}>{view.title}</a>
        </h3>
        <p part="authors" class="authors">
          <For each={view.authors.list}>
            {({ name, owner }, place) => (
              <>
                {place() > 0 && ', '}
                <span part="author" class={owner ? 'owner' : ''}>
                  {name}
                </span>
              </>
            )}
          </For>
          {view.authors.more && ' et al.'}
          {view.affiliation && ` · ${view.affiliation}`}
        </p>
        <p part="venue" class="venue">
          {view.venue}
        </p>
        <ul class="tags">
          <For each={view.tags}>{(tag) => <li part="tag">{tag}</li>}</For>
        </ul>
      </div>
      <dl class="figures">
        <For each={view.metrics}>
          {({ label, text }) => (
            <div part="card-metric">
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          )}
        </For>
      </dl>
      <div class="foot row">
        <Show when={view.abstract}>
          <button part="abstract-toggle" aria-expanded={Boolean(props.open)} onClick={() => props.onToggle()}>
            Abstract
          </button>
        </Show>
        <For each={view.links}>
          {({ href, label }) => (
            <a part="link" href={href}>
              {label}
            </a>
          )}
        </For>
      </div>
      <Show when={props.open}>
        <p part="abstract" class="abstract">
          {view.abstract}
        </p>
      </Show>
    </article>
  )
}
