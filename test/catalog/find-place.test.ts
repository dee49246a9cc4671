import { describe, expect, test } from 'vitest';
import { realFinder } from '../support/real-finder.ts';

function place(text: string): string {
  const match = realFinder.place(text);
  switch (match.kind) {
    case 'found':
      return `= ${match.place.code}`;
    case 'ambiguous':
      return `? ${match.candidates.map(({ unmistakable }) => unmistakable).join(' | ')}`;
    case 'unknown':
      return `~ ${match.nearest.map(({ unmistakable }) => unmistakable).join(' | ')}`.trim();
  }
}

describe('finding a place', () => {
  test.each([
    { typed: 'Germany', read: '= DE', reason: 'a name' },
    { typed: 'ALLEMAGNE', read: '= DE', reason: 'French, in capitals' },
    { typed: '德国', read: '= DE', reason: 'Chinese' },
    { typed: 'Turkiye', read: '= TR', reason: 'without the dots' },
    { typed: 'the netherlands', read: '= NL', reason: 'an article' },
    { typed: 'average residential rate in Poland', read: '= PL', reason: 'words around' },
    { typed: 'England', read: '= GB', reason: 'an alias' },
    { typed: 'us', read: '= US', reason: 'a country’s code' },
    { typed: 'tx', read: '= US-TX', reason: 'a state’s code' },
    { typed: 'New York, USA', read: '= US-NY', reason: 'a state with its country' },
    { typed: 'washington dc', read: '= US-DC', reason: 'not the state' },
    { typed: 'washington', read: '= US-WA', reason: 'the state' },
    { typed: 'Georgia, US', read: '= US-GA', reason: 'the state' },
    { typed: 'georgia', read: '? US-GA | GE', reason: 'a country and a state' },
    { typed: 'DE', read: '? Delaware | Germany', reason: 'a code of both' },
    { typed: 'germny', read: '~ Germany', reason: 'a slip' },
    { typed: 'atlantis', read: '~', reason: 'nowhere' },
    { typed: 'my', read: '= MY', reason: 'a code that is also a word' },
    { typed: '', read: '~', reason: 'nothing' },
    { typed: '🇩🇪', read: '~', reason: 'a flag' },
    { typed: '__proto__', read: '~', reason: 'a name that objects have' },
    { typed: 'germany '.repeat(20), read: '~', reason: 'too long' },
  ])('“$typed” is $read ($reason)', ({ typed, read }) => {
    expect(place(typed)).toBe(read);
  });

  test.each(['georgia', 'CA', 'DE', 'LA', 'IN', 'ME', 'AL', 'germny', 'columbia'])(
    'what is offered for “%s” finds one place each',
    (typed) => {
      const match = realFinder.place(typed);
      const offered = match.kind === 'ambiguous' ? match.candidates : match.kind === 'unknown' ? match.nearest : [];
      expect(offered.length).toBeGreaterThan(0);
      for (const { place: meant, unmistakable } of offered) expect(place(unmistakable)).toBe(`= ${meant.code}`);
    },
  );
});
