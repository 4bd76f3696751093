// SPDX-License-Identifier: Apache-2.0
// Spelling variants, cluster by cluster: which belong together, which of them to use, what becomes of the rest.

import { get } from './api.js';
import { Cluster } from './cluster.js';
import { button, el, fill } from './dom.js';
import { emit } from './events.js';
import { t } from './i18n.js';
import { learn } from './store.js';

const PAGE = 30;

/** The clusters that are loaded, and where the reader is among them. */
class Clusters {
    constructor() {
        this.all = [];
        this.place = 0;
        this.box = el('div', { class: 'clusters' });
        this.more = button(t('more'), () => this.load(), { class: 'more' });
        this.undecided = el('input', { type: 'checkbox', checked: true, onchange: () => this.restart() });
    }

    at(cluster) {
        this.place = this.all.indexOf(cluster);
    }

    next() {
        this.go(this.place + 1);
    }

    go(index) {
        if (this.all.length === 0) return;
        this.place = Math.min(this.all.length - 1, Math.max(0, index));
        this.all[this.place].node.focus();
        this.all[this.place].node.scrollIntoView({ block: 'nearest' });
    }

    async load() {
        try {
            const wanted = { undecided: this.undecided.checked, offset: this.all.length, limit: PAGE };
            const answer = await get('/api/clusters', wanted);
            for (const data of answer.clusters) {
                learn(data.spellings, false);
                this.all.push(new Cluster(data, this));
                this.box.append(this.all.at(-1).node);
            }
            this.more.hidden = !answer.more;
            if (this.all.length === 0) fill(this.box, el('p', { class: 'empty' }, t('no_clusters')));
        } catch (error) {
            emit('failed', error);
        }
    }

    restart() {
        this.all = [];
        fill(this.box);
        return this.load();
    }

    keys() {
        const on = (call) => () => {
            if (this.all[this.place]) call(this.all[this.place]);
        };
        const keys = {
            j: () => this.go(this.place + 1),
            k: () => this.go(this.place - 1),
            s: () => this.next(),
            R: () => this.restart(),
            a: on((one) => one.apply()),
            d: on((one) => one.apart()),
        };
        for (let n = 1; n <= 9; ++n) {
            keys[n] = on((one) => one.choose(n));
            keys[`Shift+${n}`] = on((one) => one.toggle(n));
        }
        return keys;
    }
}

/** The view of all clusters, page by page. */
export function view() {
    const clusters = new Clusters();
    clusters.restart().then(() => clusters.go(0));
    const node = el(
        'section',
        { class: 'view' },
        el('h2', {}, t('clusters')),
        el('p', { class: 'dim' }, t('clusters_hint')),
        el('p', {}, el('label', { class: 'tick' }, clusters.undecided, el('span', {}, t('only_undecided')))),
        clusters.box,
        clusters.more,
    );
    return { node, keys: clusters.keys() };
}
