/* The desk: shows the pages of an edition and what was found in it, and comes again when a file is saved. */
import { Frame } from './frame.js';
import {
  barAt,
  barsAt,
  finderOf,
  pageInView,
  pagesIn,
  placeIn,
  placeOf,
  rangeOf,
  showElement,
  showPage,
  sourcesIn,
  wordsOn,
} from './places.js';
import { chaptersOn, drawFigures, drawPromise, drawRuler, promised } from './strip.js';
import { cardOf, drawLetters, drawLink, drawWithheld, layCards } from './margin.js';
import { changeCard, drawUnchanged } from './changes.js';
import { commentCard, drawPlaceless } from './comments.js';
import { goTo, showKeys } from './go.js';
import { letters as single, listen, remembered } from './keys.js';
import { make } from './make.js';
import { drawFirst, showZoom } from './asides.js';
import { writeOn, writingIn } from './writing.js';

const $ = (id) => document.getElementById(id);
const frame = new Frame($('frames'));
const about = await (await fetch('desk.json')).json();
const state = {
  name: about.name,
  edition: about.view,
  pages: undefined,
  findings: [],
  letters: [],
  letter: undefined,
  list: 'Findings',
  active: undefined,
  built: undefined,
  broken: false,
  comments: [],
  commented: undefined,
  changes: [],
  changed: undefined,
  since: undefined,
  hidden: 0,
  searched: undefined,
  places: { front: [], found: new Map() },
};
const address = (file) => `${encodeURIComponent(state.name)}/${state.edition}/${file}`;
/** What is not withheld is all that the public view ever holds; the view for reviewers is of the internal edition. */
const isPublic = () => state.edition === 'public';
const time = () => new Date().toTimeString().slice(0, 8);

const WRONG = '✕ ';

/** One polite line, only on what is done, failed or saved. */
function say(strong, more = '') {
  // Drawn, because not every face has the sign; the words alone say it to those who listen.
  const isWrong = strong.startsWith(WRONG);
  const sign = isWrong ? make('span', { className: 'cross', ariaHidden: 'true' }) : undefined;
  const bold = make('b', {}, isWrong ? strong.slice(WRONG.length) : strong);
  if (sign) bold.prepend(sign);
  $('said').replaceChildren(bold, more === '' ? '' : ` · ${more}`);
}

function tabs(holder, words, { current, choose, attribute }) {
  holder.replaceChildren(
    ...words.map(([key, label]) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
      if (attribute === 'aria-pressed') button.setAttribute(attribute, String(key === current));
      else if (key === current) button.setAttribute(attribute, 'true');
      button.onclick = () => choose(key);
      return button;
    }),
  );
}

const named = (word) => (word.charAt(0).toUpperCase() + word.slice(1)).replaceAll('-', ' ');

function drawHead() {
  const choose = (key) => (value) => {
    if (state[key] === value) return;
    state[key] = value;
    state.active = undefined;
    drawHead();
    void build(key === 'edition');
  };
  const current = 'aria-current';
  tabs(
    $('publications'),
    about.publications.map((name) => [name, named(name)]),
    { current: state.name, choose: choose('name'), attribute: current },
  );
  tabs(
    $('editions'),
    about.views.map((name) => [name, named(name)]),
    { current: state.edition, choose: choose('edition'), attribute: current },
  );
  $('tab').hidden = isPublic();
  $('draft').hidden = state.edition !== 'review';
  document.body.classList.toggle('internal', !isPublic());
  $('single').setAttribute('aria-pressed', String(!frame.spread));
  $('spread').setAttribute('aria-pressed', String(frame.spread === true));
  $('zoom').textContent = `${Math.round(frame.scale * 100)} %`;
  $('zoom').setAttribute('aria-label', `Zoom, ${Math.round(frame.scale * 100)} %`);
  $('editor').textContent = about.editor === '' ? 'No editor is set' : `Editor: ${about.editor}`;
}

let round = 0;

/** Makes the pages anew and, when they stand, reads what was found; what is old stays until what is new is there. */
async function build(keepPlace = true) {
  round += 1;
  const own = round;
  const start = performance.now();
  $('progress').hidden = false;
  say(
    state.built === undefined ? 'Setting the pages …' : 'Setting the pages again …',
    state.built && 'the old ones stay until then',
  );
  $('margin').classList.add('old');
  let pages;
  try {
    const answer = await fetch(address('pages.json'));
    pages = await answer.json();
  } catch {
    stopped();
    return;
  }
  if (own !== round) return;
  state.broken = pages.broken !== undefined && pages.chapters.length === 0;
  drawBroken(pages);
  if (pages.failed !== undefined || state.broken) {
    notBuilt();
    return;
  }
  state.pages = pages;
  if (state.built === undefined) drawOutlines(pages.chapters);
  const fresh = await frame.set(address(''), pages.sheets, {
    ask: (names) => post(address('pieces'), names),
    told: (done, of) => setting(pages, done, of),
    keepPlace,
  });
  if (fresh === undefined || own !== round) return;
  const page = frame.document;
  const view = address('');
  state.anew = state.shown === view ? fresh.length : 0;
  state.shown = view;
  $('progress').hidden = true;
  state.built = time();
  $('outlines').replaceChildren();
  drawHead();
  attach(page);
  state.places = chaptersOn(page, pages.chapters);
  const chapterOf = new Map(pages.chapters.map(({ path, id }) => [path, id]));
  for (const one of state.changes)
    one.element = finder(chapterOf.get(one.change.file), one.change.line, one.change.column);
  settleCards();
  drawStrip();
  barsAt(page, frame.changed, 'desk-changed');
  if (state.cursor) showCursor(state.cursor);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say('Checking …', `grammar and sources; pages are up to date, in ${seconds} s`);
  await readFindings(own, seconds);
}

async function readFindings(own, seconds) {
  const answer = await fetch(address('findings.json'));
  if (own !== round) return;
  if (!answer.ok) {
    say('✕ Not checked', await answer.text());
    return;
  }
  const { failed, findings, figures, letters } = await answer.json();
  if (own !== round) return;
  if (failed !== undefined) {
    say('✕ Not checked', `${failed} · the next save tries again`);
    return;
  }
  state.findings = findings.map((finding, index) => ({ ...finding, index }));
  state.letters = letters;
  state.active = state.findings.find(
    (one) =>
      state.active &&
      one.rule === state.active.rule &&
      one.line === state.active.line &&
      one.file === state.active.file,
  );
  $('margin').classList.remove('old');
  state.figures = figures;
  drawFigures($('figures'), figures, state);
  settleCards();
  drawStrip();
  await readComments(own);
  if (own !== round) return;
  const anew = state.anew > 0 ? ` · ${state.anew} ${state.anew === 1 ? 'page' : 'pages'} set anew` : '';
  say('Up to date', `${state.built}, in ${seconds} s${anew}`);
  clearTimeout(waiting);
  waiting = setTimeout(() => void readChanges(own), state.since === undefined ? 0 : QUIET);
}

/** In milliseconds: what changed since the last version is told when nobody has saved for so long. */
const QUIET = 2_000;
let waiting;

/** What changed since the version that was named last. */
async function readChanges(own) {
  const answer = await fetch(address('changes.json'));
  if (!answer.ok || own !== round) return;
  const { since, changes, words } = await answer.json();
  if (own !== round) return;
  const chapterOf = new Map((state.pages?.chapters ?? []).map(({ path, id }) => [path, id]));
  Object.assign(state, { since: since ?? '', changedWords: words });
  state.changes = changes.map((change) => ({
    change,
    element: finder(chapterOf.get(change.file), change.line, change.column),
  }));
  state.changed = undefined;
  drawFigures($('figures'), state.figures, state);
  drawMargin();
}

/** The open comments at their words. */
async function readComments(own) {
  const answer = await fetch(address('comments.json'));
  if (!answer.ok || own !== round) return;
  const { comments, hidden } = await answer.json();
  const chapterOf = new Map((state.pages?.chapters ?? []).map(({ path, id }) => [path, id]));
  state.hidden = hidden;
  state.searched = isPublic() ? undefined : await (await fetch(address('searched.json'))).json();
  if (own !== round) return;
  comments.sort((one, other) => one.id.localeCompare(other.id));
  state.comments = comments.map((comment) => ({
    comment,
    // By hand a line is named, not a letter of it.
    element: finder(chapterOf.get(comment.file), comment.line, comment.became === 'placed' ? Infinity : comment.column),
  }));
  state.commented = state.comments.find((one) => one.comment.id === state.commented?.comment.id);
  highlight();
  drawMargin();
}

/** How far the first setting is; what is set stands already. */
function setting({ chapters }, done, of) {
  $('outlines').replaceChildren();
  $('progress').style.setProperty('--done', `${Math.round((100 * done) / of)}%`);
  const title = chapters[done - (of - chapters.length)]?.title;
  say(title ? `Setting ${title} …` : 'Setting the pages …', `${done} of ${of} parts`);
  drawHead();
}

/** Sheets with the titles of their chapters, until the first pages stand. */
function drawOutlines(chapters) {
  drawPromise($('promise'), state.pages ?? {}, 0, 0);
  const titles = chapters.length > 0 ? chapters.map(({ title }) => title) : [named(state.name)];
  $('outlines').replaceChildren(
    ...titles.slice(0, 3).map((title) => Object.assign(document.createElement('p'), { textContent: title })),
  );
}

function notBuilt() {
  $('progress').hidden = true;
  frame.look({ old: true });
  const since = state.built === undefined ? '' : `pages of ${state.built}`;
  say(`✕ Not built since ${time()}`, since);
  document.title = `✕ Not built · ${named(state.name)}`;
  const empty = Object.assign(document.createElement('p'), { className: 'empty' });
  empty.textContent =
    'Findings wait. They belong to the pages shown and return with the next good build. Jumps from a page are off, because its lines may have moved.';
  $('cards').replaceChildren(empty);
}

function stopped() {
  $('progress').hidden = true;
  say(
    '✕ The desk has stopped.',
    'Pages stay to read. Start imprimatur preview again; its new address opens a new desk.',
  );
}

/** The first thing that stands in the way, in full; no overlay, and the focus stays where it is. */
function drawBroken({ broken, failed, others = 0, lines = [], chapters }) {
  const holder = $('broken');
  if ((broken === undefined || chapters.length > 0) && failed === undefined) {
    holder.replaceChildren();
    return;
  }
  const line = (name, textContent, className = '') =>
    Object.assign(document.createElement(name), { textContent, className });
  const of = state.built === undefined ? '' : ` These are the pages of ${state.built}.`;
  const parts = [line('h2', `The last save cannot be built.${of}`)];
  if (failed !== undefined) parts.push(line('p', failed));
  if (broken !== undefined) {
    parts.push(line('p', `${broken.file}:${broken.line}:${broken.column}${others > 0 ? ` · and ${others} more` : ''}`));
    const code = document.createElement('pre');
    for (const one of lines) {
      code.append(
        line('span', `${String(one.line).padStart(4)}  ${one.words}\n`, one.line === broken.line ? 'at' : ''),
      );
      if (one.line === broken.line) code.append(line('span', `${' '.repeat(broken.column + 5)}^\n`, 'caret'));
    }
    if (lines.length > 0) parts.push(code);
    parts.push(line('p', broken.message), line('p', broken.mend));
    const open = line('button', 'Open in editor', 'main');
    open.onclick = () => void openAt(broken);
    parts.push(open);
  }
  holder.replaceChildren(...parts);
}

/** What the frame of new pages answers to. */
function attach(page) {
  const view = page.defaultView;
  finder = finderOf(page);
  if (attached.has(page)) return;
  attached.add(page);
  view.addEventListener('scroll', () => requestAnimationFrame(scrolled), { passive: true });
  view.addEventListener('resize', () => {
    frame.look({ old: state.broken });
    if (state.cursor) showCursor(state.cursor);
    drawHead();
    requestAnimationFrame(scrolled);
  });
  page.addEventListener('click', clicked);
  listen(view, acts);
}

const attached = new WeakSet();
let finder = () => undefined;
let cards = [];

/** A click on words opens them in the editor; one on marked words first shows what was found there. */
function clicked(event) {
  const link = event.target.closest?.('a[href]');
  if (link) {
    event.preventDefault();
    const id = decodeURIComponent(link.getAttribute('href').split('#')[1] ?? '');
    showElement(frame.document, frame.document.getElementById(id));
    return;
  }
  if (state.broken || !frame.document.getSelection().isCollapsed) return;
  const element = event.target.closest?.('[data-at]');
  if (!element) return;
  const where = $('cards').querySelector('form[data-asked="askPlace"] input');
  if (where) {
    const { file, line } = fileOf(element);
    where.value = `${file}:${line}`;
    where.focus();
    return;
  }
  const card = cards.find((one) => one.element === element && one.finding !== state.active);
  if (card) choose(card.finding, false);
  else void openAt(fileOf(element));
}

function fileOf(element) {
  const { chapter, line, column } = placeIn(element);
  const file = state.pages?.chapters.find(({ id }) => id === chapter)?.path ?? '';
  return { file, line, column };
}

async function post(path, said) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(said),
  });
  return answer.ok ? answer.json() : { done: false, why: 'This cannot be done.' };
}

async function openAt({ file, line, column }) {
  const spot = `${file}:${line}:${column}`;
  $('line').textContent = spot;
  if (file === '') return;
  const { done, why } = await post('open', { file, line, column });
  if (done) say('Opened', spot);
  else if (about.editor === '') {
    await navigator.clipboard?.writeText(spot).catch(() => undefined);
    say('Copied', spot);
  } else say('Not opened', why);
}

async function change(what, finding, more = {}) {
  const { done, why = '' } = await post(address(what), { finding: finding.index, ...more });
  say(
    done ? (what === 'repair' ? 'Repaired' : 'Allowed') : 'Nothing was changed',
    why || `${finding.file}:${finding.line}`,
  );
}

const cardActs = {
  choose: (finding) => choose(finding, false),
  open: openAt,
  repair: (finding) => void change('repair', finding),
  allow: (finding, reason, whole = false) => void change('allow', finding, { reason, whole }),
};

/** Ties each finding to the words that it concerns. */
function settleCards() {
  const shown = state.findings.filter(({ letter }) => state.letter === undefined || letter === state.letter);
  const chapterOf = new Map((state.pages?.chapters ?? []).map(({ path, id }) => [path, id]));
  cards = shown.map((finding) => ({
    finding,
    element: finder(chapterOf.get(finding.file), finding.line, finding.column),
    build: () => cardOf(finding, { active: finding === state.active, acts: cardActs, editor: about.editor }),
  }));
  highlight();
  drawMargin();
}

function highlight() {
  const view = frame.document?.defaultView;
  if (!view?.CSS?.highlights) return;
  for (const weight of ['error', 'warning', 'info', 'active']) {
    const own = cards.filter(
      ({ element, finding }) =>
        element && (weight === 'active' ? finding === state.active : finding.severity === weight),
    );
    const ranges = own.map((card) => rangeOf(frame.document, card.element, wordsOf(card)));
    view.CSS.highlights.set(`finding-${weight}`, new view.Highlight(...ranges));
  }
  const commented = state.comments.filter(({ element }) => element);
  const ranges = commented.map((one) => rangeOf(frame.document, one.element, wordsOf(one)));
  view.CSS.highlights.set('comment', new view.Highlight(...ranges));
  const chosen = state.list === 'Changes' ? chosenRange() : undefined;
  view.CSS.highlights.set('change', new view.Highlight(...(chosen ? [chosen] : [])));
}

/** The words of what is chosen in the list that is shown, as a range on the pages. */
function chosenRange() {
  const { list, active, commented, changed } = state;
  const card = { Comments: commented, Changes: changed }[list] ?? cards.find(({ finding }) => finding === active);
  if (state.broken || list === 'Withheld' || !card?.element) return undefined;
  return rangeOf(frame.document, card.element, wordsOf(card));
}

function wordsOf({ finding, comment, change }) {
  if (comment) return comment.words || comment.quote;
  if (change) return change.runs.find((run) => run.change === 'insert')?.words.trim();
  return finding.words ?? finding.actual ?? /“([^”]+)”/.exec(finding.message)?.[1];
}

function drawMargin() {
  drawLists();
  drawLink($('link'), chosenRange(), $('cards').querySelector('.card.active'));
}

const counted = (name, count) => (count === 0 ? name : `${name} ${count}`);

function drawLists() {
  const { letters, findings, letter } = state;
  drawLetters($('letters'), { letters, findings, chosen: letter, choose: chooseLetter });
  const register = state.pages?.register ?? [];
  const lists = [
    ['Findings', counted('Findings', findings.length)],
    ['Comments', counted('Comments', state.comments.length)],
    ['Withheld', counted('Withheld', isPublic() ? 0 : register.length)],
    ['Changes', counted('Changes', state.changes.length)],
  ];
  tabs($('lists'), lists, { current: state.list, choose: chooseList, attribute: 'aria-pressed' });
  $('drawer').textContent = `Margin ${findings.length}`;
  $('cards').classList.toggle('list', state.list === 'Withheld');
  if (state.broken) return;
  if (state.list === 'Comments') {
    const shown = state.comments.map((one) => ({ ...one, active: one === state.commented, build: () => cardFor(one) }));
    const writing = writingIn($('cards'));
    layCards($('cards'), shown, frame.document, 'comments');
    drawPlaceless($('cards'), shown, state);
    writeOn($('cards'), writing);
  } else if (state.list === 'Changes') {
    const shown = state.changes.map((one) => ({ ...one, active: one === state.changed, build: () => changeOf(one) }));
    if (state.since && shown.length > 0) layCards($('cards'), shown, frame.document, 'changes');
    else drawUnchanged($('cards'), state.since);
  } else if (state.list === 'Withheld')
    drawWithheld($('cards'), register, {
      isPublic: isPublic(),
      searched: state.searched,
      showInternal: () => $('editions').children[about.views.indexOf('internal')]?.click(),
    });
  else {
    layCards(
      $('cards'),
      cards.map((card) => ({ ...card, active: card.finding === state.active })),
      frame.document,
    );
    const elsewhere = cards.filter(({ element }) => !element);
    if (state.active && elsewhere.some(({ finding }) => finding === state.active)) {
      const card = cardOf(state.active, { active: true, acts: cardActs, editor: about.editor });
      card.classList.add('still');
      $('cards').prepend(card);
    }
  }
}

function cardFor(one) {
  return commentCard(one.comment, {
    active: one === state.commented,
    choose: () => {
      if (state.commented === one) return;
      state.commented = one;
      highlight();
      drawMargin();
      $('cards').querySelector('.card.active')?.focus({ preventScroll: true });
    },
    open: openAt,
    answer: (status, text) => answer(one, { status, text }, 'Answered'),
    place: (where) => answer(one, { status: 'open', text: '', where }, where === 'gone' ? 'Confirmed' : 'Placed'),
    seen: () => {
      const { at, page } = placeOf(frame.document);
      const next = pagesIn(frame.document)
        .slice(page)
        .map((sheet) => sheet.querySelector('[data-at]'));
      const { file, line } = fileOf(at ? { dataset: { at } } : next.find(Boolean));
      return file === '' ? '' : `${file}:${line}`;
    },
  });
}

/** Writes what is said of a comment into its file. */
async function answer({ comment: { id } }, said, done) {
  const { done: isDone, why } = await post('answer', { id, ...said });
  say(isDone ? done : 'Nothing was changed', why || id);
  if (!isDone) return;
  $('cards').querySelector('form')?.remove();
  await readComments(round);
}

function changeOf(one) {
  return changeCard(one.change, {
    active: one === state.changed,
    since: state.since,
    choose: () => {
      if (state.changed === one) return;
      state.changed = one;
      highlight();
      drawMargin();
      $('cards').querySelector('.card.active')?.focus({ preventScroll: true });
    },
    open: openAt,
    editor: about.editor,
  });
}

function chooseLetter(letter) {
  state.letter = state.letter === letter ? undefined : letter;
  settleCards();
}

function chooseList(list) {
  state.list = list;
  drawMargin();
}

function choose(finding, scroll = true) {
  if (state.active === finding) return;
  state.active = finding;
  const card = cards.find((one) => one.finding === finding);
  if (scroll) showElement(frame.document, card?.element);
  $('line').textContent = `${finding.file.split('/').at(-1)}:${finding.line}`;
  highlight();
  drawMargin();
  $('cards').querySelector('.card.active')?.focus({ preventScroll: true });
}

/** The next one of a list at its place; `active` is the one that is chosen. */
function stepThrough(list, { by, active, cardOf: build }) {
  const order = list.toSorted(byPlace);
  const at = order.indexOf(active);
  const next = order[at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length];
  if (!next) return;
  if (next.element) showElement(frame.document, next.element);
  build(next).onclick();
}

function step(by) {
  if (state.list === 'Comments') {
    stepThrough(state.comments, { by, active: state.commented, cardOf: cardFor });
    return;
  }
  if (state.list === 'Changes') {
    stepThrough(state.changes, { by, active: state.changed, cardOf: changeOf });
    return;
  }
  const order = cards.toSorted((one, other) => byPlace(one, other));
  const at = order.findIndex(({ finding }) => finding === state.active);
  const next = order[at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length];
  if (next) {
    state.list = 'Findings';
    choose(next.finding);
  }
}

/** As they stand on the pages; what has no place there comes last. */
function byPlace(one, other) {
  if (!one.element || !other.element) return Number(!one.element) - Number(!other.element);
  return one.element.getBoundingClientRect().top - other.element.getBoundingClientRect().top;
}

function drawStrip() {
  const page = frame.document;
  const total = pagesIn(page).length;
  const here = pageInView(page);
  const count = promised(state.pages, state.places);
  drawPromise($('promise'), state.pages, count, total);
  const sheets = new Map(pagesIn(page).map((sheet, index) => [sheet, index]));
  const told = new Set(
    cards
      .filter(({ element, finding }) => element && finding.severity !== 'info')
      .map(({ element }) => sheets.get(element.closest('.pagedjs_page'))),
  );
  drawRuler($('ruler'), state.pages, { pages: state.places, told, here, go: (index) => showPage(page, index) });
  $('page').textContent = `Page ${here + 1} of ${total}`;
  const { promise } = state.pages;
  const sign = promise && count > promise.to ? `▲ ${count} of ${promise.to} · ` : '';
  document.title = `${sign}${named(state.name)}`;
}

/** The line of the editor's cursor: the page comes to it only where it is out of view. */
function showCursor(at) {
  state.cursor = at;
  const chapter = (state.pages?.chapters ?? []).find(({ path }) => path === at?.file)?.id;
  const element = state.broken || !chapter ? undefined : finder(chapter, at.line, Infinity);
  barAt(frame.document, element);
  if (!element) return;
  $('line').textContent = `${at.file.split('/').at(-1)}:${at.line}`;
  const { top, bottom } = element.getBoundingClientRect();
  const view = frame.document.defaultView;
  if (bottom > 0 && top < view.innerHeight) return;
  showElement(frame.document, element);
  barAt(frame.document, element);
}

let drawn = -1;

function scrolled() {
  const here = pageInView(frame.document);
  if (here !== drawn) {
    drawn = here;
    drawStrip();
  }
  if (state.list !== 'Withheld') drawMargin();
}

function find(words) {
  const total = pagesIn(frame.document).length;
  const page = Number(words);
  const wanted = words.trim().toLowerCase();
  const has = (text) => text.toLowerCase().includes(wanted);
  const chapters = (state.pages?.chapters ?? []).filter(({ title }) => has(title));
  const labels = (state.pages?.labels ?? []).filter(
    ([label, becomes]) => wanted !== '' && (has(label) || has(becomes)),
  );
  const files = (state.pages?.files ?? []).filter((file) => wanted !== '' && has(file));
  const byId = (id) => () => showElement(frame.document, frame.document?.getElementById(id));
  const sources = wanted === '' ? [] : sourcesIn(frame.document).filter((entry) => has(`${entry.id} ${textOf(entry)}`));
  return [
    ...(Number.isInteger(page) && page > 0 && page <= total
      ? [{ words: `Page ${page}`, more: `of ${total}`, act: () => showPage(frame.document, page - 1) }]
      : []),
    ...chapters.map(({ id, number, title }) => ({
      words: `${number} ${title}`.trim(),
      more: 'chapter',
      act: byId(id),
    })),
    ...labels.map(([label, becomes]) => ({ words: becomes, more: label, act: byId(label) })),
    ...sources.slice(0, 4).map((entry) => ({
      words: shortened(textOf(entry)),
      more: entry.id.replace(/^ref-/, '@'),
      act: () => showElement(frame.document, entry),
    })),
    ...files.slice(0, 3).map((file) => ({
      words: file,
      more: 'opens in the editor',
      act: () => void openAt({ file, line: 1, column: 1 }),
    })),
    ...(wanted.length < 3 ? [] : wordsOn(frame.document, wanted)).map(({ element, page: number, around }) => ({
      words: around,
      more: `page ${number}`,
      act: () => showElement(frame.document, element),
      open: () => void openAt(fileOf(element)),
    })),
  ].slice(0, 12);
}

/** A source without the pages on which it is cited. */
const textOf = (entry) => entry.querySelector('.reference-text')?.textContent ?? entry.textContent;
const shortened = (words) => (words.length > 90 ? `${words.slice(0, 89)}…` : words);

const turn = (by) => showPage(frame.document, pageInView(frame.document) + by);
function chapter(by) {
  const starts = (state.pages?.chapters ?? [])
    .flatMap(({ id }) => state.places.found.get(id)?.[0] ?? [])
    .sort((a, b) => a - b);
  const here = pageInView(frame.document);
  const next = by > 0 ? starts.find((index) => index > here) : starts.findLast((index) => index < here);
  if (next !== undefined) showPage(frame.document, next);
}
function zoom(by) {
  const scale = Math.round((frame.scale + by) * 10) / 10;
  zoomTo(by === 0 ? 'fit' : Math.min(2, Math.max(0.3, scale)));
}
function zoomTo(scale) {
  frame.look({ zoom: scale });
  if (state.cursor) showCursor(state.cursor);
  drawHead();
  scrolled();
}
function spread(on) {
  frame.look({ spread: on });
  if (state.cursor) showCursor(state.cursor);
  drawHead();
  scrolled();
}
function drawer() {
  const isOpen = document.body.classList.toggle('drawn');
  $('drawer').setAttribute('aria-expanded', String(isOpen));
  drawMargin();
}
function nextRegion() {
  const regions = [
    $('ruler').querySelector('button'),
    $('pages'),
    $('letters').querySelector('button'),
    $('help'),
  ].filter(Boolean);
  const at = regions.findIndex((one) => one === document.activeElement);
  regions[(at + 1) % regions.length]?.focus();
}

/** The PDF of what is shown, as a build prints it, opened or saved by the browser as its reader has set it. */
async function print() {
  if ($('print').getAttribute('aria-disabled') === 'true') return;
  $('print').setAttribute('aria-disabled', 'true');
  const start = performance.now();
  say('Printing …', 'the pages stay as they are');
  try {
    const answer = await fetch(address('print'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    if (answer.headers.get('content-type') !== 'application/pdf') {
      say('✕ Not printed', answer.ok ? (await answer.json()).why : await answer.text());
      return;
    }
    const link = make('a', {
      href: URL.createObjectURL(await answer.blob()),
      download: `${state.name}-${state.edition}.pdf`,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    say(
      'Printed',
      `${link.download}, in ${((performance.now() - start) / 1000).toFixed(1)} s; no release: its doors were not opened`,
    );
  } catch {
    stopped();
  } finally {
    $('print').removeAttribute('aria-disabled');
  }
}

const acts = {
  j: () => step(1),
  k: () => step(-1),
  Enter: () => {
    const { list, commented, changed, active } = state;
    const chosen =
      { Comments: commented?.comment, Changes: changed?.change }[list] ?? (list === 'Findings' ? active : undefined);
    if (chosen) void openAt(chosen);
  },
  r: () => state.active?.fix !== undefined && cardActs.repair(state.active),
  a: () => $('cards').querySelector('.card.active .asks')?.click(),
  ...Object.fromEntries(['A', 'B', 'C', 'D'].map((letter, index) => [String(index + 1), () => chooseLetter(letter)])),
  f: () => chooseList('Findings'),
  c: () => chooseList('Comments'),
  w: () => chooseList('Withheld'),
  d: () => chooseList('Changes'),
  '/': () => goTo($('box'), find),
  '[': () => chapter(-1),
  ']': () => chapter(1),
  PageDown: () => turn(1),
  PageUp: () => turn(-1),
  e: () => {
    const tabs = [...$('editions').children];
    tabs[(tabs.findIndex((one) => one.hasAttribute('aria-current')) + 1) % tabs.length]?.click();
  },
  s: () => spread(!frame.spread),
  '+': () => zoom(0.1),
  '-': () => zoom(-0.1),
  0: () => zoom(0),
  m: drawer,
  '?': () => showKeys($('box'), single),
  F6: nextRegion,
  print: () => void print(),
};

listen(window, acts);
$('go').onclick = acts['/'];
$('print').onclick = acts.print;
$('help').onclick = acts['?'];
$('drawer').onclick = drawer;
$('larger').onclick = acts['+'];
$('smaller').onclick = acts['-'];
$('zoom').onclick = () =>
  showZoom($('box'), {
    scale: frame.scale,
    isWhite: white.on,
    setScale: (scale) => zoomTo(scale),
    setWhite: (on) => {
      white.set(on);
      $('frames').classList.toggle('white', on);
    },
  });
$('single').onclick = () => spread(false);
$('spread').onclick = () => spread(true);
addEventListener('resize', () => {
  frame.look({ old: state.broken });
  drawHead();
  requestAnimationFrame(scrolled);
});

const white = remembered('imprimatur-white', false);
$('frames').classList.toggle('white', white.on);
drawFirst($('first'), { editor: about.editor, seen: remembered('imprimatur-seen', false) });
drawHead();
drawMargin();
drawOutlines([]);
const changes = new EventSource('changes');
changes.onmessage = ({ data }) => {
  if (data === 'changed') void build();
  else showCursor(JSON.parse(data).cursor);
};
changes.onerror = stopped;
void build(false);
