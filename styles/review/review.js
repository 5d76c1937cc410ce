/* Runs in the reviewer's browser, from disk: what is written stays in this browser until it is saved as a file. */
'use strict';
const facts = JSON.parse(document.querySelector('meta[name=review]').content);
const byId = (id) => document.getElementById(`rv-${id}`);
const text = byId('text');
const KEY = `imprimatur-review-${facts.build}-${facts.publication}`;
const SEVERITIES = [
  ['must', 'Must change'],
  ['should', 'Should'],
  ['remark', 'Remark'],
];
const state = { reviewer: '', office: '', comments: [] };
let isSaved = true;
let chosen = null;
let open = null;

const make = (name, properties = {}, children = []) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
const say = (words) => {
  byId('status').textContent = words;
};
const now = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z');
const clock = (iso) => new Date(iso).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/* The letters of a block as they were sent, each with its place in the page: spaces are one, numbers and calls of notes are none. */
const lettersOf = (mark) => {
  const letters = [];
  let words = '';
  for (const element of text.querySelectorAll(`[data-mark="${mark}"]`)) {
    if (element.parentElement.closest(`[data-mark="${mark}"]`)) continue;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (holder.closest('.fncall, .para-number, .rv-para') || holder.closest('[data-mark]').dataset.mark !== mark)
        continue;
      for (let at = 0; at < node.data.length; at += 1) {
        const letter = /\s/.test(node.data[at]) ? ' ' : node.data[at];
        if (letter === '\u2060' || letter === '\u00ad' || (letter === ' ' && (words === '' || words.endsWith(' '))))
          continue;
        words += letter;
        letters.push([node, at]);
      }
    }
  }
  return { words, letters };
};

const rangeOf = ({ mark, from, quote }) => {
  if (!mark) return null;
  const { words, letters } = lettersOf(mark);
  const first = (quote || words).split('\n')[0];
  let at = words.startsWith(first, from) ? from : words.indexOf(first);
  if (at < 0) return null;
  const range = document.createRange();
  const [start, end] = [letters[at], letters[Math.min(at + first.length, letters.length) - 1]];
  if (!start || !end) return null;
  range.setStart(start[0], start[1]);
  range.setEnd(end[0], end[1] + 1);
  return range;
};

/* What is chosen in the page: the block it begins in, the letters before it there, its words block by block. */
const chosenIn = (range) => {
  const marks = [];
  for (const element of text.querySelectorAll('[data-mark]'))
    if (range.intersectsNode(element) && !marks.includes(element.dataset.mark)) marks.push(element.dataset.mark);
  const lines = marks
    .flatMap((mark) => {
      const { words, letters } = lettersOf(mark);
      const inside = letters.map(
        ([node, at]) => range.comparePoint(node, at) === 0 && range.comparePoint(node, at + 1) === 0,
      );
      let [first, last] = [inside.indexOf(true), inside.lastIndexOf(true)];
      // A hand that begins within a word means the word.
      while (first > 0 && /[\p{L}\p{N}]/u.test(words[first]) && /[\p{L}\p{N}]/u.test(words[first - 1])) first -= 1;
      while (
        last >= 0 &&
        last < words.length - 1 &&
        /[\p{L}\p{N}]/u.test(words[last]) &&
        /[\p{L}\p{N}]/u.test(words[last + 1])
      )
        last += 1;
      return first < 0 ? [] : [{ mark, from: first, quote: words.slice(first, last + 1) }];
    })
    .filter(({ quote }) => quote.trim() !== '');
  if (lines.length === 0) return null;
  const lead = lines[0].quote.length - lines[0].quote.trimStart().length;
  return { mark: lines[0].mark, from: lines[0].from + lead, quote: lines.map(({ quote }) => quote.trim()).join('\n') };
};

const paragraphOf = ({ mark }) => {
  const element = mark ? text.querySelector(`[data-mark="${mark}"]`) : null;
  const number = element?.closest('p, li, div, section')?.querySelector('.rv-para')?.textContent ?? '';
  if (!mark) return 'The whole text';
  if (element && /^H[1-6]$/.test(element.tagName)) return element.textContent.slice(0, 40);
  return number === '' ? 'Here' : `Para. ${number}`;
};

/* Keeping */
const keep = () => {
  isSaved = false;
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
    byId('kept').textContent = `Kept in this browser, ${clock(now())}`;
  } catch {
    byId('kept').textContent = 'This browser keeps nothing when the window closes. Save often.';
  }
};
const restore = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (kept !== null && Array.isArray(kept.comments)) Object.assign(state, kept);
  } catch {
    byId('kept').textContent = 'This browser keeps nothing when the window closes. Save often.';
  }
};
const fileName = () =>
  `comments-${
    (state.reviewer || 'reviewer')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'reviewer'
  }.json`;
const contentOf = () =>
  JSON.stringify(
    {
      imprimatur: 'comments',
      version: 1,
      round: facts.round,
      build: facts.build,
      publication: facts.publication,
      reviewer: state.reviewer,
      office: state.office,
      saved: now(),
      comments: state.comments,
    },
    null,
    1,
  );
const save = () => {
  if (state.comments.length === 0) return say('No comments yet. Select words in the text first.');
  const link = make('a', {
    href: URL.createObjectURL(new Blob([contentOf()], { type: 'application/json' })),
    download: fileName(),
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  isSaved = true;
  showSent();
};

/* Opening a file that was saved earlier */
const openFile = async (file) => {
  let read;
  try {
    read = JSON.parse(await file.text());
  } catch {
    read = null;
  }
  if (read?.imprimatur !== 'comments' || !Array.isArray(read.comments))
    return say(`“${file.name}” holds no comments that were saved here.`);
  const isOther = read.build !== facts.build || read.publication !== facts.publication;
  let lost = 0;
  for (const one of read.comments) {
    const own = {
      id: String(one.id),
      made: String(one.made),
      text: String(one.text ?? ''),
      proposed: String(one.proposed ?? ''),
      severity: String(one.severity ?? 'should'),
      quote: String(one.quote ?? ''),
      mark: String(one.mark ?? ''),
      from: Number(one.from) || 0,
    };
    if (isOther && own.mark !== '') {
      const place = placeByWords(own.quote);
      lost += place === null ? 1 : 0;
      Object.assign(own, place ?? { mark: '', from: 0 });
    }
    const at = state.comments.findIndex(({ id }) => id === own.id);
    if (at < 0) state.comments.push(own);
    else state.comments[at] = own;
  }
  state.reviewer ||= String(read.reviewer ?? '');
  state.office ||= String(read.office ?? '');
  byId('name').value = state.reviewer;
  byId('office').value = state.office;
  keep();
  draw();
  say(
    isOther
      ? `This file belongs to build ${read.build}, yours is ${facts.build}. ${read.comments.length - lost} comments placed by their words, ${lost} not: they stand first.`
      : `${read.comments.length} comments opened.`,
  );
};
const placeByWords = (quote) => {
  const first = quote.split('\n')[0];
  if (first.length < 4) return null;
  const marks = [...new Set([...text.querySelectorAll('[data-mark]')].map(({ dataset }) => dataset.mark))];
  const holders = marks.filter((mark) => lettersOf(mark).words.includes(first));
  return holders.length === 1 ? { mark: holders[0], from: lettersOf(holders[0]).words.indexOf(first) } : null;
};

/* Cards */
const labelled = (words, field, more = '') => [
  make('label', { htmlFor: field.id }, [make('b', { textContent: words }), ` ${more}`]),
  field,
];
const editor = (comment, isNew, wording) => {
  const ids = { text: `rv-c-${comment.id}`, proposed: `rv-w-${comment.id}` };
  const said = make('textarea', { id: ids.text, rows: 3, value: comment.text });
  const proposed = make('textarea', {
    id: ids.proposed,
    rows: 3,
    value: comment.proposed || (wording ? comment.quote : ''),
  });
  const first = { text: said.value, proposed: proposed.value };
  const radios = SEVERITIES.map(([value, words]) => {
    const input = make('input', {
      type: 'radio',
      name: `rv-s-${comment.id}`,
      value,
      checked: comment.severity === value,
    });
    return make('label', {}, [input, ` ${words}`]);
  });
  const card = make('article', { className: 'rv-card rv-open' });
  card.setAttribute('aria-label', `Comment on ${paragraphOf(comment)}`);
  const done = () => {
    const severity = card.querySelector('input:checked')?.value ?? 'should';
    const words = proposed.value.trim() === comment.quote.trim() ? '' : proposed.value.trim();
    if (said.value.trim() === '' && words === '') return say('Write a comment or another wording first.');
    Object.assign(comment, { text: said.value.trim(), proposed: words, severity, made: isNew ? comment.made : now() });
    if (isNew) state.comments.push(comment);
    open = null;
    keep();
    draw();
    say('Comment kept.');
    backTo(comment);
  };
  const drop = () => {
    const isTouched = said.value !== first.text || proposed.value !== first.proposed;
    if (isTouched && !confirm('Discard what you have written?')) return;
    open = null;
    draw();
    backTo(comment);
  };
  const remove = () => {
    if (!confirm('Delete this comment?')) return;
    state.comments = state.comments.filter(({ id }) => id !== comment.id);
    open = null;
    keep();
    draw();
    say('Comment deleted.');
  };
  card.append(
    make('p', { className: 'rv-where' }, [
      make('b', { textContent: paragraphOf(comment) }),
      make('span', { textContent: isNew ? 'new' : clock(comment.made) }),
    ]),
    ...(comment.quote === ''
      ? []
      : [
          make('blockquote', {
            textContent: `“${comment.quote.length > 240 ? `${comment.quote.slice(0, 239)}…` : comment.quote}”`,
          }),
        ]),
    ...labelled('Comment', said),
    ...(comment.quote === '' ? [] : labelled('Proposed wording', proposed, '(if you have one)')),
    make('fieldset', {}, [make('legend', { textContent: 'How much it matters' }), ...radios]),
    make('p', { className: 'rv-do' }, [
      make('button', { className: 'rv-main', type: 'button', textContent: 'Keep comment', onclick: done }),
      make('button', { className: 'rv-quiet', type: 'button', textContent: 'Discard', onclick: drop }),
      ...(isNew
        ? []
        : [make('button', { className: 'rv-quiet', type: 'button', textContent: 'Delete', onclick: remove })]),
      make('span', { className: 'rv-keys' }, [
        make('kbd', { textContent: 'Ctrl' }),
        ' ',
        make('kbd', { textContent: 'Enter' }),
      ]),
    ]),
  );
  card.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done();
    else if (event.key === 'Escape') drop();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  setTimeout(() => (wording ? proposed : said).focus(), 0);
  return card;
};
const cardOf = (comment) => {
  const [, words] = SEVERITIES.find(([value]) => value === comment.severity) ?? SEVERITIES[1];
  const change = make('button', {
    className: 'rv-quiet',
    type: 'button',
    textContent: 'Change',
    onclick: () => edit(comment),
  });
  change.setAttribute('aria-label', `Change the comment on ${paragraphOf(comment)}`);
  const card = make('article', { className: 'rv-card', tabIndex: -1 }, [
    make('p', { className: 'rv-where' }, [
      make('span', { className: `rv-tag rv-${comment.severity}`, textContent: words.split(' ')[0] }),
      make('b', { textContent: paragraphOf(comment) }),
      make('span', {}, [`${clock(comment.made)} · `, change]),
    ]),
    ...(comment.text === '' ? [] : [make('p', { className: 'rv-said', textContent: comment.text })]),
    ...(comment.proposed === ''
      ? []
      : [
          make('p', { className: 'rv-said rv-proposed' }, [make('b', { textContent: 'Proposed: ' }), comment.proposed]),
        ]),
  ]);
  card.setAttribute('aria-label', `${words}, ${paragraphOf(comment)}`);
  return card;
};
const edit = (comment) => {
  open = { comment, isNew: false, wording: false };
  draw();
};
const begin = (wording) => {
  const place = chosen ?? { mark: '', from: 0, quote: '' };
  const id = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  open = { comment: { id, made: now(), text: '', proposed: '', severity: 'should', ...place }, isNew: true, wording };
  hideBar();
  say('');
  getSelection().removeAllRanges();
  draw();
};
const backTo = ({ mark }) => {
  const block = mark ? text.querySelector(`[data-mark="${mark}"]`) : null;
  const button = block?.closest('p, li, div, section')?.querySelector('.rv-para');
  (button ?? text).focus({ preventScroll: true });
};

/* Drawing: words that a comment is on, the cards beside them, counts */
const inOrder = () => {
  const marks = [...text.querySelectorAll('[data-mark]')].map(({ dataset }) => dataset.mark);
  const rank = ({ mark, from }) => [mark ? marks.indexOf(mark) : -1, from];
  return [...state.comments].sort((one, other) => rank(one)[0] - rank(other)[0] || rank(one)[1] - rank(other)[1]);
};
/* A table that is wider than its column scrolls by keys as well. */
const reachWide = () => {
  for (const table of text.querySelectorAll('table')) {
    if (table.scrollWidth > table.clientWidth) table.setAttribute('tabindex', '0');
    else table.removeAttribute('tabindex');
  }
};
const draw = () => {
  reachWide();
  const all = open?.isNew ? [...inOrder(), open.comment] : inOrder();
  const margin = byId('cards');
  const placed = all.map((comment) => ({ comment, range: rangeOf(comment) }));
  placed.sort((one, other) => topOf(one.range) - topOf(other.range));
  margin.replaceChildren(
    ...placed.map(({ comment }) =>
      open?.comment.id === comment.id ? editor(open.comment, open.isNew, open.wording) : cardOf(comment),
    ),
  );
  if (globalThis.CSS?.highlights) {
    const ranges = (isOpen) =>
      placed
        .filter(({ comment, range }) => range && (open?.comment.id === comment.id) === isOpen)
        .map(({ range }) => range);
    CSS.highlights.set('rv-comment', new Highlight(...ranges(false)));
    CSS.highlights.set('rv-active', new Highlight(...ranges(true)));
  }
  setDown(placed);
  const count = state.comments.length;
  byId('save').textContent = `Save my comments · ${count}`;
  byId('save').hidden = count === 0;
  byId('empty').hidden = all.length > 0;
  if (count === 0) byId('kept').textContent = 'No comments yet';
  for (const button of text.querySelectorAll('.rv-para')) {
    const block =
      button.parentElement.closest('[data-mark]')?.dataset.mark ??
      button.parentElement.querySelector('[data-mark]')?.dataset.mark;
    const own = state.comments.filter(({ mark }) => mark === block).length;
    button.setAttribute(
      'aria-label',
      `Paragraph ${button.textContent}${own === 0 ? '' : `, ${own} ${own === 1 ? 'comment' : 'comments'}`}`,
    );
  }
};
const topOf = (range) => (range === null ? -1 : range.getBoundingClientRect().top + scrollY);
/* Each card beside its words, or below the one before. */
const setDown = (placed) => {
  const margin = byId('cards');
  const start = margin.getBoundingClientRect().top + scrollY;
  let free = 0;
  const isWide = matchMedia('(min-width: 1100px)').matches;
  [...margin.children].forEach((card, index) => {
    const wanted = isWide ? Math.max(0, topOf(placed[index].range) - start - 12) : 0;
    const top = Math.max(free, wanted);
    card.style.marginTop = isWide ? `${top - free}px` : '';
    free = top + card.getBoundingClientRect().height + 12;
    if (isWide) card.style.marginBottom = '12px';
  });
};

/* Choosing words */
const bar = byId('bar');
const hideBar = () => {
  bar.hidden = true;
};
const showBar = (range) => {
  const boxes = range.getClientRects();
  const box = boxes[0] ?? range.getBoundingClientRect();
  bar.hidden = false;
  const isPhone = matchMedia('(max-width: 700px)').matches;
  const last = boxes[boxes.length - 1] ?? box;
  bar.style.left = `${Math.max(6, Math.min(box.left + scrollX, document.documentElement.clientWidth - bar.offsetWidth - 6))}px`;
  bar.style.top = `${isPhone ? last.bottom + scrollY + 9 : Math.max(6, box.top + scrollY - bar.offsetHeight - 6)}px`;
};
document.addEventListener('selectionchange', () => {
  const selection = getSelection();
  if (open !== null || selection.rangeCount === 0 || selection.isCollapsed) return hideBar();
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return hideBar();
  chosen = chosenIn(range);
  if (chosen === null) return hideBar();
  showBar(range);
});
bar.addEventListener('mousedown', (event) => event.preventDefault());
byId('comment').onclick = () => begin(false);
byId('wording').onclick = () => begin(true);

/* What is chosen stands marked in the text: a long stretch is told by its beginning and its end. */
const shortened = (words) => (words.length > 120 ? `${words.slice(0, 60)} … ${words.slice(-50)}` : words);

/* By keyboard: a paragraph's number chooses it, arrows go word by word. */
let walking = null;
const choose = (mark, first, last) => {
  const { words } = lettersOf(mark);
  const all = [...words.matchAll(/\S+/g)];
  const [from, to] = [Math.max(0, Math.min(first, all.length - 1)), Math.max(0, Math.min(last, all.length - 1))];
  if (all.length === 0) return;
  walking = { mark, from, to };
  const start = all[from].index;
  chosen = { mark, from: start, quote: words.slice(start, all[to].index + all[to][0].length) };
  const range = rangeOf(chosen);
  if (range === null) return;
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  say(`${shortened(chosen.quote)} — c to comment, w for another wording`);
};
text.addEventListener('click', (event) => {
  const button = event.target.closest('.rv-para');
  if (button) choose(markBeside(button), 0, Infinity);
});
const markBeside = (button) =>
  button.parentElement.closest('[data-mark]')?.dataset.mark ??
  button.parentElement.querySelector('[data-mark]')?.dataset.mark;
text.addEventListener('keydown', (event) => {
  const button = event.target.closest('.rv-para');
  if (!button || !['ArrowRight', 'ArrowLeft'].includes(event.key)) return;
  const mark = markBeside(button);
  const step = event.key === 'ArrowRight' ? 1 : -1;
  const at = walking?.mark === mark && walking.to !== Infinity ? walking : { from: -1, to: -1 };
  const isWhole = at.from === 0 && at.to === [...lettersOf(mark).words.matchAll(/\S+/g)].length - 1 && at.to > 0;
  if (event.shiftKey && !isWhole) choose(mark, at.from, Math.max(at.from, at.to + step));
  else if (isWhole) choose(mark, step > 0 ? 0 : at.to, step > 0 ? 0 : at.to);
  else choose(mark, at.to + step, at.to + step);
  event.preventDefault();
});
let isLettered = true;
const step = (by) => {
  const cards = [...byId('cards').children];
  if (cards.length === 0) return say('No comments yet.');
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const card = cards[(at + by + cards.length) % cards.length];
  card.scrollIntoView({ block: 'center' });
  (card.querySelector('button, textarea') ?? card).focus();
};
const KEYS = {
  c: () => chosen && begin(false),
  w: () => chosen && begin(true),
  n: () => {
    chosen = null;
    begin(false);
  },
  j: () => step(1),
  k: () => step(-1),
  s: save,
  '?': () => byId('help').showModal(),
};
addEventListener('keydown', (event) => {
  if (byId('read').hidden || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, dialog')) return;
  if (event.key === 'Escape') {
    hideBar();
    getSelection().removeAllRanges();
    return;
  }
  const act = isLettered ? KEYS[event.key] : undefined;
  if (act === undefined || open !== null) return;
  event.preventDefault();
  act();
});
byId('letters').onchange = ({ target }) => {
  isLettered = target.checked;
};

/* Views */
const show = (view) => {
  for (const id of ['first', 'read', 'sent']) byId(id).hidden = id !== view;
  document.documentElement.dataset.view = view;
  if (location.hash !== `#rv-${view}`) history.pushState(null, '', `#rv-${view}`);
  scrollTo(0, 0);
  if (view === 'read') {
    draw();
    text.focus({ preventScroll: true });
  }
};
addEventListener('popstate', () => {
  const view = location.hash.replace('#rv-', '');
  if (['first', 'read', 'sent'].includes(view)) show(view);
  else if (location.hash === '') show('first');
});
const showSent = () => {
  const count = state.comments.length;
  byId('sent-title').textContent = `${count} ${count === 1 ? 'comment' : 'comments'}, ready to send`;
  byId('sent-file').textContent = fileName();
  byId('sent-list').replaceChildren(
    ...inOrder().map((comment) =>
      make('li', {}, [
        make('b', { textContent: `${paragraphOf(comment)}: ` }),
        [comment.text, comment.proposed && `Proposed: ${comment.proposed}`].filter(Boolean).join(' '),
      ]),
    ),
  );
  show('sent');
  byId('sent-title').focus();
  say(`Saved as ${fileName()}.`);
};
byId('start').onsubmit = (event) => {
  event.preventDefault();
  state.reviewer = byId('name').value.trim();
  state.office = byId('office').value.trim();
  if (state.reviewer === '') {
    byId('name').focus();
    return say('Give your name first: it stands beside your comments.');
  }
  if (state.comments.length > 0) keep();
  show('read');
};
for (const input of document.querySelectorAll('.rv-file'))
  input.onchange = () => {
    if (input.files[0]) openFile(input.files[0]);
    input.value = '';
  };
byId('save').onclick = save;
byId('again').onclick = save;
byId('back').onclick = () => show('read');
byId('print').onclick = () => print();
byId('whole').onclick = () => {
  chosen = null;
  begin(false);
};
byId('keys').onclick = () => byId('help').showModal();
let size = 18;
const resize = (by) => {
  size = Math.max(15, Math.min(27, size + by));
  text.style.setProperty('--rv-size', `${size}px`);
  draw();
};
byId('smaller').onclick = () => resize(-1.5);
byId('larger').onclick = () => resize(1.5);
addEventListener('resize', () => {
  if (!byId('read').hidden && open === null) draw();
});
addEventListener('beforeunload', (event) => {
  if (!isSaved && (state.comments.length > 0 || open !== null)) event.preventDefault();
});

/* Numbers of paragraphs are buttons. */
for (const number of text.querySelectorAll('.para-number')) {
  const button = make('button', { type: 'button', className: 'rv-para', textContent: number.textContent });
  number.replaceWith(button);
}
restore();
byId('name').value = state.reviewer;
byId('office').value = state.office;
const opened = byId('contents').querySelectorAll('a');
const follow = () => {
  let current = null;
  for (const link of opened) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target && target.getBoundingClientRect().top < 120) current = link;
    link.removeAttribute('aria-current');
  }
  current?.setAttribute('aria-current', 'true');
};
addEventListener('scroll', () => requestAnimationFrame(follow), { passive: true });
if (state.comments.length > 0) byId('kept').textContent = `${state.comments.length} comments kept in this browser`;
document.documentElement.dataset.view = 'first';
