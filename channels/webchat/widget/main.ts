import { mount, type Settings } from './element.ts';
import type { Language } from './words.ts';

// <script async src="https://…/widget.js" data-channel="pk_…"></script> is all a page needs.
// Optional: data-language="de|en" (else the page's language), data-theme="light|dark" (else the system's).
const name = 'openclaw-chat';
const script = document.currentScript;

if (script instanceof HTMLScriptElement && script.dataset['channel'] && !customElements.get(name)) {
  const settings: Settings = {
    origin: new URL(script.src).origin,
    publicKey: script.dataset['channel'],
    language: languageOf(script.dataset['language'] ?? document.documentElement.lang),
  };
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback() {
        if (!this.shadowRoot) mount(this, settings);
      }
    },
  );
  const theme = script.dataset['theme'];
  const add = () => {
    if (document.querySelector(name)) return;
    const host = document.createElement(name);
    if (theme) host.dataset['theme'] = theme;
    document.body.append(host);
  };
  if (document.body) add();
  else document.addEventListener('DOMContentLoaded', add);
}

function languageOf(tag: string): Language | undefined {
  const language = tag.slice(0, 2).toLowerCase();
  return language === 'de' || language === 'en' ? language : undefined;
}
