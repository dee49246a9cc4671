/** ISO code → what people write for it, lower case. Signs and words that several countries share stand in SHARED_WORDS. */
const WORDS: Readonly<Record<string, string>> = {
  USD: '$usd usd$ us-$ us$ $us u$s us american',
  EUR: '€ €uro euro euros € eur. евро євро ευρώ 欧元 ユーロ 유로',
  GBP: '£ £gb gb£ pound pounds sterling quid british uk£ фунт фунта фунтов',
  CAD: '$cad c$ ca$ cad$ can$ $ca canadian',
  AUD: '$aud aud$ a$ au$ aud$ $au australian',
  NZD: 'nz $nzd nzd$ nz$ $nz',
  SGD: '$sgd sgd$ s$ sg$ $sg',
  HKD: '$hkd hkd$ hk$ $hk',
  TWD: 'nt$ ntd nt $tw',
  MXN: '$mxn mxn$ mx$ mex$ $mx mexican',
  BRL: 'r$ real reais brazilian',
  INR: '₹ indian',
  RUB: '₽ rub. руб руб. р р. рублей рубль рубля рубли ruble rubles rouble roubles rur rubel russian',
  UAH: '₴ грн грн. гривна гривны гривен гривня гривні гривень hryvnia hryvnias hrn ukrainian',
  CNY: 'rmb renminbi yuan cn¥ chinese 人民币 块 块钱 юань юаня юаней',
  JPY: 'yen 円 jp¥ japanese 日元 иена йена',
  KRW: '₩ won 원 korean 韩元 вон',
  PLN: 'zł zl zloty zlotys zlotych złoty złote złotych złotego polish',
  CZK: 'kč kc koruna koruny korun czech',
  SEK: 'krona kronor swedish',
  NOK: 'norwegian',
  DKK: 'danish',
  CHF: 'fr fr. sfr sfr. franken franc francs swiss',
  TRY: '₺ tl lira lirası turkish',
  HUF: 'ft forint',
  RON: 'lei leu ron',
  BGN: 'лв лв. lev leva',
  ZAR: 'r rand rands',
  IDR: 'rp rp. rupiah',
  THB: '฿ baht บาท',
  PHP: '₱ philippine',
  MYR: 'rm ringgit malaysian',
  ILS: '₪ nis shekel shekels',
  VND: '₫ đ dong đồng',
  KZT: '₸ tenge тг тенге',
  GEL: '₾ lari',
  ISK: 'króna krónur icelandic',
  AED: 'dirham dirhams درهم',
  SAR: 'riyal riyals ريال',
  NGN: '₦ naira',
  PKR: 'pakistani',
  BDT: '৳ taka',
  LKR: '',
  EGP: 'e£ egyptian جنيه',
  KES: 'ksh',
  ARS: 'argentine',
  CLP: 'chilean',
  COP: 'colombian',
  PEN: '',
};

const DOLLARS: readonly string[] = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN'];
const PLAIN_DOLLARS: readonly string[] = DOLLARS.filter((code) => code !== 'MXN');
const CROWNS: readonly string[] = ['SEK', 'NOK', 'DKK', 'ISK'];
const RUPEES: readonly string[] = ['INR', 'PKR', 'LKR'];
const PESOS: readonly string[] = ['PHP', 'MXN', 'ARS', 'CLP', 'COP'];
const CENTS: readonly string[] = ['USD', 'EUR', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'ZAR'];
const KOPECKS: readonly string[] = ['RUB', 'UAH'];
const ORE: readonly string[] = ['SEK', 'NOK', 'DKK'];

/**
 * Words that several currencies use. In a server whose own currency is one of them, it means that one; elsewhere the
 * `usual` one where practically everybody means it, and otherwise the person is asked.
 */
const SHARED_WORDS: readonly {
  readonly words: string;
  readonly codes: readonly string[];
  readonly usual?: string;
}[] = [
  { words: '$', codes: DOLLARS, usual: 'USD' },
  {
    words: 'dollar dollars buck bucks دولار dólar dólares dolar dolary dolarów доллар доллара долларов',
    codes: PLAIN_DOLLARS,
    usual: 'USD',
  },
  { words: 'kr kr. -kr', codes: CROWNS },
  { words: 'krone kroner', codes: ['NOK', 'DKK'] },
  { words: 'crown crowns', codes: [...CROWNS, 'CZK'] },
  { words: '¥', codes: ['JPY', 'CNY'] },
  { words: '元', codes: ['CNY', 'TWD', 'HKD'], usual: 'CNY' },
  { words: 'rs rs.', codes: RUPEES },
  { words: 'rupee rupees रुपये रुपए रुपया روپے', codes: RUPEES, usual: 'INR' },
  { words: 'peso pesos', codes: PESOS },
];

interface PartWord {
  readonly codes: readonly string[];
  readonly perWhole: number;
  readonly usual?: string;
}

/** Parts of a whole, how many make one, and the currencies that have them. */
const PART_WORDS: readonly (PartWord & { readonly words: string })[] = [
  { words: 'c ct ct. cts cent cents centen ¢ цент цента центов', codes: CENTS, perWhole: 100 },
  { words: 'us¢ usc', codes: ['USD'], perWhole: 100 },
  {
    words:
      '€ct €c €cent c€ ct€ cent€ snt snt. sentti senttiä senttia λεπτά λεπτα lepta eurocent eurocents евроцент евроцента евроцентов céntimos céntimo cêntimos centesimi centesimo',
    codes: ['EUR'],
    perWhole: 100,
  },
  { words: 'centime centimes', codes: ['EUR', 'CHF'], perWhole: 100 },
  { words: 'ca¢', codes: ['CAD'], perWhole: 100 },
  { words: 'au¢', codes: ['AUD'], perWhole: 100 },
  { words: 'p pence penny pennies', codes: ['GBP'], perWhole: 100 },
  { words: 'paise paisa', codes: RUPEES, perWhole: 100, usual: 'INR' },
  { words: 'gr gr. grosz grosze groszy', codes: ['PLN'], perWhole: 100 },
  { words: 'öre', codes: ['SEK'], perWhole: 100 },
  { words: 'øre', codes: ['NOK', 'DKK'], perWhole: 100 },
  { words: 'ore oere', codes: ORE, perWhole: 100 },
  { words: 'rp rp. rappen', codes: ['CHF'], perWhole: 100 },
  {
    words: 'коп коп. kop kop. kopek kopeks kopeck kopecks kopeek kopeken kopiyka kopiyok',
    codes: KOPECKS,
    perWhole: 100,
  },
  { words: 'копейка копейки копеек', codes: ['RUB'], perWhole: 100 },
  { words: 'копійка копійки копійок', codes: ['UAH'], perWhole: 100 },
  { words: 'kuruş kurus kuruş. krş', codes: ['TRY'], perWhole: 100 },
  { words: 'fen 分', codes: ['CNY'], perWhole: 100 },
  { words: 'jiao mao 角 毛', codes: ['CNY'], perWhole: 10 },
  { words: '銭', codes: ['JPY'], perWhole: 100 },
  { words: 'sen', codes: ['MYR', 'IDR'], perWhole: 100 },
  { words: 'haléř haléře haléřů haler halere haleru hal hal.', codes: ['CZK'], perWhole: 100 },
  { words: 'fillér filler', codes: ['HUF'], perWhole: 100 },
  { words: 'bani', codes: ['RON'], perWhole: 100 },
  { words: 'stotinki ст', codes: ['BGN'], perWhole: 100 },
  { words: 'agorot', codes: ['ILS'], perWhole: 100 },
  { words: 'satang', codes: ['THB'], perWhole: 100 },
  { words: 'centavo centavos', codes: ['MXN', 'BRL', 'PHP'], perWhole: 100 },
];

const CRYPTO = (
  'btc bitcoin bitcoins ₿ xbt wbtc sats sat satoshi satoshis bch eth weth steth ether ethereum ξ gwei usdt tether usdc dai usde ' +
  'busd tusd fdusd pyusd usdd bnb sol solana xrp doge dogecoin ltc litecoin xmr monero zec dash trx ton ada avax dot link shib ' +
  'matic pol kas kaspa rvn etc erg cfx prl pearl qtc quantus akt nos render rndr io crypto'
).split(' ');

/** Those in use (ISO 4217 of 2026), beyond the ones above: without an exchange rate they are known by name only. */
const CODES =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'.split(
    ' ',
  );
const EVERYDAY: ReadonlySet<string> = new Set('ALL TOP MAD CUP SOS'.split(' '));

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

export const CODE_BY_WORD: ReadonlyMap<string, string> = new Map([
  ...CODES.filter((code) => !EVERYDAY.has(code)).map((code) => [code.toLowerCase(), code] as const),
  ...Object.entries(WORDS).flatMap(([code, text]) =>
    [code.toLowerCase(), ...words(text)].map((word) => [word, code] as const),
  ),
]);

/** Codes that are words of everyday language: meant as money only right behind a number. */
export const EVERYDAY_CODE_BY_WORD: ReadonlyMap<string, string> = new Map(
  [...EVERYDAY].map((code) => [code.toLowerCase(), code]),
);

export const SHARED_BY_WORD: ReadonlyMap<
  string,
  { readonly codes: readonly string[]; readonly usual: string | undefined }
> = new Map(
  SHARED_WORDS.flatMap(({ words: text, codes, usual }) => words(text).map((word) => [word, { codes, usual }] as const)),
);

export const PART_BY_WORD: ReadonlyMap<string, PartWord> = new Map(
  PART_WORDS.flatMap(({ words: text, ...part }) => words(text).map((word) => [word, part] as const)),
);

export const CRYPTO_WORDS: ReadonlySet<string> = new Set(CRYPTO);
