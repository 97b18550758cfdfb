// What pages call themselves: regular expressions for `plausible.ts` and `other-kinds.ts`.

export const TICKER =
  /(?<!(?<!\p{L})s)ticker|tikkeri|live-?\s?blog|live-?\s?text|live-?\s?(?:race |match )?updates?|live-?\s?bericht|live(?:-?\s?|:\stext[\s-])commentary|la diretta(?! tv)|(?<!(?:écoute[rz]|regarde[rz]|voir)\s)(?<!\p{L})le direct(?!\p{L}|\s(?!d[eu])\p{L})|minute[\s-](?:by|für|per)[\s-]minute|minuto\s?a\s?minuto|minuut|as it happen|(?:en|in) (?:direct|vivo|diretta|directo)(?!\p{L})|relacja (?:na żywo|live|on-?line)|(?:^|sledovali (?:jsme|sme) )on-?line\s*[:|–]|on-?line (?:přenos|prenos|reportáž)|na żywo|suora seuranta|direkte|ao vivo|لحظة بلحظة|مباشر|minut[eat]? (?:for|til|po|za|cu|u) minut|(?<!\p{L})u[žz]ivo(?!\p{L})|уживо|minuta po minut|minút[au] po minúte|otseblogi|textalýsing|tiešraide|í beinni|en directe(?!\p{L})|v živo|на живо|שידור חי|עדכונים שוטפים|דקה אחר דקה|لحظه به لحظه|percről percre|élő közvetítés|dakika dakika|canlı anlatım|онлайн-?трансляц|текстов\p{L}+ трансляц|sledujte (?:živě|online)|λεπτό προς λεπτό|trực tiếp|문자\s?중계|실시간|速報|文字直播|图文直播|ถ่ายทอดสด|live[\s-]?(?:report|verslag|seuranta)|direct comment[ée]|(?:live|direkt)rapport/iu;

/** What lists times that are yet to come, or that come each day. */
export const TIMETABLE =
  /schedule|timetable|time table|programme|program(?!\p{L})|fixtures?|itinerary|agenda|running order|start times?|kick-?offs?|opening hours|how to watch|what time|where to watch|tv guide|on tv|fernseh|(?<!\p{L})tv(?!\p{L})|zeitplan|fahrplan|ablauf|spielplan|programm|öffnungszeit|startzeit|sendezeit|horaires?|horarios?|calendrier|calendario|palinsesto|orari(?!\p{L})|recette|recipe|rezept|receta|departures?|arrivals?|abfahrt|ankunft|prayer|vakitleri|مواعيد|جدول|transcript|forecast|weather|wetter|météo|tracking|parcel|sendungs|notice ?board|notices|aushang|incident|outage|störung|diary|tagebuch|(?<!\p{L})(?:chat|irc)(?:[\s-]?log)?(?!\p{L})|next (?:bus(?:es)?|trains?|trams?)(?!\p{L})/iu;

/** Words of live text that concerts, services and broadcasts have as well. */
export const SHOWN_LIVE =
  /(?:en|in|le)[\s-](?:direct|vivo|diretta|directo)(?!\p{L})|na[\s-][żz]ywo|direkte|ao[\s-]vivo|tiešraide|í beinni|en directe(?!\p{L})|v[\s-]živo|(?<!\p{L})u[žz]ivo(?!\p{L})|уживо|на живо|שידור חי|élő közvetítés|مباشر|실시간|trực tiếp|ถ่ายทอดสด/giu;

/** What a day is told with as well, long after it. */
export const TOLD_LATER =
  /minute[\s-](?:by|für|per|par)[\s-]minute|minuto[\s-]a[\s-]minuto|minut[eat]?[\s-](?:for|til|po|za|cu)[\s-]minut[eu]?|as[\s-]it[\s-]happen(?:ed|s)?/giu;

/** What tells how others write such pages, or answers questions about one. */
export const ABOUT =
  /^\W*(?:how (?:to|we)|wie man|so (?:schreib|funktionier)|guide|anleitung|tutorial|comment |cómo |come )|^[^,:|–-]*(?<!\p{L})faqs?(?!\p{L})|frequently asked|häufige fragen|foire aux questions|preguntas frecuentes|domande frequenti|veelgestelde vragen/iu;

/** What goes on every day and isn't told: parcels, songs, machines, offers; and what only finds or answers, if titles begin with it. */
export const NO_EVENT =
  /^\W*(?:incidents?|outages?|störung(?:en)?)\s*(?:[^\p{L}\s]|$)|^[^\p{L}]*(?:[ée]tat des services|estado (?:de los servicios|del sistema)|stato dei servizi|rastre\p{L}+ (?:ao vivo:? |en vivo:? )?(?:d[eo] )?(?:objeto|pedido|envío|paquete)|(?:jobs?|stellen|deals?)[\s-]?ticker|search results|suchergebnis|résultats de (?:la )?recherche|resultados de (?:la )?b[úu]s|risultati (?:della |di )?ricerca|zoekresultaten|s[øö]ke?resultat|hakutulokset|wyniki wyszukiwania|výsledky (?:vy)?hledávání|результаты поиска|検索結果|搜索结果|what.s new in|commits(?!\p{L})|how (?:do|can|should) (?:i|you|we)|wie (?:kann|baue|erstelle) ich|webcam)|(?:^|\s[|–—-]\s)[^\p{L}]*(?:gästebuch|guest ?book|livre d.or|libro (?:de visitas|degli ospiti)|gastenboek|gästbok|gj?[æe]stebo[gk]|kondolenzb|condolence)|parcel|shipment|your (?:delivery|order|package)|ihre[rs]? (?:lieferung|sendung|bestellung|paket)|sendungsverfolg|(?<!\p{L})colis(?!\p{L})|votre (?:livraison|commande)|(?:tu|su|del) (?:envío|pedido)|(?:tu[ao]|vostr[ao]) (?:spedizione|pacco|ordine)|(?:je|uw) (?:pakket|bestelling|zending)|przesył[ek]|paczk|(?:din|ditt) (?:paket|pakke|pakken|försändelse|forsendelse)|encomenda|お荷物|playlist|titelliste|just played|zuletzt gespielt|service status|system status|status[\s-]?page|change-?log|(?:release|update|patch) notes|(?:app|customer|user|product) reviews|(?:version|release|edit)(?:shinweise|sgeschichte| history)|revision history|historique des versions|historial de revisiones|notes de version|notas de (?:la )?versi[oó]n/iu;

/**
 * What is measured, sold or runs on every day, in words that name nothing else: roads, trains, lifts and schools, sales, prices,
 * water and air, power and police.
 */
const EVERYDAY_WORDS = [
  "traffic|verkehrs?(?:lage|meldung|info|nachricht|ticker|funk)|staumelder|info ?trafic|trafic rer|tráfico|(?:viabilità|traffico)(?!\\p{L})|(?:fähr|bahn|zug|nah|flug|schiffs)verkehr|tågtrafik|(?:färje|ferje|ferge|færge)(?:trafik|ruter?|turer?)|veerdienst|cercan[ií]as|(?:waiting|queue|wait) times|wartezeiten|live vessel positions|roadworks|school clos(?:ures?|ings?)|(?:schul|unterrichts)ausf[aä]ll\\p{L}*|ski[\\s-]?lift\\p{L}*|(?:ligne|linea|línea|linie) (?:[b-z]|\\d{1,2})(?![\\p{L}\\d'’])",
  "live au[ck]tion|subastas?|enchères|what others|live donations|spendenticker|(?:recent|live) (?:orders|purchases|sales|deals)",
  "(?:sprit|benzin|heizöl|strom|gold)-?preis|(?:precios?|prezzi|prix) d(?:\\p{L}*|['’]) ?(?:la )?(?:luz|gasolina|gas|gaz|carburant|essence|pétrole)|cours d(?:u|e) (?:pétrole|brut|cac|dollar|l['’]or)|aandelen|(?:wechsel|bitcoin|dollar|euro)[\\s-]?kurs|lottozahlen|winning numbers",
  "pollen(?:flug|varsel|prognos| (?:count|forecast|index|levels?|live|alert|update))|pólen|air quality|luftqualität|qualité de l.air|calidad del aire|pegelst[aä]nde?|waterstand|(?:vann|vatten|vand)st[aå]nd|erdbeben|séismes|terremoto|sismos?(?!\\p{L})|seismic activity|avalanche (?:bulletin|forecast|report|warning)|lawinen(?:warnung|lage)|(?:schnee|pisten)[\\s-]?bericht|stromausf[aä]ll|(?:coupures?|pannes?) d.électricité|cortes de luz|police (?:log|blotter|reports?|scanner|and fire radio)|(?:polizei|feuerwehr|einsatz)[\\s-]?(?:ticker|meldung|bericht|report|einsätze)",
].join("|");
/** The same in words after which places, teams and races are called as well: Broughty Ferry, Airport Criterium, "Dax – Biarritz". */
const EVERYDAY_NAMES = [
  "ferr(?:y|ies)|trains|treni|trenes|züge|(?:chair)?lifts|färj(?:an?|or(?:na)?)|m[eé]tro(?: lines?)?|[su]-bahn(?: \\p{L}+)?|flights?(?: [a-z]{2} ?\\d+)?|flüge|vuelos|trams?|traghetti|parkhaus|parkplätze|park(?:ing|eren)|airport",
  "auktion|auctions?|bidding|asta|veiling|donations|black friday",
  "prices|nasdaq|stocks?(?: (?:rise|fall|slide|gain))?|stock (?:markets?|exchanges?)|wall street|dow jones|s&p 500|ftse(?: 100| mib)?|cac 40|ibex 35|aex|börsen?|(?:börsen)?kurse|aktien|dax(?! –)|gold und silber|bourse(?: de paris)?|bolsa(?: de \\p{L}+)?|borsa(?: italiana| oggi| milano)?|piazza affari|giełda|bitcoin|ethereum|[ck]rypto",
  "(?:water|river) levels?(?: and flood warnings)?|(?:latest|recent) earthquakes?|earthquake|deprem|lawinen|snow report|power (?:cuts?|outages?)|blaulicht",
].join("|");
/** What is said of them: "Ferry service: …", "Börsenticker", "Auktion im Liveticker", but no "Ferry Road 10K" or "Ferry to Ferry swim". */
const STATED =
  "(?=\\s*(?:$|[:|•·,(]|[–—-]\\s)|[\\s-]?(?:live|ticker|news|blog|updates?|status|service|tracker|alerts?|delays?|disruption|strike|closures?|cancel|deals|map|today|heute|aktuell|oggi|hoy|above|canlı|son dakika|na żywo|direkte|arrivals|departures)|\\s(?:(?:im|till?|nach|zwischen|mellan|between|of)\\s|in \\p{L}+\\s*(?:$|[:|–—])|(?:en|in) (?:direct|vivo|diretta)))";
export const EVERYDAY = new RegExp(`(?<!\\p{L})(?:${EVERYDAY_WORDS}|(?:${EVERYDAY_NAMES})${STATED})`, "iu");

/** Words of races, which may be named after any of these. */
export const SPORT =
  /marat|(?:lauf|rennen|wettkampf|run|regatt?a|cup|grand prix|tour|trail|ultra|rallye|swim(?:ming)?|segel|vela|voile|rowing|ruder|kayak|kanu|rugby|football|fu(?:ß|ss)ball|hockey|tennis|golf|cycling|radsport|leichtathletik|athletics|\p{L}*thlon|marsch|derby|[ck]rit[eé]rium|carrera|course|corsa|corrida|bieg|běh|løp|lopp|etapp?e|étape|foulées|semi|transat|vuelta|giro|ronde|koşusu|games|ride|heats?|sprint|relay|staffel|turnier|achter|vierer|\d+[ -]?miles?|champion\p{L}*|meisterschaft\p{L}*|\d+ ?km|(?<!\d)(?:5|10|15|20) ?k|(?<!\p{L})(?:race|racing|ski|sail(?:ing)?|stage))(?!\p{L})/iu;

/**
 * What posts tell of races and matches, mostly; stems where languages bend words. Those by which a post is given to a race
 * ("second", "km", "ahead") are said of trains and markets as well.
 */
export const TOLD_RACE =
  /(?<!\p{L})(?:(?:rac(?:e|ing)|leads?|leading|leaders?|finish|laps?|wins?|winn(?:er|ing)|podium|sprint|skipper|riders?|runners?|rowers?|yachts?|buoy|pack|field|length|behind(?! schedule)|ahead(?! of schedule)|breakaway|attack|climb|heat(?!ing|ed|er)s?|bout|goals?|scores?|knock|innings|try)(?:s|es|ed|ing|ers?)?(?!\p{L})|(?:start|finish) line|peloton|favou?rit|medal|atak|attac|attaqu|ataca|greif\p{L}* an|führt|führung|führende|spitze|bestzeit|zehntel|rennen|ziel(?!\p{L})|runde|sieg|läufer|etap|étape|feld|vorsprung|rückstand|boje|en tête|mène|course|coureur|échapp|victoire|vainqueur|bouée|l[ií]der|cabeza|pelot|carrera|escapad|podio|gana|boya|corr(?:e|i)d|in testa|gruppo|gara(?!\p{L})|traguardo|tappa|boa(?!\p{L})|voorop|kop(?!\p{L})|koploper|valt aan|wint|renner|boei|leder|klungan|feltet|täten|mål(?!\p{L})|segr|vinn|seier|lopp|løp|prowadz|faworyt|met[aęy](?!\p{L})|wyścig|zwyci|bieg|vede|závod|vítěz|útok|cíl|johta|kärki|maali|vodi|utrk|yarış|лидир|лидер|гонк|финиш)/iu;

export const FORUM_SOFTWARE = /discourse|phpbb|vbulletin|xenforo|mybb|flarum|nodebb|invision|simple machines|vanilla/i;
