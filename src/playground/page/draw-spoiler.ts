import { html, type TemplateResult } from 'lit';

/** Hidden until it is pressed, for a screen reader and the keyboard too. */
export function drawSpoiler(hidden: TemplateResult): TemplateResult {
  return html`<span
    class="spoiler"
    role="button"
    tabindex="0"
    aria-label="Spoiler"
    aria-expanded="false"
    @click=${reveal}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      reveal(event);
    }}
    ><span inert>${hidden}</span></span
  >`;
}

// What is shown once stays shown, however often the page is drawn: no drawing touches these attributes again.
function reveal({ currentTarget }: Event): void {
  const spoiler = currentTarget as HTMLElement;
  if (spoiler.role === null) return;
  for (const name of ['role', 'aria-label', 'aria-expanded']) spoiler.removeAttribute(name);
  // Who pressed a key stays where they are.
  spoiler.tabIndex = -1;
  spoiler.firstElementChild?.removeAttribute('inert');
}
