/** One text about a price of electricity, and what becomes of it: what is understood, or which question is asked. */
interface RateRow {
  readonly typed: string;
  /** The reader's currency; USD where none is named. */
  readonly in?: string;
  readonly answered: string;
  readonly reason: string;
}

export interface RateKind {
  readonly kind: string;
  readonly rows: readonly RateRow[];
}

/** What people type about a price, by what is difficult about it. `docs/what-is-understood.md` is made of it. */
export const RATE_KINDS: readonly RateKind[] = [
  {
    kind: 'A dash is no minus',
    rows: [
      { typed: 'price - 0.12', answered: '0.12 USD/kWh', reason: 'a label, a dash, a price' },
      { typed: 'rate - 28p', answered: '0.28 GBP/kWh', reason: 'the same in pence' },
      { typed: 'kWh – 0,30 €', answered: '0.3 EUR/kWh', reason: 'a long dash' },
      { typed: 'Strom - 30 ct', in: 'EUR', answered: '0.3 EUR/kWh', reason: 'German' },
      { typed: 'prix - 0,25 €', answered: '0.25 EUR/kWh', reason: 'French' },
      {
        typed: 'Peak-30p, Offpeak-14p',
        answered: '16-21 0.3 peak, 21-16 0.14 off-peak GBP (assumed)',
        reason: 'dashes without blanks',
      },
      {
        typed: 'HP-0,21 HC-0,16 €',
        answered: '6-22 0.21 full hours, 22-6 0.16 low hours EUR (assumed)',
        reason: 'French meters',
      },
      {
        typed: 'HT-0,28 NT-0,19',
        in: 'CHF',
        answered: '6-22 0.28 high tariff, 22-6 0.19 low tariff CHF (assumed)',
        reason: 'Swiss meters',
      },
      {
        typed: 'Day - 30p - Night - 14p',
        answered: '7-23 0.3 day, 23-7 0.14 night GBP (assumed)',
        reason: 'dashes everywhere',
      },
      { typed: '-7.5c/kWh', answered: '-0.075 USD/kWh', reason: 'a leading minus stays one' },
      {
        typed: 'night -0.02, else 0.20',
        answered: '7-23 0.2, 23-7 -0.02 night USD (assumed)',
        reason: 'behind a part of the day',
      },
      { typed: '€-0.02', answered: '-0.02 EUR/kWh', reason: 'behind the currency' },
      {
        typed: 'off-peak: -0.02, else 0.20',
        answered: '7-23 0.2, 23-7 -0.02 off-peak USD (assumed)',
        reason: 'behind a colon',
      },
      { typed: 'rate -28p', answered: 'asks: dash-or-minus', reason: 'it may be either' },
      { typed: '- 0.12', answered: 'asks: dash-or-minus', reason: 'it may be either' },
      { typed: '0.12 - 0.15', answered: 'asks: price-range', reason: 'a range' },
      { typed: 'day -30p night -14p', answered: 'asks: dashes-or-minuses', reason: 'both below zero' },
      { typed: 'Day -8p, Night -4p', answered: 'asks: dashes-or-minuses', reason: 'both below zero' },
      { typed: 'minus 2 ct', in: 'EUR', answered: '-0.02 EUR/kWh', reason: 'the word for the sign' },
      { typed: 'price minus 0.02', answered: 'asks: dash-or-minus', reason: 'the word between words' },
      {
        typed: '0.31 => day; 0.19 => night',
        answered: '7-23 0.31 day, 23-7 0.19 night USD (assumed)',
        reason: 'arrows',
      },
    ],
  },
  {
    kind: 'Standing charges are said and left out',
    rows: [
      { typed: '24.5p/kWh, 53p/day', answered: '0.245 GBP/kWh; charge of 0.53 a day', reason: 'British' },
      { typed: '24.5p per kwh 53p per day', answered: '0.245 GBP/kWh; charge of 0.53 a day', reason: 'words' },
      { typed: '25c + $1.10/day', answered: '0.25 USD/kWh; charge of 1.1 a day', reason: 'cents and dollars' },
      { typed: '33c + 105c/day', in: 'AUD', answered: '0.33 AUD/kWh; charge of 1.05 a day', reason: 'Australian' },
      { typed: '0.28 AUD 1.05/day', answered: '0.28 AUD/kWh; charge of 1.05 a day', reason: 'one currency for both' },
      { typed: '0,30€/kWh + 0,40€/Tag', answered: '0.3 EUR/kWh; charge of 0.4 a day', reason: 'German' },
      {
        typed: '29,5 ct/kWh zzgl. Grundpreis 12 €/Monat',
        in: 'EUR',
        answered: '0.295 EUR/kWh; charge of 12 a month',
        reason: 'German, by name',
      },
      { typed: 'abonnement 12€/mois + 0,20€/kWh', answered: '0.2 EUR/kWh; charge of 12 a month', reason: 'French' },
      {
        typed: '0,15 €/kWh + 5 € término de potencia',
        answered: '0.15 EUR/kWh; charge of 5 a time for power',
        reason: 'Spanish: for power',
      },
      {
        typed: '0,22 €/kWh + quota fissa 10 €/mese',
        answered: '0.22 EUR/kWh; charge of 10 a month',
        reason: 'Italian',
      },
      { typed: '0,30 €/kWh vastrecht 6 €/maand', answered: '0.3 EUR/kWh; charge of 6 a month', reason: 'Dutch' },
      {
        typed: '0,80 zł/kWh + opłata handlowa 10 zł/mies',
        answered: '0.8 PLN/kWh; charge of 10 a month',
        reason: 'Polish',
      },
      { typed: '5,5 руб + 10 руб/день', answered: '5.5 RUB/kWh; charge of 10 a day', reason: 'Russian' },
      {
        typed: '5 руб/кВтч абонплата 100 руб/мес',
        answered: '5 RUB/kWh; charge of 100 a month',
        reason: 'Russian, by name',
      },
      { typed: '27.7p standing charge 53p', answered: '0.277 GBP/kWh; charge of 0.53 a time', reason: 'by name' },
      {
        typed: 'standing charge 61p, unit rate 24.5p',
        answered: '0.245 GBP/kWh; charge of 0.61 a time',
        reason: 'the charge first',
      },
      { typed: '0.12 + $15 demand', answered: '0.12 USD/kWh; charge of 15 a time for power', reason: 'for power' },
      { typed: '$0.10/kWh + $12/kW', answered: '0.1 USD/kWh; charge of 12 a time for power', reason: 'per kW' },
      {
        typed: '30p day 14p night + 53p/day',
        answered: '7-23 0.3 day, 23-7 0.14 night GBP (assumed); charge of 0.53 a day',
        reason: 'beside prices by the hour',
      },
      { typed: '53p a day', answered: 'asks: only-charge', reason: 'nothing else' },
      { typed: '58.50 SEK/kW', answered: 'asks: only-charge', reason: 'nothing else' },
      {
        typed: 'unit rate: 24.50p per kWh standing charge: 53.0p per day',
        answered: '0.245 GBP/kWh; charge of 0.53 a day',
        reason: 'as a bill has it',
      },
      {
        typed: '0,14 €/kWh, término fijo 0,10 €/kW día',
        in: 'EUR',
        answered: '0.14 EUR/kWh; charge of 0.1 a day for power',
        reason: 'Spanish, for power',
      },
      {
        typed: '9c/kWh + $12/kW-month',
        answered: '0.09 USD/kWh; charge of 12 a month for power',
        reason: 'American, for power',
      },
      {
        typed: '$0.09/kWh + $14/kW demand',
        answered: '0.09 USD/kWh; charge of 14 a time for power',
        reason: 'for demand, by both its unit and its name',
      },
      {
        typed: '0,28 per kWh vaste kosten 6 euro p/m',
        in: 'EUR',
        answered: '0.28 EUR/kWh; charge of 6 a month',
        reason: 'Dutch',
      },
      {
        typed: '1.50 NOK + 300 kr i måneden',
        in: 'NOK',
        answered: '1.5 NOK/kWh; charge of 300 a month',
        reason: 'Norwegian',
      },
      {
        typed: '6.5c + $18.20/kVA',
        answered: '0.065 USD/kWh; charge of 18.2 a time for power',
        reason: 'for apparent power',
      },
      { typed: 'G11 0,92 zł', answered: '0.92 PLN/kWh; left out: g11', reason: 'the name of a tariff, with digits' },
    ],
  },
  {
    kind: 'Each amount keeps its own unit',
    rows: [
      {
        typed: '12c off peak, $1.10 peak 2pm-7pm',
        answered: '14-19 1.1 peak, 19-14 0.12 off-peak USD',
        reason: '19 h × 0.12 + 5 h × 1.10',
      },
      { typed: '12c else, 2pm-7pm $1.10', answered: '14-19 1.1, 19-14 0.12 USD', reason: 'the same, turned' },
      {
        typed: '25c night, $0.31 day',
        answered: '7-23 0.31 day, 23-7 0.25 night USD (assumed)',
        reason: 'cents and dollars',
      },
      {
        typed: '12p night £0.30 day',
        answered: '7-23 0.3 day, 23-7 0.12 night GBP (assumed)',
        reason: 'pence and pounds',
      },
      {
        typed: '8 ct Nacht 1,20 € Tag',
        answered: '7-23 1.2 day, 23-7 0.08 night EUR (assumed)',
        reason: 'cents and euros',
      },
      {
        typed: '250 коп ночь 5 руб день',
        answered: '7-23 5 day, 23-7 2.5 night RUB (assumed)',
        reason: 'the roubles say whose kopecks',
      },
      {
        typed: '90 öre natt 1,40 kr dag',
        answered: '7-23 1.4 day, 23-7 0.9 night SEK (assumed)',
        reason: 'the öre says whose crowns',
      },
      {
        typed: '15 ct night, 9 else',
        answered: '7-23 0.09, 23-7 0.15 night USD (assumed)',
        reason: 'a bare number between cents',
      },
      {
        typed: 'PG&E peak 4-9pm $0.49, off-peak $0.40',
        answered: '16-21 0.49 peak, 21-16 0.4 off-peak USD; left out: pg',
        reason: 'letters of a name are no cents',
      },
      { typed: '0.31 EUR day 0.19 USD night', answered: 'asks: unreadable', reason: 'two currencies' },
      {
        typed: '30 ct Tag, 0.20 Nacht',
        in: 'EUR',
        answered: '7-23 0.3 day, 23-7 0.2 night EUR (assumed)',
        reason: 'cents and whole units',
      },
      { typed: '12 ct day, 9 night', answered: '7-23 0.12 day, 23-7 0.09 night USD (assumed)', reason: 'cents both' },
    ],
  },
  {
    kind: 'Steps of kWh are no hours',
    rows: [
      {
        typed: '0-15 kWh/day 0.22, then 0.30',
        answered: '0.22 USD up to 15 kWh, 0.3 USD a day',
        reason: 'steps of a day',
      },
      {
        typed: 'first 100 kWh a month 0.15, then 0.25',
        answered: '0.15 USD up to 100 kWh, 0.25 USD a month',
        reason: 'steps of a month',
      },
      {
        typed: 'up to 500 kWh/month 12c, above 500 kWh 15c',
        answered: '0.12 USD up to 500 kWh, 0.15 USD a month',
        reason: 'both said',
      },
      {
        typed: '0-100 kWh 0.10, 101-200 kWh 0.15, >200 kWh 0.20 per month',
        answered: '0.1 USD up to 100 kWh, 0.15 USD up to 200 kWh, 0.2 USD a month',
        reason: 'three steps',
      },
      {
        typed: '0.15 first 300 kWh a month, 0.20 after',
        answered: '0.15 USD up to 300 kWh, 0.2 USD a month',
        reason: 'prices first',
      },
      { typed: '0-15 kWh 22c, else 30c', answered: 'asks: blocks-of-what', reason: 'of a day or a month' },
      { typed: '0-20度 0.5元 else 0.8', answered: 'asks: blocks-of-what', reason: 'Chinese' },
      { typed: '0-15 0.22 else 0.30', answered: '0-15 0.22, 15-24 0.3 USD', reason: 'without kWh these are hours' },
      { typed: '0-10 kWh 0.1, 20-30 kWh 0.2', answered: 'asks: unread-blocks', reason: 'a gap' },
      { typed: '0-20度 0.5元, 20度以上 0.8元', in: 'CNY', answered: 'asks: blocks-of-what', reason: 'Chinese' },
      {
        typed: '每月0-180度0.56元，181-280度0.61元，281度以上0.86元',
        in: 'CNY',
        answered: '0.56 CNY up to 180 kWh, 0.61 CNY up to 280 kWh, 0.86 CNY a month',
        reason: 'Chinese, of a month',
      },
      {
        typed: '120 kWhまで29円、300 kWhまで36円、それ以上40円',
        in: 'JPY',
        answered: 'asks: blocks-of-what',
        reason: 'Japanese',
      },
      { typed: '200kWh 이하 120원, 초과 214원', in: 'KRW', answered: 'asks: blocks-of-what', reason: 'Korean' },
      {
        typed: 'up to 150 kWh a month 0.15, above 0.25',
        answered: '0.15 USD up to 150 kWh, 0.25 USD a month',
        reason: 'the rest in a word',
      },
      {
        typed: 'tier 1 (0-350 kWh/month) 33c, tier 2 42c',
        answered: '0.33 USD up to 350 kWh, 0.42 USD a month',
        reason: 'numbers of tiers are no prices',
      },
      {
        typed: '13 kWh per day at 9.1c then 14.1c',
        answered: '0.091 USD up to 13 kWh, 0.141 USD a day',
        reason: 'a plain amount and then',
      },
      {
        typed: '0-100 units ₹3, 101-300 units ₹7, above 300 ₹9 a month',
        in: 'INR',
        answered: '3 INR up to 100 kWh, 7 INR up to 300 kWh, 9 INR a month',
        reason: 'the unit is said once',
      },
      {
        typed: 'до 100 квт 1,44 свыше 100 квт 1,68 в месяц',
        in: 'UAH',
        answered: '1.44 UAH up to 100 kWh, 1.68 UAH a month',
        reason: 'kW for kWh',
      },
      {
        typed: 'under 500 kWh 9c, over 500 kWh 12c monthly',
        answered: '0.09 USD up to 500 kWh, 0.12 USD a month',
        reason: 'the month last',
      },
      { typed: 'Tier 1 0.14, tier 2 0.18', answered: 'asks: unreadable', reason: 'no kWh are said' },
    ],
  },
  {
    kind: 'Taxes',
    rows: [
      { typed: '0.21 EUR + VAT', answered: '0.21 EUR/kWh; tax missing', reason: 'on top' },
      { typed: '0.21+VAT', answered: '0.21 USD/kWh; tax missing', reason: 'on top' },
      { typed: '0,80 zł + VAT', answered: '0.8 PLN/kWh; tax missing', reason: 'on top' },
      { typed: '0.21 EUR ex BTW', answered: '0.21 EUR/kWh; tax missing', reason: 'Dutch' },
      { typed: '0.21 € zzgl. MwSt', answered: '0.21 EUR/kWh; tax missing', reason: 'German' },
      { typed: '0.30 € ohne Steuer', answered: '0.3 EUR/kWh; tax missing', reason: 'German' },
      { typed: '0,20 € HT', answered: '0.2 EUR/kWh; tax missing', reason: 'French' },
      { typed: '25 ct netto', in: 'EUR', answered: '0.25 EUR/kWh; tax missing', reason: 'German' },
      { typed: '5 руб без НДС', answered: '5 RUB/kWh; tax missing', reason: 'Russian' },
      { typed: '0.21 + 20% VAT', answered: '0.252 USD/kWh; tax added', reason: 'its percentage is added: 0.21 × 1.2' },
      { typed: '25 ct netto zzgl. 19% MwSt', in: 'EUR', answered: '0.2975 EUR/kWh; tax added', reason: '0.25 × 1.19' },
      { typed: '0.21 EUR incl. VAT', answered: '0.21 EUR/kWh; tax included', reason: 'in it' },
      { typed: '30 ct inkl. MwSt', in: 'EUR', answered: '0.3 EUR/kWh; tax included', reason: 'no MWh' },
      { typed: '0,30 € MwSt. inkl.', answered: '0.3 EUR/kWh; tax included', reason: 'no MWh' },
      { typed: '31,5 ct brutto inkl. 19% MwSt', in: 'EUR', answered: '0.315 EUR/kWh; tax included', reason: 'in it' },
      { typed: '0,20 € TTC', answered: '0.2 EUR/kWh; tax included', reason: 'French' },
      { typed: '0,25 € IVA incluido', answered: '0.25 EUR/kWh; tax included', reason: 'Spanish' },
      { typed: '0.21 VAT', answered: 'asks: tax-unclear', reason: 'it may be either' },
      { typed: '25 ct netto inkl. MwSt', in: 'EUR', answered: 'asks: tax-contradicts', reason: 'it can not be both' },
      {
        typed: 'HT 0,28 NT 0,19',
        in: 'CHF',
        answered: '6-22 0.28 high tariff, 22-6 0.19 low tariff CHF (assumed)',
        reason: 'a high tariff is no tax',
      },
      { typed: '0.30 incl', answered: '0.3 USD/kWh; tax included', reason: 'nothing but that it is in' },
      { typed: '0.20 EUR + 19%', answered: '0.238 EUR/kWh; tax added', reason: '0.20 × 1.19' },
      { typed: '0.22 plus VAT 20%', answered: '0.264 USD/kWh; tax added', reason: '0.22 × 1.2' },
      {
        typed: '30 ct inkl. aller Steuern und Abgaben',
        in: 'EUR',
        answered: '0.3 EUR/kWh; tax included',
        reason: 'in one breath',
      },
      { typed: '0.08 + taxes and grid fees', answered: '0.08 USD/kWh; tax missing', reason: 'in one breath' },
      { typed: '12c ex taxes and fees', answered: '0.12 USD/kWh; tax missing', reason: 'in one breath' },
    ],
  },
  {
    kind: 'Bills',
    rows: [
      { typed: '120 € for 400 kWh', answered: '120 EUR for 400 kWh = 0.3', reason: 'an amount and an energy' },
      { typed: '120 €/month 400 kWh', answered: '120 EUR for 400 kWh = 0.3', reason: 'only one reading can be' },
      {
        typed: '95 €/Monat bei 3500 kWh im Jahr',
        answered: '1140 EUR for 3500 kWh = 0.3257',
        reason: 'twelve months are a year',
      },
      {
        typed: '120 € per month for 4800 kWh per year',
        answered: '1440 EUR for 4800 kWh = 0.3',
        reason: 'the same in English',
      },
      {
        typed: 'Jahresverbrauch 3500 kWh, Abschlag 95 €/Monat',
        answered: '1140 EUR for 3500 kWh = 0.3257',
        reason: 'a word for the year',
      },
      { typed: '1200 €/year, 333 kWh/month', answered: '100 EUR for 333 kWh = 0.3003', reason: 'the other way round' },
      { typed: '95 €/Monat bei 3500 kWh', answered: 'asks: which-period', reason: 'of a month or a year' },
      { typed: '3500 kWh im Jahr 95 €', answered: 'asks: which-period', reason: 'a month’s or a year’s' },
      { typed: '120 €/mois 4200 kWh', answered: 'asks: which-period', reason: 'French' },
      {
        typed: '£140 a month, 5200kWh a year',
        answered: '1680 GBP for 5200 kWh = 0.3231',
        reason: 'an a is no ampere',
      },
      { typed: '£60 a fortnight for 220kwh', answered: '60 GBP for 220 kWh = 0.2727', reason: 'a fortnight' },
    ],
  },
  {
    kind: 'An exception has its usual hours',
    rows: [
      {
        typed: '30p, off-peak 14p',
        answered: '7-23 0.3, 23-7 0.14 off-peak GBP (assumed)',
        reason: 'the night is the exception',
      },
      { typed: 'normal 30p off peak 14p', answered: '7-23 0.3, 23-7 0.14 off-peak GBP (assumed)', reason: 'by name' },
      {
        typed: '0.30 standard 0.15 off peak',
        answered: '7-23 0.3, 23-7 0.15 off-peak USD (assumed)',
        reason: 'by name, behind',
      },
      { typed: '28p, peak 40p', answered: '16-21 0.4 peak, 21-16 0.28 GBP (assumed)', reason: 'an evening' },
      {
        typed: '30 ct, NT 22 ct',
        in: 'EUR',
        answered: '6-22 0.3, 22-6 0.22 low tariff EUR (assumed)',
        reason: 'German',
      },
      { typed: '0.25 €, HC 0.18 €', answered: '6-22 0.25, 22-6 0.18 low hours EUR (assumed)', reason: 'French' },
      {
        typed: 'peak 0.40 off-peak 0.22',
        answered: '16-21 0.4 peak, 21-16 0.22 off-peak USD (assumed)',
        reason: 'two parts are a plan',
      },
      {
        typed: '0.1 at night otherwise 0.2',
        answered: '7-23 0.2, 23-7 0.1 night USD (assumed)',
        reason: 'the price before and behind',
      },
      { typed: '0.25 but 0.40 peak', answered: '16-21 0.4 peak, 21-16 0.25 USD (assumed)', reason: 'but' },
      { typed: '24.5p except 7.5p 0:30-5:30', answered: '0.5-5.5 0.075, 5.5-0.5 0.245 GBP', reason: 'except' },
      {
        typed: 'super off peak 6am-10am $0.05, peak 4pm-9pm $0.40, off peak all other hours $0.15',
        answered: '6-10 0.05 super off-peak, 10-16 0.15, 16-21 0.4 peak, 21-6 0.15 USD',
        reason: 'the rest, and its name',
      },
    ],
  },
  {
    kind: 'Words that change nothing',
    rows: [
      { typed: '28p fixed', answered: '0.28 GBP/kWh', reason: 'known' },
      { typed: 'tariff: 28p', answered: '0.28 GBP/kWh', reason: 'known' },
      { typed: 'average 0.18 USD', answered: '0.18 USD/kWh', reason: 'known' },
      { typed: 'Tarif Bleu 0,1952 €', answered: '0.1952 EUR/kWh', reason: 'known' },
      {
        typed: 'day unit rate 30p night unit rate 14p',
        answered: '7-23 0.3 day, 23-7 0.14 night GBP (assumed)',
        reason: 'known',
      },
      {
        typed: 'HP --> 0,2010€ HC --> 0,1590€',
        answered: '6-22 0.201 full hours, 22-6 0.159 low hours EUR (assumed)',
        reason: 'arrows',
      },
      { typed: 'all other hours 0.30, 23-7 0.10', answered: '7-23 0.3, 23-7 0.1 USD', reason: 'a phrase' },
      {
        typed: 'Período punta 0,20 € llano 0,15 € valle 0,10 €',
        answered:
          'Mon–Fri 0-8 0.1 valle, Mon–Fri 8-10 0.15 llano, Mon–Fri 10-14 0.2 punta, Mon–Fri 14-18 0.15 llano, Mon–Fri 18-22 0.2 punta, Mon–Fri 22-24 0.15 llano, Sat–Sun 0-24 0.1 valle EUR (assumed)',
        reason: 'Spanish',
      },
      {
        typed: 'Economy 7: day 30.1p, night 14.2p',
        answered: '0.5-7.5 0.142 night, 7.5-0.5 0.301 day GBP (assumed)',
        reason: 'seven hours of the night',
      },
      {
        typed: 'Octopus Go 8.5p 00:30-05:30, 28p otherwise',
        answered: '0.5-5.5 0.085, 5.5-0.5 0.28 GBP; left out: octopus go',
        reason: 'a name, said to be left out',
      },
      {
        typed: 'Tarif Bleu 6 kVA 0,1952 €',
        answered: '0.1952 EUR/kWh; left out: 6 kva',
        reason: 'a size, said to be left out',
      },
      { typed: '28p blorf', answered: '0.28 GBP/kWh; left out: blorf', reason: 'no word that we know' },
      { typed: '0.28 blorf', answered: 'asks: unknown-words', reason: 'a bare number may be anything' },
      {
        typed: '6:00AM - 10:00PM Off-Peak $0.09/kWh 10:00PM - 6:00AM Super Off-Peak $0.03/kWh',
        answered: '6-22 0.09 off-peak, 22-6 0.03 super off-peak USD',
        reason: 'as a utility prints it',
      },
      {
        typed: 'Economy 7 30p/14p',
        answered: '0.5-7.5 0.14 night, 7.5-0.5 0.3 day GBP (assumed)',
        reason: 'the dearer one is the day',
      },
      {
        typed: 'T1 5,5 T2 3,2',
        in: 'RUB',
        answered: '7-23 5.5 T1, 23-7 3.2 T2 RUB (assumed)',
        reason: 'Russian meters with two zones',
      },
      {
        typed: 'T1 7,5 T2 3 T3 5,9',
        in: 'RUB',
        answered: '7-10 7.5 T1, 10-17 5.9 T3, 17-21 7.5 T1, 21-23 5.9 T3, 23-7 3 T2 RUB (assumed)',
        reason: 'Russian meters with three',
      },
      {
        typed: 'P1 0,20 P2 0,15 P3 0,10',
        in: 'EUR',
        answered:
          'Mon–Fri 0-8 0.1 valle, Mon–Fri 8-10 0.15 llano, Mon–Fri 10-14 0.2 punta, Mon–Fri 14-18 0.15 llano, Mon–Fri 18-22 0.2 punta, Mon–Fri 22-24 0.15 llano, Sat–Sun 0-24 0.1 valle EUR (assumed)',
        reason: 'Spanish periods by number',
      },
      {
        typed: '0.27 day rate, 0.09 EV rate 00:30-04:30',
        answered: '0.5-4.5 0.09, 4.5-0.5 0.27 day USD',
        reason: 'a car',
      },
      {
        typed: 'EDF Tarif Bleu HP 0.27 HC 0.2068',
        in: 'EUR',
        answered: 'asks: unknown-words',
        reason: 'a name beside bare numbers',
      },
      {
        typed: 'G12 0,95 dzień 0,55 noc',
        in: 'PLN',
        answered: 'asks: unknown-words',
        reason: 'a name beside bare numbers',
      },
      { typed: 'E.ON 32 ct', in: 'EUR', answered: '0.32 EUR/kWh; left out: e.on', reason: 'a name with a dot' },
      { typed: 'average', answered: 'asks: unknown-place', reason: 'no price' },
    ],
  },
  {
    kind: 'Hours',
    rows: [
      { typed: '0:00-6:59 0.10, 7:00-23:59 0.20', answered: '0-7 0.1, 7-24 0.2 USD', reason: 'hours that end at :59' },
      { typed: '23:00-6:59 8p, 7:00-22:59 30p', answered: '7-23 0.3, 23-7 0.08 GBP', reason: 'over midnight' },
      { typed: '8-19:59 0.20, 20-7:59 0.10', answered: '8-20 0.2, 20-8 0.1 USD', reason: 'mixed' },
      { typed: '7:00 0.31, 23:00 0.19', answered: '7-23 0.31, 23-7 0.19 USD', reason: 'when each begins' },
      { typed: 'from 7:00 0.31, from 23:00 0.19', answered: '7-23 0.31, 23-7 0.19 USD', reason: 'with a word' },
      { typed: 'ab 6 Uhr 31 ct, ab 22 Uhr 20 ct', in: 'EUR', answered: '6-22 0.31, 22-6 0.2 EUR', reason: 'German' },
      { typed: '0:00 0.10 7:00 0.20 21:00 0.15', answered: '0-7 0.1, 7-21 0.2, 21-24 0.15 USD', reason: 'three' },
      { typed: 'until 7:00 0.10, else 0.20', answered: 'asks: unclear-hours', reason: 'an end without a beginning' },
    ],
  },
  {
    kind: 'Currencies',
    rows: [
      { typed: '12,5 snt/kWh', answered: '0.125 EUR/kWh', reason: 'Finnish cents' },
      { typed: '12 c€', answered: '0.12 EUR/kWh', reason: 'the sign behind' },
      { typed: '30 Cent pro Kilowattstunde', in: 'EUR', answered: '0.3 EUR/kWh', reason: 'the reader’s cents' },
      { typed: '8 rs/unit', answered: '8 INR/kWh', reason: 'only one rupee is quoted' },
      { typed: '5000 IRR', answered: 'asks: no-exchange-rate', reason: 'no exchange rate' },
      { typed: '1.2 MAD', answered: 'asks: no-exchange-rate', reason: 'no exchange rate' },
      { typed: '0.15 cent', answered: 'asks: implausible', reason: 'whole units, most likely' },
      { typed: '0.30p a kWh', answered: 'asks: implausible', reason: 'whole units, most likely' },
      { typed: '0.2 kr', answered: 'asks: which-currency', reason: 'whose crown' },
    ],
  },
];
