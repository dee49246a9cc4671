import { LETTER } from '../letters.ts';
import { endAt } from '../pattern-at.ts';

/** Words around a price that change nothing about it, a language a line. What stands in no list is never dropped. */
const WORDS = [
  "i we you they my our your me us it its it's is are was be at the a an of in on for from to with by during about approx approx. approximately around circa ca ca. roughly currently now only just also then per pay pays paying paid cost costs costing charge charged charges rate rates price prices priced pricing tariff tariffs tarif fixed flat variable average avg avg. mean typical usual unit electric electricity electrical energy power grid utility bill supplier plan contract home house household residential domestic hour hours hrs time times hourly consumption usage use used total each both all zone band rates: that",
  'almost nearly maybe probably perhaps guess think so pretty here grob knapp fast ungefaehr schnitt durchschn. quasi presque peu près casi quase bijna prawie niemal około почти майже десь где-то гдето приблизно прибл. nästan nesten næsten lähes ungefär omkring περίπου zhruba cca přibližně kb. nagyjából aprox aprox. approx ø uns umas à às por para durante přes 대략 大体 大概 大約 およそ だいたい industrial generation import bezug gewerblich hosting hosted colo colocation',
  'silová silovou silové elec unica between zwischen entre tussen tra mellan mellem między between между між dd debit direct mining майнинг майнінг minado prepaid postpaid commercial business gewerbe коммерческий комерційний 商业 商用 民用 residential as of stand seit since depuis desde dal vanaf enkeltarief normaltarif monoraria bioraria biorario monorario bihoraria bi-horária bi-horario',
  'after thereafter afterwards later später tardi позже пізніше senare senere później později beyond above over excess excedente surplus remaining remainder beyond それ以上 zzgl zzgl. zuzüglich plus danach darüber dann ensuite puis au-delà después luego más depois mais poi dopo più daarna daarboven boven oltre больше potem powyżej далее потом затем свыше після понад därefter sedan',
  'invoice was were rechnung abschlag facture factura fattura factuur faktura rachunek pour über insgesamt gesamt счёт счет потребление verbrauch consommation consumo',
  'ich wir mein meine unser der die das den dem ein eine einen von vom bis zum zur zu um am im in mit bei und für ist sind liegt kostet kosten zahle zahlen bezahle strom ap strompreis stromtarif tarif tarife arbeitspreis energiepreis verbrauchspreis preis preise etwa ungefähr rund circa aktuell derzeit fest fix variabel durchschnitt durchschnittlich uhr zeit',
  "je on nous mon ma mes notre le la les l' un une des du de d' au aux est sont coûte coute paie paye prix tarif tarifs électricité electricite énergie energie courant environ fixe variable moyen moyenne heure heures base-tarif contrat option bleu",
  'yo mi mis nuestro el la los las un una de del al a en es son cuesta pago pagamos precio precios tarifa tarifas periodo período periodos electricidad energía energia luz unos aproximadamente fijo variable medio media promedio hora horas término energía tramo',
  'eu meu minha nosso o os um uma do da dos das no na nos nas é são custa pago preço preco preços tarifa eletricidade energia luz cerca fixo médio hora horas período periodo',
  'io il lo la i gli le un una di del della dei da dal dalla nel nella è sono costa pago prezzo prezzi tariffa tariffe elettricità energia luce circa fisso medio ora ore fascia fasce',
  'ik wij mijn onze het de een van voor op is zijn kost betaal prijs prijzen tarief tarieven stroom leveringskosten leveringstarief levering elektriciteit energie ongeveer vast variabel gemiddeld uur uren',
  'ja mój moja nasz w we z ze od do na za po jest są kosztuje płacę cena ceny taryfa taryfy stawka prąd prądu energia energii około ok. stała średnio godzina godziny godzin strefa',
  'já můj moje náš v ve z ze od do na za po je jsou stojí platím cena ceny tarif sazba elektřina elektřiny energie asi pevná průměrná hodina hodiny hodin',
  'я мы мой моя наш в во с со от до на за по это стоит плачу платим цена цены тариф тарифы ставка электричество электроэнергия электроэнергии энергия свет примерно около фиксированный средняя средний час часа часов время зона всё все',
  'я ми мій моя наш в у з зі від до на за по це коштує плачу ціна ціни тариф тарифи ставка електрика електроенергія електроенергії світло приблизно близько фіксований середня час година години годин зона всі',
  'jag vi min mitt vår en ett den det på i från till för om är kostar betalar pris priser elpris avtal rörligt fast el energi cirka ca snitt timme timmar min mit vores pris priser elpris strøm cirka gennemsnit time timer jeg koster betaler strømpris',
  'minä hinta sähkö sähkön noin keskihinta tunti benim bizim fiyat fiyatı birim tarife elektrik enerji yaklaşık ortalama saat ár áram villany kb átlag óra',
  '电价 电费 价格 平均 约 每 电 是 的 电 一 段 間 で 用电 くらい ぐらい ほど 左右 大约 정도 電気 電気代 単価 料金 約 平均 は の で 전기 요금 전기요금 단가 약 평균',
]
  .join(' ')
  .split(' ');

const FILLER: ReadonlySet<string> = new Set(WORDS);

/** What people say in several words that change nothing. */
const PHRASES = new RegExp(
  String.raw`(?<!${LETTER})(?:unit rates?|ev rates?|ev tariff|(?:standing charge|fixed charges?|abonnement|grundpreis|grundgebühr|cuota fija|quota fissa|vastrecht) (?:included|inclus|inklusive|inkl\.?|incl\.?|enthalten|incluida?|inclusa?)|unit prices?|price per unit|energy charge|energy rate|usage charge|consumption charge|generation charge|at the moment|right now|per annum average|net metering|time[- ]of[- ]use|tou|solar (?:soak|sponge|sharer)|zero hero|direct debit|as of|tempo|single rate|fixed rate|flat rate|general usage|pro verbrauchter|prix du kwh|precio de la luz|costo energia|wszystko|in total|(?:tier|step|block|level|slab|stufe|zone|zona|tramo|tranche|tarif|band) ?(?:\d|i{1,3})(?![\d.,]|\s?[-–]\s?\d)|all together|altogether|où à peu près|à peu près|где-то|so um die|so was um die|in der gegend von|on average|en moyenne|de media|in media|in der regel)(?!${LETTER})`,
  'uy',
);

/** A word of no weight, lower case. */
export function isFiller(word: string): boolean {
  return FILLER.has(word) || FILLER.has(word.replace(/[.:]$/u, ''));
}

/** The end of a phrase of no weight at a place. */
export function fillerPhraseEnd(text: string, start: number): number | undefined {
  return endAt(PHRASES, text, start);
}
