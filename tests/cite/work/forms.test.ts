import { describe, it } from 'vitest';
import { group, holds, on, person, row } from '../rows.js';

const glass = [person('Glass', 'I.')];
const episode = {
  title: 'Amusement park',
  'container-title': 'This American life',
  publisher: 'WBEZ Chicago',
  issued: on(2011, 8, 12),
};
const printed =
  'Glass, I. (Host). (2011, August 12). Amusement park (No. 443) [Audio podcast episode]. In *This American life*. WBEZ Chicago.';
const iso = {
  type: 'standard',
  author: group('International Organization for Standardization'),
  title: 'Management systems',
  issued: on(2018),
};
const isoHead = 'International Organization for Standardization. (2018). *Management systems*';

describe('kinds that are written in several ways', () => {
  it.each([
    row(
      'a podcast with its host',
      { type: 'broadcast', host: glass, number: '443', genre: 'Audio podcast episode', ...episode },
      { list: printed, text: '(Glass, 2011)' },
    ),
    row(
      'a podcast with an author',
      { type: 'broadcast', author: glass, number: 443, genre: 'Podcast', ...episode },
      { list: printed, text: '(Glass, 2011)' },
    ),
    row(
      'a podcast as a song',
      { type: 'song', author: glass, number: 'No. 443', medium: 'Audio podcast', ...episode },
      { list: printed },
    ),
    row(
      'a whole podcast',
      {
        type: 'broadcast',
        author: [person('Braga', 'D.')],
        genre: 'Podcast',
        title: 'Hunting Warhead',
        publisher: 'CBC',
        issued: on(2019),
      },
      { list: 'Braga, D. (Host). (2019). *Hunting Warhead* [Audio podcast]. CBC.' },
    ),
    row(
      'a podcast of a body',
      { type: 'broadcast', author: group('INTERPOL'), genre: 'Video podcast', title: 'Talk', issued: on(2019) },
      { list: 'INTERPOL. (2019). *Talk* [Video podcast].' },
    ),
    row(
      'an episode on television',
      {
        type: 'broadcast',
        author: [person('Barris', 'K.')],
        number: 'Season 1, Episode 12',
        genre: 'TV series episode',
        title: 'Lemons',
        'container-title': 'Black-ish',
        publisher: 'ABC',
        issued: on(2017, 1, 11),
      },
      {
        list: 'Barris, K. (2017, January 11). Lemons (Season 1, Episode 12) [TV series episode]. In *Black-ish*. ABC.',
      },
    ),
    row(
      'a data set with a version',
      {
        type: 'dataset',
        author: group('UNICEF'),
        title: 'Child data',
        genre: 'Dataset',
        version: 'Version 3',
        publisher: 'UNICEF',
        issued: on(2018),
      },
      { list: 'UNICEF. (2018). *Child data* (Version 3) [Data set].' },
    ),
    row(
      'a review with what it reviews',
      {
        type: 'review-book',
        title: 'The long road',
        author: [person('Schatz', 'B. R.')],
        'reviewed-title': 'Learning by design',
        'reviewed-author': [person('Rogers', 'A.')],
        'container-title': 'Journal',
        issued: on(2000),
      },
      {
        list: 'Schatz, B. R. (2000). The long road [Review of the book *Learning by design*, by A. Rogers]. *Journal*.',
      },
    ),
    row(
      'a review without a title',
      {
        type: 'article-journal',
        title: 'Review of Learning by design',
        author: [person('Schatz', 'B. R.')],
        'reviewed-title': 'Learning by design',
        'container-title': 'Journal',
        issued: on(2000),
      },
      { list: 'Schatz, B. R. (2000). [Review of *Learning by design*]. *Journal*.' },
    ),
    row(
      'a standard',
      { ...iso, genre: 'ISO Standard', number: '45001:2018' },
      { list: `${isoHead} (ISO Standard No. 45001:2018).` },
    ),
    row(
      'a standard with the body in its number',
      { ...iso, genre: 'ISO Standard', number: 'ISO 45001:2018' },
      { list: `${isoHead} (ISO Standard No. 45001:2018).` },
    ),
    row(
      'a standard named by its number',
      { ...iso, number: 'ISO/IEC 27037:2012' },
      { list: `${isoHead} (ISO/IEC 27037:2012).` },
    ),
    row(
      'a standard with a number alone',
      { ...iso, number: '27037:2012' },
      { list: `${isoHead} (Standard No. 27037:2012).` },
    ),
    row(
      'a publication of a standards body',
      { ...iso, genre: 'NIST Special Publication', number: '800-101' },
      { list: `${isoHead} (NIST Special Publication No. 800-101).` },
    ),
    row(
      'an entry with its day',
      {
        type: 'entry-encyclopedia',
        title: 'Dark web',
        issued: on(2024, 3, 2),
        'container-title': 'Wikipedia',
        URL: 'https://en.wikipedia.org/x',
      },
      { list: 'Dark web. (2024, March 2). In *Wikipedia*. https://en.wikipedia.org/x' },
    ),
    row(
      'an entry of a dictionary',
      {
        type: 'entry-dictionary',
        title: 'Grooming',
        author: group('Merriam-Webster'),
        issued: on(2023, 5),
        'container-title': 'Merriam-Webster.com dictionary',
      },
      { list: 'Merriam-Webster. (2023, May). Grooming. In *Merriam-Webster.com dictionary*.' },
    ),
    row(
      'an event in its old field',
      {
        type: 'paper-conference',
        title: 'Talk',
        author: [person('Evans', 'A.')],
        genre: 'Conference session',
        event: 'APA 2019 Convention',
        issued: on(2019, 8, 8),
      },
      { list: 'Evans, A. (2019, August 8). *Talk* [Conference session]. APA 2019 Convention.' },
    ),
    row(
      'a film, and a video without its medium',
      {
        type: 'motion_picture',
        director: [person('Gray', 'J.')],
        title: 'The road',
        publisher: 'Studio',
        issued: on(2011),
      },
      { list: 'Gray, J. (Director). (2011). *The road* [Film]. Studio.' },
    ),
    row(
      'a video of a body',
      {
        type: 'motion_picture',
        author: group('INTERPOL'),
        title: 'Talk',
        publisher: 'YouTube',
        issued: on(2020, 9, 6),
      },
      { list: 'INTERPOL. (2020, September 6). *Talk* [Video]. YouTube.' },
    ),
    row(
      'a patent with the office that granted it',
      {
        type: 'patent',
        author: [person('Roe', 'J.')],
        title: 'A method',
        number: '9,275,762',
        authority: 'U.S. Patent and Trademark Office',
        issued: on(2016),
      },
      { list: 'Roe, J. (2016). *A method* (U.S. Patent No. 9,275,762). U.S. Patent and Trademark Office.' },
    ),
    row(
      'a dissertation with the number of its publication',
      {
        type: 'thesis',
        author: [person('Roe', 'J.')],
        title: 'On order',
        genre: 'Doctoral dissertation',
        number: 'Publication No. 123',
        publisher: 'University of Towns',
        archive: 'ProQuest Dissertations and Theses Global',
        issued: on(2020),
      },
      {
        list: 'Roe, J. (2020). *On order* (Publication No. 123) [Doctoral dissertation, University of Towns]. ProQuest Dissertations and Theses Global.',
      },
    ),
    row(
      'an edition in words',
      {
        type: 'entry-encyclopedia',
        author: [person('Graham', 'G.')],
        title: 'Behaviorism',
        editor: [person('Zalta', 'E. N.')],
        'container-title': 'The Stanford encyclopedia of philosophy',
        edition: 'Fall 2019',
        publisher: 'Stanford University',
        issued: on(2019),
      },
      {
        list: 'Graham, G. (2019). Behaviorism. In E. N. Zalta (Ed.), *The Stanford encyclopedia of philosophy* (Fall 2019 ed.). Stanford University.',
      },
    ),
  ])('$what', holds);
});
