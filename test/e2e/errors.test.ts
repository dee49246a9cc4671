import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { PlaygroundMessage } from '../../src/playground/discord/message.ts';
import { labelsOf, textOf } from '../support/message-text.ts';
import { shareStage } from '../support/stage.ts';

const LONGEST_TEXT = 200;
const stage = shareStage();

describe('what cannot be answered is said to the person alone', () => {
  test.each([
    { path: '/roi', options: { gpu: 'frobnicator' }, says: /^We know no card called “frobnicator”/ },
    { path: '/roi', options: { gpu: 'Antminer S21' }, says: /^“Antminer S21” is .*Rigwise answers for graphics cards/ },
    { path: '/roi', options: { gpu: 'M3 Max' }, says: /^“M3 Max” is an Apple chip/ },
    { path: '/roi', options: { gpu: '0x 4090' }, says: /0/ },
    { path: '/roi', options: { gpu: '4090', network: 'zzzzzz' }, says: /^We know no network or coin called “zzzzzz”/ },
    { path: '/roi', options: { gpu: '4090', rate: 'cheap' }, says: /^We can't read “cheap” as a price/ },
    { path: '/roi', options: { gpu: '4090', rate: '2 doge' }, says: /ordinary money/ },
    { path: '/roi', options: { gpu: '4090', currency: 'XXQ' }, says: /^We don't know the currency “XXQ”/ },
    { path: '/compare', options: { gpu: 'frobnicator' }, says: /^We know no card/ },
    { path: '/compare', options: { gpu: '4090', with: '1, 2, 3, 4' }, says: /takes up to 3 cards/ },
    { path: '/networks', options: { network: 'zzzzzz' }, says: /^We know no network/ },
    { path: '/gpus', options: { gpu: 'frobnicator' }, says: /^We know no card/ },
    { path: '/power', options: { watts: 600, rate: 'cheap' }, says: /^We can't read “cheap” as a price/ },
  ])('$path $options', async ({ path, options, says }) => {
    const message = await stage().sitDown().run(path, options);

    expect(message.content).toMatch(says);
    expect(message).toMatchObject({ visibility: 'private', embeds: [] });
  });

  test.each([
    { typed: '@everyone <@1> **bold** `code`', reason: 'mentions and markup' },
    { typed: '🦀'.repeat(LONGEST_TEXT / 2), reason: 'as many emoji as Discord lets through' },
    { typed: '\u202E\u2066evil\u2069', reason: 'text that runs the other way' },
    { typed: '```\n# heading\n[link](https://example.com)', reason: 'blocks and links' },
  ])('$reason as a card', async ({ typed }) => {
    const message = await stage().sitDown().run('/roi', { gpu: typed });

    expect(message).toMatchObject({ visibility: 'private', embeds: [] });
    expect(message.content).toMatch(/^We know no card|^There is no card|^Type|^“/);
    expect(message.content).not.toMatch(/(?<!\\)[*`_[]{2,}|<@|\u202E|\u2066/);
  });
});

describe('a button offers what was meant', () => {
  test.each([
    {
      reason: 'several cards of that name',
      options: { gpu: '4060 ti', network: 'vast' },
      asks: /^“4060 ti” fits several cards/,
      offers: ['RTX 4060 Ti 16GB', 'RTX 4060 Ti 8GB'],
      button: 'RTX 4060 Ti 8GB',
      says: 'RTX 4060 Ti 8GB on Vast.ai',
    },
    {
      reason: 'a slip of the pen',
      options: { gpu: '409O', network: 'vast' },
      asks: /Did you mean RTX 4090\?/,
      offers: ['RTX 4090'],
      button: 'RTX 4090',
      says: 'RTX 4090 on Vast.ai',
    },
    {
      reason: 'a rate in cents',
      options: { gpu: '4090', network: 'vast', rate: '$12' },
      asks: /^“\$12” .* what a kilowatt-hour costs in USD/,
      offers: ['0.12 USD per kWh (typed in hundredths)', '0.012 USD per kWh (typed per MWh)'],
      button: '0.12 USD per kWh (typed in hundredths)',
      says: '0.12 USD/kWh, as typed',
    },
    {
      reason: 'a rate per Wh',
      options: { gpu: '4090', network: 'vast', rate: '$0.0002' },
      asks: /^“\$0\.0002” .* what a kilowatt-hour costs in USD/,
      offers: ['0.2 USD per kWh (typed per Wh)'],
      button: '0.2 USD per kWh (typed per Wh)',
      says: '0.20 USD/kWh, as typed',
    },
    {
      reason: 'a network’s name, nearly',
      options: { gpu: '4090', network: 'vastt' },
      asks: /Did you mean Vast\.ai\?/,
      offers: ['Vast.ai'],
      button: 'Vast.ai',
      says: 'RTX 4090 on Vast.ai',
    },
  ])('$reason', async ({ options, asks, offers, button, says }) => {
    const user = stage().sitDown();

    const question = await user.run('/roi', options);
    expect(question.content).toMatch(asks);
    expect(question.visibility).toBe('private');
    expect(labelsOf(question)).toEqual(offers);

    const answer = await user.click(question, button);
    expect(textOf(answer)).toContain(says);
    expect(answer.visibility).toBe('public');
  });

  test('an implausible rate for the server is asked back, and the button sets what was meant', async () => {
    const admin = stage().sitDown({ permissions: 'admin' });

    const question = await admin.run('/settings rate', { rate: '$31' });
    const answer = await admin.click(question, '0.31 USD per kWh (typed in hundredths)');

    expect(textOf(answer)).toContain('Electricity is now 0.31 USD/kWh');
    expect(answer.visibility).toBe('private');
    await admin.run('/settings reset');
  });
});

describe('a network that does not take the card says why, and what else there is', () => {
  test.each([
    { network: 'grass', says: /pays nothing for a GPU/, reason: 'not a GPU network' },
    { network: 'gensyn', says: /testnet/, reason: 'a testnet' },
    { network: 'render', says: /waiting list/, reason: 'a waiting list' },
    { network: 'aethir', says: /data centres only/, reason: 'data centres only' },
  ])('$network: $reason', async ({ network, says }) => {
    const message = await stage().sitDown().run('/roi', { gpu: '4090', network });

    expect(textOf(message)).toMatch(says);
    expect(textOf(message)).toMatch(/instead\n\*\*.+\*\* would leave about .*a day after power/);
  });
});

describe('a button that this bot did not make', () => {
  const FORGED = [
    { customId: '0|roi|abc|a4090', reason: 'an older layout' },
    { customId: '1|roi|zzz|a4090', reason: 'made for other options' },
    { customId: '1|launch|abc|a4090', reason: 'a command that is not there' },
    { customId: 'constructor|__proto__|toString', reason: 'somebody else’s' },
    { customId: '|'.repeat(100), reason: 'nothing but separators' },
  ] as const;

  test.each(FORGED)('is called old: $reason', async ({ customId }) => {
    const user = stage().sitDown();
    const message = await user.run('/power', { watts: 600, rate: '$0.10' });

    const answer = await user.click(withButton(message, customId), customId);

    expect(answer.content).toBe('This button is from an older version of me. Please type the command again.');
    expect(answer.visibility).toBe('private');
    expect(textOf(message)).toContain('600 W');
  });

  test('cannot change settings for somebody who may not', async () => {
    const admin = stage().sitDown({ permissions: 'admin' });
    const question = await admin.run('/settings rate', { rate: '$33' });
    const [label = ''] = labelsOf(question);
    const [customId = ''] = question.components.flatMap((row) =>
      row.components.flatMap((one) => ('custom_id' in one ? one.custom_id : [])),
    );
    expect(label).toContain('0.33 USD');
    const member = stage().sitDown();
    const message = await member.run('/power', { watts: 600, rate: '$0.10' });

    const answer = await member.click(withButton(message, customId), customId);

    expect(answer.content).toMatch(/^Only members with the Manage Server permission/);
    expect(textOf(await admin.run('/settings view'))).toContain('not set');
  });
});

test('more commands in a minute than anybody types are put off, for that person alone', async () => {
  const hurried = stage().sitDown();
  const answers = await Promise.all(Array.from({ length: 21 }, () => hurried.run('/help')));

  const refused = answers.filter(({ content }) =>
    /^That was a lot at once\. Please ask again in \d+ s\.$/.test(content),
  );
  expect(refused).toHaveLength(1);
  expect(refused[0]?.visibility).toBe('private');
  expect(textOf(await stage().sitDown().run('/help'))).toContain('What would I earn?');
});

/** The same message with a button on it as somebody would send it who makes up the request. */
function withButton(message: PlaygroundMessage, customId: string): PlaygroundMessage {
  const button = { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'x', custom_id: customId } as const;
  return { ...message, components: [{ type: ComponentType.ActionRow, components: [button] }] };
}
