/* Runs in the reader's browser, from disk or from any host. The pages read without it; nothing is sent. */
'use strict';
document.documentElement.classList.add('scripted');
const said = JSON.parse(document.body.dataset.words);
const keep = document.body.dataset.keep;
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const make = (name, properties = {}, children = []) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const clock = (date) => date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
const moment = (date) =>
  date.toDateString() === new Date().toDateString()
    ? clock(date)
    : date.toLocaleString([], { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/* What is kept stays in this browser; where a browser keeps nothing, the page works as well. */
const kept = {
  read(name) {
    try {
      return JSON.parse(localStorage.getItem(`${keep}-${name}`)) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(name, value) {
    try {
      if (value === undefined) localStorage.removeItem(`${keep}-${name}`);
      else localStorage.setItem(`${keep}-${name}`, JSON.stringify(value));
    } catch {
      return;
    }
  },
};

/* Head: the menu of a narrow window, and the key of the search. */
const menu = one('.menu');
menu.hidden = false;
menu.addEventListener('click', () => {
  const isOpen = one('#nav').classList.toggle('open');
  menu.setAttribute('aria-expanded', String(isOpen));
});
for (const key of all('.head kbd')) key.hidden = false;
document.addEventListener('keydown', (event) => {
  const isTyping = event.target.closest('input, textarea, select');
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const field = one('form.search input');
  if (field) field.focus();
  else location.href = 'search.html';
});
for (const form of all('form.search')) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = form.q.value.trim();
    if (words === '') return;
    if (document.body.classList.contains('page-search')) {
      history.replaceState(null, '', `?q=${encodeURIComponent(words)}`);
      find(words);
    } else location.href = `search.html?q=${encodeURIComponent(words)}`;
  });
}

/* The line under a title: print, and whether a review is due today. */
for (const button of all('button.print')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
for (const line of all('.review-line[data-next]')) {
  const { next, nextWords } = line.dataset;
  const [year, month, day] = next.split('-').map(Number);
  const end = day === undefined ? new Date(year, month, 1) : new Date(year, month - 1, day + 1);
  const days = (end - Date.now()) / 86400000;
  if (days < 0) {
    const warning = make('p', { className: 'overdue', textContent: fill(said.overdue, { day: nextWords }) });
    line.after(warning);
  } else if (days < 30) line.append(' ', make('b', { className: 'is-due', textContent: said.due }));
}
window.addEventListener('beforeprint', () => {
  const foot = one('.print-foot');
  const line = one('.review-line');
  const ticks = all('.tick');
  const done = ticks.filter((tick) => tick.checked).length;
  const today = new Date().toLocaleDateString([], { day: 'numeric', month: 'long', year: 'numeric' });
  const parts = [
    foot.dataset.title,
    fill(said.printed, { time: today }),
    line?.dataset.reviewed ? `${said.reviewed.toLowerCase()} ${line.dataset.reviewed}` : '',
    ticks.length > 0 ? fill(said.stepsDone, { done, all: ticks.length }) : '',
  ];
  foot.textContent = parts.filter((words) => words !== '').join(' · ');
});

/* What is wider than the window is moved sideways by the keyboard too. */
const movable = () => {
  for (const box of all('.wide, .drawing, .cover-figure, .strips')) {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  }
};
movable();
window.addEventListener('resize', movable);

/* Terms of the glossary: the meaning opens beside the line, or under it where there is no room. */
let note;
const closeNote = (isBack) => {
  if (note === undefined) return;
  const { button, box } = note;
  note = undefined;
  box.remove();
  button.setAttribute('aria-expanded', 'false');
  if (isBack) button.focus();
};
const openNote = (button, term) => {
  closeNote(false);
  const body = one('main > .body');
  const close = make('button', { type: 'button', className: 'close', textContent: '×' });
  close.setAttribute('aria-label', said.close);
  close.addEventListener('click', () => closeNote(true));
  const box = make('div', { className: 'term-note', id: 'term-note' }, [
    close,
    make('p', {}, [make('b', { textContent: term.term })]),
    make('p', { textContent: term.meaning }),
    make('p', {}, [make('a', { href: term.address, textContent: said.inGlossary })]),
  ]);
  box.setAttribute('role', 'note');
  const block = button.closest('p, li, dd, td, div');
  (block.closest('.wide, table') ?? block).after(box);
  if (box.parentElement.matches('ul, ol, dl')) box.parentElement.after(box);
  const [line, around, sheet] = [button, box.offsetParent, body].map((element) => element.getBoundingClientRect());
  const isWide = window.matchMedia('(min-width: 1100px)').matches;
  box.style.top = `${(isWide ? line.top : line.bottom + 6) - around.top}px`;
  box.style.left = `${(isWide ? sheet.right - box.offsetWidth : sheet.left) - around.left}px`;
  button.setAttribute('aria-expanded', 'true');
  note = { button, box };
};
for (const link of all('a.term')) {
  const term = (self.toolkitTerms ?? [])[Number(link.dataset.term)];
  if (term === undefined) continue;
  link.setAttribute('role', 'button');
  link.setAttribute('aria-expanded', 'false');
  const act = (event) => {
    event.preventDefault();
    if (note?.button === link) closeNote(true);
    else openNote(link, term);
  };
  link.addEventListener('click', act);
  link.addEventListener('keydown', (event) => {
    if (event.key === ' ') act(event);
  });
}
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeNote(true);
});

/* A procedure as a checklist: its ticks stay in this browser, and a clock turns limits into times. */
const LIMIT = /within (\d+) (minute|hour|day)s?\b/i;
const LENGTH = { minute: 60e3, hour: 3600e3, day: 86400e3 };
const checklist = () => {
  const name = location.pathname.split('/').at(-1);
  const ticks = all('.tick');
  const panel = one('.progress');
  if (ticks.length === 0 || !panel) return;
  const state = kept.read(name) ?? { done: {} };
  const limits = all('.step').map((step) => {
    const found = LIMIT.exec(one('.step-who', step)?.textContent ?? '');
    return found ? Number(found[1]) * LENGTH[found[2].toLowerCase()] : undefined;
  });
  const status = make('p');
  status.setAttribute('role', 'status');
  const hint = make('p');
  const acts = make('div', { className: 'acts' });
  const button = (words, work, className = '') => {
    const made = make('button', { type: 'button', textContent: words, className });
    made.addEventListener('click', work);
    return made;
  };
  const start = button(said.clock, () => {
    state.start = Date.now();
    save();
    print.focus();
  });
  const print = button(said.printTicks, () => window.print());
  const again = button(
    said.again,
    () => {
      acts.replaceChildren(
        make('span', { textContent: said.againSure }),
        button(said.yes, () => {
          state.done = {};
          delete state.start;
          save();
          print.focus();
        }),
        button(said.no, () => {
          show();
          print.focus();
        }),
      );
      acts.lastChild.focus();
    },
    'quiet',
  );
  const show = () => {
    ticks.forEach((tick) => {
      tick.checked = state.done[tick.value] !== undefined;
    });
    const done = ticks.filter((tick) => tick.checked).length;
    status.replaceChildren(make('b', { textContent: fill(said.stepsDone, { done, all: ticks.length }) }));
    const started = state.start ? `${fill(said.clockStarted, { time: moment(new Date(state.start)) })} ` : '';
    hint.textContent = started + said.kept;
    const canStart = limits.some((limit) => limit !== undefined) && !state.start;
    acts.replaceChildren(...(canStart ? [start] : []), print, ...(done > 0 || state.start ? [again] : []));
    for (const due of all('.due')) due.remove();
    all('.step').forEach((step, at) => {
      if (!state.start || limits[at] === undefined || ticks[at]?.checked) return;
      const end = new Date(state.start + limits[at]);
      const words = fill(end < new Date() ? said.wasDue : said.by, { time: moment(end) });
      one('.step-who p', step)?.append(make('span', { className: 'due', textContent: words }));
    });
  };
  const save = () => {
    const isEmpty = Object.keys(state.done).length === 0 && !state.start;
    kept.write(name, isEmpty ? undefined : state);
    show();
  };
  for (const tick of ticks)
    tick.addEventListener('change', () => {
      if (tick.checked) state.done[tick.value] = Date.now();
      else Reflect.deleteProperty(state.done, tick.value);
      save();
    });
  panel.append(status, hint, acts);
  panel.hidden = false;
  show();
};
checklist();

/* Recommendations by whom they address and by when; the address of the page keeps what is chosen. */
const recommendations = () => {
  const filter = one('#filter');
  const items = all('.filtered .recommendation');
  if (!filter || items.length === 0) return;
  const chosen = Object.fromEntries(new URLSearchParams(location.search));
  const has = (item, name, value) => value === undefined || item.dataset[name] === value;
  const groups = [
    ['for', said.for, said.everybody],
    ['within', said.within, said.anyTime],
  ];
  const status = make('span');
  status.setAttribute('role', 'status');
  const copy = make('button', { type: 'button', className: 'quiet', textContent: said.copy });
  const clear = make('button', { type: 'button', className: 'quiet', textContent: said.showAll });
  const buttons = groups.flatMap(([name, title, none]) => {
    const values = [...new Set(items.map((item) => item.dataset[name]).filter(Boolean))];
    if (name === 'within') values.sort((a, b) => parseFloat(a.replace(/\D+/, '')) - parseFloat(b.replace(/\D+/, '')));
    const set = make('fieldset', {}, [make('legend', { className: 'label', textContent: title })]);
    const made = [undefined, ...values].map((value) => {
      const button = make('button', { type: 'button' });
      button.addEventListener('click', () => {
        if (value === undefined) Reflect.deleteProperty(chosen, name);
        else chosen[name] = value;
        show();
      });
      set.append(button);
      return { button, name, value, words: value ?? none };
    });
    filter.append(set);
    return made;
  });
  const shown = () => items.filter((item) => groups.every(([name]) => has(item, name, chosen[name])));
  const show = () => {
    const visible = shown();
    for (const item of items) item.hidden = !visible.includes(item);
    for (const { button, name, value, words } of buttons) {
      const others = groups.filter(([other]) => other !== name);
      const count = items.filter(
        (item) => has(item, name, value) && others.every(([other]) => has(item, other, chosen[other])),
      );
      button.textContent = `${words} ${count.length}`;
      button.setAttribute('aria-pressed', String(chosen[name] === value));
    }
    status.textContent = fill(said.shown, { shown: visible.length, all: items.length });
    clear.hidden = visible.length === items.length;
    const address = new URLSearchParams(Object.entries(chosen)).toString();
    history.replaceState(null, '', address === '' ? location.pathname : `?${address}`);
  };
  clear.addEventListener('click', () => {
    for (const [name] of groups) Reflect.deleteProperty(chosen, name);
    show();
    buttons[0].button.focus();
  });
  copy.addEventListener('click', async () => {
    const lines = shown().map((item) => item.innerText.replace(/\s+/g, ' ').trim());
    try {
      await navigator.clipboard.writeText(lines.join('\n'));
      status.textContent = said.copied;
    } catch {
      copy.hidden = true;
    }
  });
  if (!navigator.clipboard) copy.hidden = true;
  filter.append(make('p', { className: 'status-line' }, [status, clear, copy]));
  filter.hidden = false;
  show();
};
recommendations();

/* Search: every place is a file of this site; the search is made in this browser. */
const KINDS = [
  ['procedure', said.procedures],
  ['text', said.text],
  ['glossary', said.glossary],
  ['recommendation', said.recommendations],
];
/* Forms of a word are one word: what ends an English word is cut off, in the text and in what is looked for. */
const ENDINGS = /(?:ations?|ings?|ed|ers?|es|e|s)$/;
const stem = (word) => {
  const plain = word.toLowerCase();
  const short = plain.replace(ENDINGS, '');
  return document.documentElement.lang.startsWith('en') && short.length >= 4 ? short : plain;
};
let engine;
const engineOf = () => {
  if (engine) return engine;
  const segments = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });
  const words = (text) => [...segments.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment);
  engine = new self.MiniSearch({
    fields: ['number', 'title', 'words'],
    tokenize: words,
    /* As it stands as well: by that a word typed amiss is found. */
    processTerm: (word) => [...new Set([stem(word), word.toLowerCase()])],
    searchOptions: {
      tokenize: words,
      processTerm: stem,
      boost: { title: 3, number: 3 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 5 ? 0.15 : 0),
      combineWith: 'AND',
    },
  });
  engine.addAll(self.toolkitFound.map(([, number, title, , text], id) => ({ id, number, title, words: text })));
  return engine;
};
const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/* Whole words that begin with what was found; of one or two signs, these alone. */
const patternOf = (terms) => {
  const ends = (term) => (term.length > 2 ? '[\\p{L}\\p{N}]*' : '(?![\\p{L}\\p{N}])');
  return new RegExp(`(?<![\\p{L}\\p{N}])(${terms.map((term) => escaped(term) + ends(term)).join('|')})`, 'giu');
};
/* Words around the first place of what was looked for. */
const AROUND = 90;
const around = (text, terms) => {
  const pattern = patternOf(terms);
  const at = text.search(pattern);
  const from = at < AROUND ? 0 : text.lastIndexOf(' ', at - AROUND) + 1;
  const end = text.length - from < 3 * AROUND ? text.length : text.indexOf(' ', from + 2 * AROUND);
  const piece = text.slice(from, end < 0 ? text.length : end);
  const nodes = piece
    .split(pattern)
    .map((part, index) => (index % 2 === 1 ? make('mark', { textContent: part }) : part));
  return [from > 0 ? '… ' : '', ...nodes, end < text.length && end >= 0 ? ' …' : ''];
};
/* The forms in which the words stand in the text. */
const formsIn = (found) => {
  const forms = found.flatMap(({ id, terms }) => {
    const [, , title, , text] = self.toolkitFound[id];
    return [...`${title} ${text}`.matchAll(patternOf(terms))].map(([form]) => form.toLowerCase());
  });
  return [...new Set(forms)];
};
const result = ([, number, title, address, text], terms) => {
  const tag = number && !title.startsWith(number) ? [make('span', { className: 'tag', textContent: number }), ' '] : [];
  const link = make('a', { href: address, textContent: title || text.split(/(?<=[.:])\s/)[0] });
  return make('li', {}, [make('h3', {}, [...tag, link]), make('p', {}, around(text, terms))]);
};
const find = (words, isExact = false) => {
  const typed = words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const holdsAll = ({ id }) => {
    const [, number, title, , text] = self.toolkitFound[id];
    const forms = `${number} ${title} ${text}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return typed.every((word) => forms.includes(word));
  };
  const near = { processTerm: (word) => word.toLowerCase(), fuzzy: (term) => (term.length > 4 ? 0.25 : 0) };
  const plain = engineOf().search(words);
  const all = plain.length === 0 ? engineOf().search(words, near) : plain;
  const found = all.filter((one) => !isExact || holdsAll(one));
  const heading = found.length === 1 ? said.foundOne : said.found;
  const none = found.length === 0;
  one('#found').textContent = none ? said.search : fill(heading, { count: found.length, words });
  one('#search-status').textContent = none
    ? fill(said.nothing, { words })
    : fill(heading, { count: found.length, words });
  one('#search-status').classList.toggle('unseen', !none);
  const others = isExact
    ? []
    : formsIn(found)
        .filter((form) => !typed.includes(form))
        .slice(0, 8);
  const also = one('#also');
  also.replaceChildren();
  if (others.length > 0) {
    const only = make('button', { type: 'button', className: 'quiet', textContent: fill(said.only, { words }) });
    only.addEventListener('click', () => {
      find(words, true);
      one('#query').focus();
    });
    also.append(`${fill(said.also, { words: others.join(', ') })} `, ...(plain.length > 0 ? [only] : []));
  }
  const columns = [make('div'), make('div')];
  for (const [kind, title] of KINDS) {
    const own = found.filter(({ id }) => self.toolkitFound[id][0] === kind);
    if (own.length === 0) continue;
    const items = own.map(({ id, terms }) => result(self.toolkitFound[id], terms));
    const column = kind === 'glossary' || kind === 'recommendation' ? columns[1] : columns[0];
    column.append(make('section', {}, [make('h2', { textContent: `${title} ${own.length}` }), make('ul', {}, items)]));
  }
  const filled = columns.filter((column) => column.childElementCount > 0);
  one('#results').replaceChildren(...filled);
  one('#results').classList.toggle('two', filled.length === 2);
  document.title = `${one('#found').textContent} · ${document.title.split(' · ').at(-1)}`;
};
if (document.body.classList.contains('page-search')) {
  const words = new URLSearchParams(location.search).get('q') ?? '';
  one('#query').value = words;
  if (words === '') one('#query').focus();
  else find(words);
}
