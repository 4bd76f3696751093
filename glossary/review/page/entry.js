// SPDX-License-Identifier: Apache-2.0
// The whole entry of a concept, with every field that TBX carries, to be edited and saved as one operation.

import { say } from './announce.js';
import { get, put } from './api.js';
import { button, el, fill, word } from './dom.js';
import { EntryForm } from './entry_form.js';
import { emit } from './events.js';
import { address } from './filter.js';
import { t } from './i18n.js';
import { isComposing } from './keys.js';
import { enqueue } from './save.js';

class EntryView {
  constructor(id) {
    this.id = id;
    this.form = null;
    this.changed = false;
    this.typed = false;  // since the last save began
    this.last = Promise.resolve();
    this.title = el('h2', {}, t('whole_entry'));
    this.state = el('p', { class: 'entry-state', role: 'status' });
    this.box = el('div', {}, el('p', { class: 'dim' }, t('loading')));
    this.node = el(
      'form',
      {
        class: 'view',
        oninput: () => this.touched(),
        onkeydown: (event) => this.keyed(event),
        onsubmit: (event) => event.preventDefault(),
      },
      this.title,
      this.bar(),
      this.state,
      this.box,
    );
  }

  bar() {
    return el(
      'div',
      { class: 'actions save-bar' },
      button(t('save'), () => this.save(), { class: 'primary' }),
      el('kbd', {}, 'Ctrl Enter'),
      button(t('reload'), () => this.reload()),
      el('a', { href: address() }, t('back_to_queue')),
    );
  }

  touched() {
    this.changed = true;
    this.typed = true;
    fill(this.state, t('not_saved_changes'));
  }

  keyed(event) {
    const wanted = event.key === 'Enter' || event.key === 's';
    if (!wanted || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
    event.preventDefault();
    this.save();
  }

  async load() {
    try {
      const draft = await get(`/api/concepts/${this.id}/entry`);
      const form = new EntryForm(draft, () => {
        if (this.form === form) this.touched(); // a field that is taken away says that it has changed
      });
      this.form = form;
      this.changed = false;
      fill(this.state);
      fill(this.box, this.form.node);
      this.name(draft.entry);
    } catch (error) {
      fill(this.box, el('p', { class: 'error' }, error.message));
      if (error.status !== 404) emit('failed', error);
    }
  }

  /** What is not saved goes only where the reader says so. */
  reload() {
    if (!this.changed || confirm(t('reload_unsaved'))) this.load();
  }

  /** The words that the entry is about, in the heading. */
  name(entry) {
    const first = (code) => (entry.languages ?? []).find((one) => one.language.split('-')[0] === code)?.terms?.[0]?.surface;
    fill(this.title, t('whole_entry'), ['ja', 'en'].map((code) => (first(code) ? [' ', word(code, first(code))] : null)));
  }

  /** One save after the other: each builds on what the one before has made. */
  save() {
    this.last = this.last.then(() => this.send()).catch((error) => emit('failed', error));
  }

  /** Reloaded when it is saved: the entry of one's own has a revision now, and may be of another concept. */
  async send() {
    if (this.form === null) return;
    const { form } = this;
    const body = form.read();
    this.typed = false;
    fill(this.state, t('saving_short'));
    const answer = await enqueue({
      action: 'edit_entry',
      away: true,
      send: () => put(`/api/concepts/${this.id}/entry`, body),
    });
    if (answer === null) {
      fill(this.state, t('entry_conflict'));
      return;
    }
    say(t('saved'));
    const [first] = answer.items ?? [];
    if (first && String(first.concept) !== String(this.id)) {
      this.id = first.concept;
      history.replaceState(null, '', `#/entry/${this.id}`);
    }
    if (this.typed) {  // while it was being saved: that stays, and builds on what is there now
      form.draft = await get(`/api/concepts/${this.id}/entry`);
      fill(this.state, t('not_saved_changes'));
      return;
    }
    await this.load();
    fill(this.state, t('saved'));
  }

  /** Whether the reader wants to stay, rather than lose what is not saved. */
  stays() {
    const own = `#/entry/${this.id}`;
    if (!this.changed) return false;
    if (location.hash === own) return true;
    if (confirm(t('leave_unsaved'))) return false;
    location.hash = own;
    return true;
  }
}

/** The view of one concept's entry. */
export function view(id) {
  const entry = new EntryView(id);
  entry.load();
  return {
    node: entry.node,
    dirty: () => entry.changed,
    stay: () => entry.stays(),
    keys: {
      Escape: () => {
        location.hash = address();
      },
      R: () => entry.reload(),
    },
  };
}
