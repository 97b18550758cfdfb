// What titles of pages say that aren't there, or that ask who one is, in the languages of race fans.

const LOGIN =
  /^\W*(?:please\s+)?(?:sign|log)[\s-]?(?:in|on)(?!\p{L})|^\W*(?:bitte\s+)?(?:anmelden|anmeldung|einloggen|se connecter|connexion|identifiez-vous|iniciar sesi[oó]n|inicia sesi[oó]n|iniciar sessão|acceder|entrar|accedi|inloggen|inloggning|logga in|logg inn|log ind|kirjaudu|logi sisse|logowanie|zaloguj się|přihlášení|přihlásit se|prihlásenie|prihlásiť sa|prijava|prijavi se|bejelentkezés|autentificare|conectare|giriş yap|oturum aç|σύνδεση|вход|войти|вхід|увійти|تسجيل الدخول)(?!\p{L})/iu;
/** No spaces part their words. */
const LOGIN_UNPARTED = /ログイン|サインイン|登录|登入|登錄|로그인/;

/** Whether a title is that of a page to log in to. */
export const isOfLogin = (title: string): boolean => LOGIN.test(title) || LOGIN_UNPARTED.test(title);

const NOT_FOUND =
  /^\W*(?:(?:error|http|fehler|erreur)\W*)?410(?!\d|\s+(?!gone)\p{L})|(?<!\d)404(?!\d|\s*(?!page|error|not|fehler|erreur)\p{L})|(?:page|file|article|url)\W+(?:(?:was|could|can|is|be|not|no|longer)\W+)*(?:not\W+(?:be\W+)?found|no longer (?:exists|available)|does(?:n.t| not) exist)|not found|no such page|(?:nicht|nichts) gefunden|existiert nicht|introuvable|no encontrad[oa]|non trovat[oa]|niet gevonden|nie znaleziono|não encontrad[oa]|غير موجود/iu;

const A_PAGE =
  /page|seite|p[áàa]gin|sid[ae]|síða|stron|orri|halaman|trang|lapa|puslapi|עמוד|หน้า|पृष्ठ|sivu|leht|stran|stránk|oldal|sayfa|σελίδα|страниц|сторінк|ページ|页|頁|페이지|הדף|صفحة/iu;
const GONE =
  /(?:not|n.t) (?:be )?f(?:ind|ound)|been (?:moved|removed|deleted)|gibt es nicht|(?:nicht|pas été|no hemos) (?:gefunden|trouvé|encontrado)|no trobad|n.existe|no existe|no se (?:encuentra|ha encontrado)|não existe|non esiste|bestaat niet|hitta\p{L}* inte|inte hitta|finns inte|fant ikke|ikke (?:funnet|fundet)|(?:finnes|findes) ikke|ei (?:löyd|löyt|leitud)|nenalezen|nenájden|nenašl|neexistuje|nie (?:istnieje|ma)|(?:nije prona|ni najden|ni mogoče najti|ne (?:postoji|obstaja))|nem (?:található|létezik)|nu (?:a fost găsit|există)|bulunamad|δεν (?:βρέθηκε|υπάρχει)|не (?:найден|существует|знайден|існує|е намерен)|見つかりません|存在しません|不存在|找不到|未找到|찾을 수 없|לא נמצא|fannst ekki|nerast|nav atrast|ez da aurkitu|tidak ditemukan|không t(?:ồn tại|ìm thấy)|ไม่พบ|नहीं मिला/iu;

/** What was there before: a page or what it had. */
const TAKEN_AWAY =
  /(?:page|article|content|inhalt|beitrag|artikel|seite|contenu|contenido|conteúdo|contenuto|p[aáà]gina?)(?:\s\S+)?\s(?:no longer available|been (?:removed|deleted)|(?:nicht|niet) (?:mehr|länger|meer|langer) (?:verfügbar|beschikbaar)|plus disponible|no está disponible|(?:non è )?più disponibile|(?:não está )?mais disponível)/iu;

/** Whether a title says that there is no such page. */
export const isOfNoPage = (title: string): boolean =>
  NOT_FOUND.test(title) || TAKEN_AWAY.test(title) || (A_PAGE.test(title) && GONE.test(title));
