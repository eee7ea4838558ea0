import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { read } from '../../src/reading.ts'

/** A story of four paragraphs in one language, the headline of another, and how its news pages lead there. */
interface Language {
  code: string
  dir?: 'rtl'
  title: string
  story: [string, string, string, string]
  other: string
  cue: string
  heading: string
}

const LANGUAGES: Language[] = [
  {
    code: 'ar',
    dir: 'rtl',
    title: 'عودة العبّارة القديمة إلى مرفأ الزعتر',
    story: [
      'عادت العبّارة القديمة صباح الإثنين إلى مرفأ الزعتر بعد غياب دام تسع سنوات، واستقبلها الصيادون بقرع الأجراس والطبول.',
      'قال القبطان سليم إن المحرك أُصلح في ورشة صغيرة على الضفة الأخرى، وإن أحداً لم يصدق أنه سيدور من جديد قبل الربيع.',
      'ستنقل العبّارة الركاب والدراجات ثلاث مرات في اليوم، ولن ترتفع أسعار التذاكر هذا العام كما أكد مجلس البلدة.',
      'أما المقهى الصغير على الرصيف فقد فتح أبوابه قبل الفجر، وقدّم الشاي مجاناً لكل من جاء ليشاهد الوصول.',
    ],
    other: 'متحف النحاس يعلن عن معرض جديد في الخريف',
    cue: 'اقرأ أيضاً',
    heading: 'مواضيع ذات صلة',
  },
  {
    code: 'he',
    dir: 'rtl',
    title: 'המעבורת הישנה חזרה לנמל ארזית',
    story: [
      'המעבורת הישנה חזרה ביום שני בבוקר לנמל ארזית אחרי תשע שנים, והדייגים קיבלו אותה בפעמונים ובתופים.',
      'הקברניט אורי סיפר שהמנוע תוקן בסדנה קטנה בגדה השנייה, ושאיש לא האמין שהוא יסתובב שוב לפני האביב.',
      'המעבורת תסיע נוסעים ואופניים שלוש פעמים ביום, ומחיר הכרטיס לא יעלה השנה, כך הבטיחה המועצה.',
      'בית הקפה הקטן שעל הרציף פתח את דלתותיו לפני עלות השחר והגיש תה חינם לכל מי שבא לראות.',
    ],
    other: 'מוזיאון הנחושת פותח תערוכה חדשה בסתיו',
    cue: 'קראו גם',
    heading: 'עוד בנושא',
  },
  {
    code: 'fa',
    dir: 'rtl',
    title: 'بازگشت کشتی قدیمی به بندر سپیدار',
    story: [
      'کشتی قدیمی صبح دوشنبه پس از نه سال به بندر سپیدار بازگشت و ماهیگیران با زنگ و طبل از آن استقبال کردند.',
      'ناخدا بهرام گفت موتور در کارگاه کوچکی در آن سوی رود تعمیر شد و هیچ‌کس باور نمی‌کرد پیش از بهار دوباره کار کند.',
      'کشتی روزی سه بار مسافر و دوچرخه جابه‌جا می‌کند و شورای شهر می‌گوید بهای بلیت امسال بالا نمی‌رود.',
      'قهوه‌خانه کوچک اسکله پیش از سپیده‌دم باز شد و به هر کس که برای تماشا آمده بود چای رایگان داد.',
    ],
    other: 'موزه مس در پاییز نمایشگاه تازه‌ای برپا می‌کند',
    cue: 'بیشتر بخوانید',
    heading: 'مطالب مرتبط',
  },
  {
    code: 'hi',
    title: 'पुरानी नाव नौ साल बाद चंदनपुर लौटी',
    story: [
      'पुरानी नाव सोमवार की सुबह नौ साल बाद चंदनपुर घाट पर लौट आई, और मछुआरों ने घंटियाँ और ढोल बजाकर उसका स्वागत किया।',
      'कप्तान मोहन ने कहा कि इंजन की मरम्मत दूसरे किनारे की एक छोटी कार्यशाला में हुई और किसी को विश्वास नहीं था कि वह फिर चलेगा।',
      'नाव दिन में तीन बार यात्रियों और साइकिलों को ले जाएगी, और नगर परिषद के अनुसार इस वर्ष किराया नहीं बढ़ेगा।',
      'घाट की छोटी चाय की दुकान भोर से पहले खुल गई और देखने आए हर व्यक्ति को मुफ़्त चाय दी गई।',
    ],
    other: 'तांबे के संग्रहालय में शरद ऋतु में नई प्रदर्शनी',
    cue: 'यह भी पढ़ें',
    heading: 'संबंधित खबरें',
  },
  {
    code: 'ja',
    title: '古い渡し船が九年ぶりに柳津の港へ戻る',
    story: [
      '古い渡し船が月曜日の朝、九年ぶりに柳津の港へ戻り、漁師たちが鐘と太鼓で出迎えた。',
      '船長の田野さんは、機関は対岸の小さな工場で修理され、春までに再び動くとは誰も思わなかったと話した。',
      '船は一日三回、乗客と自転車を運ぶ予定で、町議会によると今年の運賃は上がらないという。',
      '桟橋の小さな茶店は夜明け前に店を開け、見に来た人みんなに無料でお茶を配った。',
    ],
    other: '銅の博物館、秋に新しい展覧会を開催へ',
    cue: 'あわせて読みたい',
    heading: '関連記事',
  },
  {
    code: 'ko',
    title: '낡은 나룻배가 아홉 해 만에 솔내 나루로 돌아왔다',
    story: [
      '낡은 나룻배가 월요일 아침 아홉 해 만에 솔내 나루로 돌아왔고, 어부들은 종과 북을 치며 맞이했다.',
      '선장 박 씨는 기관을 강 건너 작은 공방에서 고쳤으며 봄이 오기 전에 다시 돌 것이라고 믿은 사람은 없었다고 말했다.',
      '배는 하루 세 번 승객과 자전거를 실어 나르며, 군 의회는 올해 뱃삯을 올리지 않겠다고 밝혔다.',
      '선착장의 작은 찻집은 동이 트기 전에 문을 열고 구경 온 모든 사람에게 차를 거저 내주었다.',
    ],
    other: '구리 박물관, 가을에 새 전시회 연다',
    cue: '관련기사',
    heading: '관련 기사',
  },
  {
    code: 'zh',
    title: '老渡船时隔九年重返青柳码头',
    story: [
      '老渡船星期一早晨时隔九年重返青柳码头，渔民们敲着钟打着鼓迎接它的到来。',
      '船长陆明说，发动机是在对岸一间小作坊里修好的，谁也没有想到它会在春天之前重新转动起来。',
      '渡船每天三次运送乘客和自行车，镇议会表示今年的票价不会上涨，老人仍然免费乘坐。',
      '码头上的小茶馆天还没亮就开了门，给每一个前来观看的人送上一杯免费的热茶。',
    ],
    other: '铜器博物馆将于秋季举办新展览',
    cue: '延伸阅读',
    heading: '相关新闻',
  },
  {
    code: 'ru',
    title: 'Старый паром вернулся в Ольховку',
    story: [
      'Старый паром вернулся в понедельник утром в Ольховку после девяти лет, и рыбаки встретили его колоколами и барабанами.',
      'Капитан Егор рассказал, что двигатель починили в маленькой мастерской на другом берегу и никто не верил, что он снова заработает.',
      'Паром будет трижды в день перевозить пассажиров и велосипеды, а цены на билеты, по словам совета, в этом году не вырастут.',
      'Маленькая чайная на пристани открылась до рассвета и бесплатно угощала чаем каждого, кто пришёл посмотреть.',
    ],
    other: 'Музей меди готовит к осени новую выставку',
    cue: 'Читайте также',
    heading: 'Материалы по теме',
  },
  {
    code: 'tr',
    title: 'Eski feribot dokuz yıl sonra Sazlıdere’ye döndü',
    story: [
      'Eski feribot pazartesi sabahı dokuz yıl sonra Sazlıdere iskelesine döndü ve balıkçılar onu çanlarla, davullarla karşıladı.',
      'Kaptan Nuri, motorun karşı kıyıdaki küçük bir atölyede onarıldığını ve kimsenin bahardan önce çalışacağına inanmadığını söyledi.',
      'Feribot günde üç kez yolcu ve bisiklet taşıyacak; belediye meclisine göre bilet fiyatları bu yıl artmayacak.',
      'İskeledeki küçük çay ocağı gün doğmadan açıldı ve izlemeye gelen herkese bedava çay dağıttı.',
    ],
    other: 'Bakır Müzesi sonbaharda yeni bir sergi açıyor',
    cue: 'Ayrıca okuyun',
    heading: 'İlgili haberler',
  },
  {
    code: 'pl',
    title: 'Stary prom wrócił do Wierzbna po dziewięciu latach',
    story: [
      'Stary prom wrócił w poniedziałek rano do Wierzbna po dziewięciu latach, a rybacy powitali go dzwonami i bębnami.',
      'Kapitan Stach opowiadał, że silnik naprawiono w małym warsztacie na drugim brzegu i nikt nie wierzył, że jeszcze ruszy przed wiosną.',
      'Prom będzie trzy razy dziennie przewozić pasażerów i rowery, a ceny biletów według rady gminy w tym roku nie wzrosną.',
      'Mała herbaciarnia na nabrzeżu otworzyła drzwi przed świtem i częstowała herbatą każdego, kto przyszedł popatrzeć.',
    ],
    other: 'Muzeum Miedzi szykuje na jesień nową wystawę',
    cue: 'Czytaj także',
    heading: 'Powiązane artykuły',
  },
  {
    code: 'id',
    title: 'Feri tua kembali ke Muara Kenari setelah sembilan tahun',
    story: [
      'Feri tua itu kembali pada Senin pagi ke Muara Kenari setelah sembilan tahun, dan para nelayan menyambutnya dengan lonceng dan genderang.',
      'Nakhoda Darmo mengatakan mesinnya diperbaiki di bengkel kecil di seberang sungai dan tidak ada yang percaya akan berputar lagi.',
      'Feri akan mengangkut penumpang dan sepeda tiga kali sehari, dan menurut dewan kota harga tiket tidak naik tahun ini.',
      'Warung kecil di dermaga buka sebelum fajar dan memberi teh gratis kepada semua orang yang datang menonton.',
    ],
    other: 'Museum Tembaga siapkan pameran baru pada musim hujan',
    cue: 'Baca juga',
    heading: 'Berita terkait',
  },
  {
    code: 'vi',
    title: 'Chiếc phà cũ trở lại bến Liễu sau chín năm',
    story: [
      'Chiếc phà cũ trở lại bến Liễu vào sáng thứ Hai sau chín năm vắng bóng, và các ngư dân đón nó bằng tiếng chuông và tiếng trống.',
      'Thuyền trưởng Bình kể rằng động cơ được sửa trong một xưởng nhỏ bên kia sông và không ai tin nó sẽ quay lại trước mùa xuân.',
      'Phà sẽ chở hành khách và xe đạp ba lần mỗi ngày, và theo hội đồng thị trấn giá vé năm nay sẽ không tăng.',
      'Quán trà nhỏ trên bến mở cửa trước bình minh và mời trà miễn phí cho tất cả những ai đến xem.',
    ],
    other: 'Bảo tàng Đồng mở triển lãm mới vào mùa thu',
    cue: 'Xem thêm',
    heading: 'Tin liên quan',
  },
  {
    code: 'uk',
    title: 'Старий пором повернувся до Вільшанки',
    story: [
      'Старий пором повернувся в понеділок уранці до Вільшанки після дев’яти років, і рибалки зустріли його дзвонами та барабанами.',
      'Капітан Остап розповів, що двигун полагодили в маленькій майстерні на тому березі й ніхто не вірив, що він запрацює.',
      'Пором тричі на день возитиме пасажирів і велосипеди, а ціни на квитки, за словами ради, цього року не зростуть.',
      'Маленька чайна на пристані відчинилася до світанку й безкоштовно частувала чаєм кожного, хто прийшов подивитися.',
    ],
    other: 'Музей міді готує на осінь нову виставку',
    cue: 'Читайте також',
    heading: 'За темою',
  },
  {
    code: 'el',
    title: 'Το παλιό πορθμείο γύρισε στην Ιτέα της λίμνης',
    story: [
      'Το παλιό πορθμείο γύρισε το πρωί της Δευτέρας στην προβλήτα ύστερα από εννέα χρόνια, και οι ψαράδες το υποδέχτηκαν με καμπάνες.',
      'Ο καπετάν Στάθης είπε ότι η μηχανή επισκευάστηκε σε ένα μικρό εργαστήριο στην απέναντι όχθη και κανείς δεν το πίστευε.',
      'Το πορθμείο θα μεταφέρει επιβάτες και ποδήλατα τρεις φορές την ημέρα, και τα εισιτήρια δεν θα ακριβύνουν φέτος.',
      'Το μικρό καφενείο στην προβλήτα άνοιξε πριν από την αυγή και κέρασε τσάι όποιον ήρθε να δει.',
    ],
    other: 'Νέα έκθεση το φθινόπωρο στο Μουσείο Χαλκού',
    cue: 'Διαβάστε επίσης',
    heading: 'Σχετικά άρθρα',
  },
]

const HREF = '/2026/02/11/another-story-that-leads-elsewhere-48211'

/** How a page sets a lone promo into its story; what stands between the second and the third paragraph. */
const FRAMES: Record<string, (language: Language) => string> = {
  'a cue and a link': ({ cue, other }) => `<p>${cue}: <a href="${HREF}">${other}</a></p>`,
  'a cue in its own block': ({ cue, other }) => `<p><strong>${cue}</strong></p><p><a href="${HREF}">${other}</a></p>`,
  'a cue and a bar': ({ cue, other }) => `<p><strong>${cue} | <a href="${HREF}">${other}</a></strong></p>`,
  'a link that begins with the cue': ({ cue, other }) => `<p><a href="${HREF}">${cue} ${other}</a></p>`,
  'a bare linked headline': ({ other }) => `<p><a href="${HREF}">${other}</a></p>`,
  'a heading and a list': ({ heading, other }) =>
    `<h3>${heading}</h3><ul><li><a href="${HREF}">${other}</a></li><li><a href="${HREF}2">${other} 2</a></li></ul>`,
}

function pageOf({ code, dir, title, story }: Language, promo: string, second = story[1]): Document {
  const paragraphs = [story[0], second].map((text) => `<p>${text}</p>`).join('') + promo
  const rest = story.slice(2).map((text) => `<p>${text}</p>`)
  const html = `<!doctype html><html lang="${code}" dir="${dir ?? 'ltr'}"><head><title>${title}</title></head><body>
    <header><nav><a href="/a">1</a> <a href="/b">2</a></nav></header><main><article><h1>${title}</h1>
    ${paragraphs}${rest.join('')}</article></main><footer><a href="/c">3</a></footer></body></html>`
  return new JSDOM(html, { url: 'https://news.example/2026/03/04/the-ferry-comes-back' }).window.document
}

describe.each(LANGUAGES)('a lone promo on a page in $code', (language) => {
  const { story, other, cue } = language

  test.each(Object.entries(FRAMES))('%s goes, and the story stays', (_, frame) => {
    const { clean } = read(pageOf(language, frame(language)))
    expect(clean.map(({ text }) => text)).toEqual(story)
  })

  test('inside a paragraph it is cut out, and the paragraph stays', () => {
    const second = `${story[1]} (${cue}: <a href="${HREF}">${other}</a>)`
    const { clean } = read(pageOf(language, '', second))
    expect(clean.map(({ text }) => text)).toEqual(story)
  })

  test('the story alone stays whole', () => {
    const { clean, findings } = read(pageOf(language, ''))
    expect(findings.filter(({ state }) => state === 'applied')).toEqual([])
    expect(clean.map(({ text }) => text)).toEqual(story)
  })
})
