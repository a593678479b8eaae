package org.netloom.core.data.csv;

import java.util.List;

/** Names and words of languages beside English, and the encodings that files of them are found in. */
record LanguageWords(String language, List<String> charsets, List<String> words) {

    private static LanguageWords of(String language, String charsets, String words) {
        return new LanguageWords(language, List.of(charsets.split(" ")), List.of(words.split(" ")));
    }

    @Override
    public String toString() {
        return language;
    }

    static List<LanguageWords> all() {
        return List.of(
                of(
                        "Czech",
                        "windows-1250 ISO-8859-2",
                        "Plzeň Třebíč Děčín Hodonín Břeclav Přerov Olomouc Kroměříž Zlín Uherské Hradiště Vsetín Jičín Náchod "
                                + "Žďár Příbram Mělník Kutná Hora Kolín Nymburk Česká Lípa Liberec Ústí Litoměřice Žatec Kadaň "
                                + "Jáchymov Mariánské Lázně Tábor Písek České Budějovice Třeboň Jindřichův Hradec Jihlava Havlíčkův "
                                + "Brod Pelhřimov Černošice Říčany Beroun Slaný Poděbrady Šumperk Jeseník Nový Opava Frýdek Těšín "
                                + "Novák Dvořák Černý Procházka Kučera Veselý Horák Němec Pokorný Růžička Beneš Fiala Sedláček"),
                of(
                        "Slovak",
                        "windows-1250 ISO-8859-2",
                        "Košice Prešov Žilina Banská Bystrica Trenčín Poprad Prievidza Zvolen Považská Nové Zámky Michalovce "
                                + "Spišská Nová Ves Levice Komárno Humenné Bardejov Liptovský Mikuláš Ružomberok Piešťany Lučenec "
                                + "Pezinok Dubnica Partizánske Šaľa Čadca Dunajská Streda Hlohovec Vráble Skalica Senec Malacky "
                                + "Kežmarok Žiar Rožňava Bánovce Snina Púchov Stará Ľubovňa Myjava Detva Kysucké Sabinov Ďurišová "
                                + "Kováč Horváth Varga Tóth Nagy Baláž Szabó Molnár Balog Lukáč Novotná Polák Gajdoš Hudák Vôlková"),
                of(
                        "Polish",
                        "windows-1250 ISO-8859-2",
                        "Łódź Gdańsk Wrocław Białystok Częstochowa Kraków Poznań Toruń Rzeszów Zabrze Gorzów Wałbrzych Płock "
                                + "Elbląg Tarnów Chorzów Słupsk Jaworzno Jastrzębie Nowy Sącz Jelenia Góra Siedlce Mysłowice Piła "
                                + "Piotrków Ostrów Suwałki Gniezno Zamość Leszno Łomża Świdnica Świętochłowice Będzin Żory Racibórz "
                                + "Ełk Dębica Krosno Mielec Kołobrzeg Oświęcim Żyrardów Starachowice Bełchatów Głogów Zgierz Skarżysko "
                                + "Wiśniewski Wójcik Kowalczyk Kamiński Zieliński Szymański Woźniak Dąbrowski Kozłowski Jabłoński "
                                + "Król Wróbel Stępień Górski Pawłowski Michalska Krawczyk Wieczorek Malinowska Gołąb"),
                of(
                        "Hungarian",
                        "windows-1250 ISO-8859-2",
                        "Győr Pécs Szeged Miskolc Nyíregyháza Kecskemét Székesfehérvár Szombathely Szolnok Tatabánya Kaposvár Érd "
                                + "Sopron Veszprém Békéscsaba Zalaegerszeg Eger Nagykanizsa Dunaújváros Hódmezővásárhely Dunakeszi "
                                + "Salgótarján Cegléd Baja Ózd Vác Mosonmagyaróvár Szekszárd Pápa Gyöngyös Kazincbarcika Gödöllő "
                                + "Gyula Hajdúböszörmény Kiskunfélegyháza Orosháza Esztergom Jászberény Szentes Makó Kőszeg Tűzoltó "
                                + "Főiskola Szűcs Kovács Tóth Szabó Horváth Németh Kiss Papp Takács Juhász Mészáros Simon Fekete Török "
                                + "Fehér Gál Bíró Hegedűs Lukács Őze Fürdő Szőke Erdős Széles"),
                of(
                        "Croatian",
                        "windows-1250 ISO-8859-2",
                        "Šibenik Požega Čakovec Varaždin Križevci Đakovo Županja Poreč Krk Opatija Ogulin Gospić Knin Makarska "
                                + "Omiš Ploče Metković Mošćenička Sveti Đurđevac Koprivnica Bjelovar Slatina Našice Vinkovci Karlovac "
                                + "Horvat Kovačević Babić Marić Jurić Novak Kovačić Knežević Vuković Marković Petrović Matić Tomić "
                                + "Pavlović Božić Blažević Grgić Perić Radić Šarić Lovrić Vidović Perković Popović Bošnjak Jukić "
                                + "Barišić Ćosić Čović Živković Đurić Špoljar"),
                of(
                        "Romanian in the letters of windows-1250",
                        "windows-1250 ISO-8859-2",
                        "Bucureşti Iaşi Constanţa Timişoara Braşov Galaţi Ploieşti Oradea Brăila Piteşti Bacău Buzău Târgu Mureş "
                                + "Botoşani Râmnicu Vâlcea Suceava Piatra Neamţ Focşani Reşiţa Călăraşi Bistriţa Slobozia Mediaş "
                                + "Hunedoara Bârlad Bărăgan Oneşti Câmpina Făgăraş Sighişoara Săcele Rădăuţi Râşnov Întorsura Ştefăneşti "
                                + "Ţăndărei Mărăşeşti Băneasa Pădureni Găeşti Moşneni Cernavodă Fundaţia"),
                of(
                        "Russian",
                        "windows-1251 KOI8-R ISO-8859-5 IBM866",
                        "Москва Санкт-Петербург Новосибирск Екатеринбург Казань Челябинск Омск Самара Ростов Уфа Красноярск Пермь "
                                + "Воронеж Волгоград Краснодар Саратов Тюмень Тольятти Ижевск Барнаул Ульяновск Иркутск Хабаровск "
                                + "Ярославль Владивосток Махачкала Томск Оренбург Кемерово Новокузнецк Рязань Астрахань Пенза Липецк "
                                + "Киров Чебоксары Тула Калининград Курск Улан-Удэ Ставрополь Сочи Тверь Магнитогорск Иваново Брянск "
                                + "Белгород Сургут Владимир Архангельск Иванов Смирнова Кузнецов Попов Соколов Лебедева"),
                of(
                        "Ukrainian",
                        "windows-1251 KOI8-U",
                        "Київ Харків Одеса Дніпро Донецьк Запоріжжя Львів Кривий Ріг Миколаїв Маріуполь Вінниця Херсон Полтава "
                                + "Чернігів Черкаси Житомир Суми Хмельницький Чернівці Рівне Івано-Франківськ Тернопіль Луцьк Ужгород "
                                + "Біла Церква Кременчук Мелітополь Бердянськ Нікополь Слов'янськ Умань Мукачеве Бровари Євпаторія "
                                + "Кам'янець Дрогобич Стрий Калуш Коломия Ковель Нововолинськ Шевченко Бондаренко Ткаченко Кравченко"),
                of(
                        "Bulgarian",
                        "windows-1251 ISO-8859-5",
                        "София Пловдив Варна Бургас Русе Стара Загора Плевен Сливен Добрич Шумен Перник Хасково Ямбол Пазарджик "
                                + "Благоевград Велико Търново Враца Габрово Видин Асеновград Казанлък Кърджали Кюстендил Монтана "
                                + "Димитровград Търговище Ловеч Силистра Дупница Свищов Разград Петрич Сандански Самоков Карлово "
                                + "Севлиево Гоце Делчев Иванов Георгиев Димитров Петрова Николова Стоянов Ангелова"),
                of(
                        "Serbian",
                        "windows-1251 ISO-8859-5",
                        "Београд Нови Сад Ниш Крагујевац Суботица Зрењанин Панчево Чачак Краљево Нови Пазар Смедерево Лесковац "
                                + "Ужице Ваљево Крушевац Врање Шабац Сомбор Пожаревац Пирот Зајечар Кикинда Сремска Митровица Јагодина "
                                + "Вршац Бор Прокупље Лозница Обреновац Младеновац Јовановић Петровић Николић Марковић Ђорђевић "
                                + "Стојановић Илић Станковић Павловић Милошевић"),
                of(
                        "French",
                        "windows-1252 IBM850 x-MacRoman",
                        "Besançon Orléans Nîmes Béziers Angoulême Saint-Étienne Châteauroux Périgueux Épinal Évreux Montluçon "
                                + "Mâcon Alès Sète Lunéville Compiègne Thionville Vénissieux Chambéry Créteil Mérignac Évry Liévin "
                                + "François Hélène Jérôme Zoé Anaïs Benoît Célia Gaëlle Irène Loïc Noël Océane Régis Solène Théo "
                                + "élève forêt hôtel déjà français garçon fenêtre château problème qualité température règle après "
                                + "être théâtre île août où voilà reçu métier"),
                of(
                        "German",
                        "windows-1252 IBM850",
                        "München Köln Düsseldorf Nürnberg Lübeck Saarbrücken Mülheim Osnabrück Würzburg Göttingen Gießen Fürth "
                                + "Tübingen Zürich Größe Straße Fußball Äpfel Öl Übung schön grün müde Tür Schlüssel Küche Mädchen "
                                + "Käse Vögel Bäcker Jäger Schäfer Müller Schröder Krüger Köhler König Böhm Groß Weiß Günther Jürgen "
                                + "Jörg Björn Käthe Bärbel heiß weiß Maß Spaß für über können müssen dürfen hören zählen läuft"),
                of(
                        "Spanish",
                        "windows-1252 x-MacRoman",
                        "Málaga Córdoba Cádiz León Almería Jaén Logroño Gijón Móstoles Alcalá Leganés Mérida Ávila Cáceres "
                                + "Coruña España niño señor año mañana José María Jesús Ángel Íñigo Óscar Andrés Joaquín Martín "
                                + "Verónica García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Jiménez Hernández "
                                + "Díaz Muñoz Álvarez Gutiérrez Domínguez Vázquez Núñez Peña Cortés corazón último público ingüe"),
                of(
                        "Portuguese",
                        "windows-1252",
                        "São Paulo Brasília Goiânia Belém Florianópolis Cuiabá Maceió Vitória João Pessoa Macapá Évora Setúbal "
                                + "Guimarães Bragança Santarém Portimão Conceição Gonçalves Araújo Simões Magalhães Antônio Inês "
                                + "Luís Estêvão coração avó você não estação opções informação número câmara três português maçã "
                                + "pão irmãs lições água índice açúcar tênis"),
                of(
                        "Swedish and Danish",
                        "windows-1252",
                        "Malmö Göteborg Västerås Örebro Linköping Jönköping Norrköping Umeå Gävle Borås Södertälje Växjö Östersund "
                                + "Åre Luleå Skövde Ängelholm København Århus Ålborg Tromsø Bodø Ålesund Sønderborg Køge Næstved "
                                + "Rødovre Jørgensen Sørensen Kjær Åse Søren Björk Öberg Sjöström Åkesson Hägg lök sjö ålder fråga"),
                of(
                        "Greek",
                        "windows-1253 ISO-8859-7",
                        "Αθήνα Θεσσαλονίκη Πάτρα Ηράκλειο Λάρισα Βόλος Ιωάννινα Χανιά Χαλκίδα Κατερίνη Καλαμάτα Τρίκαλα Σέρρες "
                                + "Αλεξανδρούπολη Ξάνθη Καβάλα Ρόδος Βέροια Κομοτηνή Δράμα Λαμία Κοζάνη Μυτιλήνη Κέρκυρα Άργος "
                                + "Έδεσσα Γιώργος Μαρία Δημήτρης Ελένη Νίκος Κατερίνα Γιάννης Βασιλική Κώστας Σοφία Παναγιώτης"),
                of(
                        "Turkish",
                        "windows-1254",
                        "İstanbul İzmir Eskişehir Muğla Diyarbakır Şanlıurfa Kırıkkale Uşak Çanakkale Çorum Niğde Nevşehir Kırşehir "
                                + "Aydın Balıkesir Tekirdağ Gümüşhane Muş Bingöl Elazığ Ağrı Iğdır Kütahya Düzce Zonguldak Bartın "
                                + "Karabük Kırklareli Adıyaman Kahramanmaraş Yıldız Öztürk Yılmaz Çelik Şahin Doğan Kılıç Arslan "
                                + "Çetin Koç Özdemir Aslan Özkan Şimşek Güneş Ayşe Gülşen Işık Uğur Tuğba Çağlar Barış sıcaklık yağmur"),
                of(
                        "Hebrew",
                        "windows-1255",
                        "ירושלים תל-אביב חיפה אשדוד נתניה חולון רחובות אשקלון הרצליה רמלה לוד נצרת עכו אילת טבריה צפת דימונה "
                                + "כרמיאל עפולה יבנה אופקים שדרות ערד דוד משה יוסף שרה רחל מרים אברהם יעקב חנה יהודה כהן לוי מזרחי "
                                + "פרץ ביטון דהן אזולאי שלום בית ספר ילדים מים עיר ארץ"),
                of(
                        "Arabic",
                        "windows-1256 ISO-8859-6",
                        "القاهرة الإسكندرية الرياض جدة مكة المدينة الدمام دبي الشارقة بغداد البصرة الموصل دمشق حلب بيروت عمان "
                                + "القدس غزة الخرطوم طرابلس بنغازي تونس صفاقس الجزائر وهران قسنطينة الرباط مراكش فاس طنجة صنعاء عدن "
                                + "الكويت الدوحة المنامة مسقط محمد أحمد علي فاطمة عائشة حسن حسين خديجة عمر عثمان يوسف إبراهيم مريم"),
                of(
                        "Lithuanian",
                        "windows-1257",
                        "Šiauliai Panevėžys Klaipėda Marijampolė Mažeikiai Utena Kėdainiai Telšiai Visaginas Tauragė Ukmergė "
                                + "Plungė Kretinga Šilutė Radviliškis Rokiškis Biržai Gargždai Elektrėnai Kuršėnai Jurbarkas Vilkaviškis "
                                + "Raseiniai Anykščiai Prienai Joniškis Kelmė Varėna Kaišiadorys Naujoji Akmenė Šalčininkai Ignalina "
                                + "Šakiai Zarasai Žiežmariai Jonušas Kazlauskas Žukauskas Petrauskienė Stankevičius Vasiliauskaitė "
                                + "Butkutė Paulauskienė ąžuolas žąsis ėjimas įmonė šviesa gyvūnas rūta žmonių miestų"),
                of(
                        "Latvian",
                        "windows-1257",
                        "Rīga Liepāja Jūrmala Rēzekne Jēkabpils Salaspils Cēsis Kuldīga Olaine Saldus Talsi Krāslava Bauska Ludza "
                                + "Sigulda Līvāni Gulbene Madona Limbaži Aizkraukle Preiļi Balvi Kārsava Bērziņš Kalniņš Ozoliņš "
                                + "Jansons Liepiņš Krūmiņš Balodis Eglītis Zariņš Pētersons Vītols Kļaviņš Kārkliņš Jānis Andris "
                                + "Ilze Līga Kristīne Inguna Ēriks Ķekava Ģirts Žanis Čiekurs šķīvis"),
                of(
                        "traditional Chinese",
                        "Big5",
                        "臺北市信義區 高雄市鳳山區 新北市板橋區 臺中市西屯區 桃園市中壢區 臺南市安平區 新竹市東區 基隆市仁愛區 嘉義市西區 "
                                + "宜蘭縣羅東鎮 花蓮縣吉安鄉 屏東縣恆春鎮 彰化縣鹿港鎮 雲林縣斗六市 苗栗縣頭份市 南投縣埔里鎮 王小明 陳美麗 林志豪 "
                                + "黃雅婷 張家豪 李淑芬 吳俊傑 劉怡君 蔡明宏 楊雅雯 許志偉 鄭淑惠 謝佳穎 郭建宏"),
                of(
                        "simplified Chinese",
                        "GB18030",
                        "北京市朝阳区 上海市浦东新区 广州市天河区 深圳市南山区 杭州市西湖区 南京市鼓楼区 武汉市江汉区 成都市武侯区 重庆市渝中区 "
                                + "西安市雁塔区 天津市和平区 苏州市姑苏区 长沙市岳麓区 青岛市市南区 沈阳市和平区 大连市中山区 张三 李四 王芳 李娜 张伟 "
                                + "刘洋 陈静 杨勇 赵敏 黄磊 周杰 吴秀英 徐丽 孙涛 马超 朱婷"),
                of(
                        "Japanese",
                        "Shift_JIS EUC-JP",
                        "東京都 大阪市 名古屋市 札幌市 福岡市 神戸市 京都市 横浜市 さいたま市 広島市 仙台市 千葉市 北九州市 堺市 新潟市 浜松市 "
                                + "熊本市 相模原市 岡山市 静岡市 山田太郎 佐藤さくら 鈴木ひろし 高橋ゆうこ 田中たろう 伊藤みさき 渡辺けんじ 中村まい "
                                + "小林あきら 加藤めぐみ りんご ぶどう バナナ トマト"),
                of(
                        "Korean",
                        "EUC-KR",
                        "서울특별시 부산광역시 대구광역시 인천광역시 광주광역시 대전광역시 울산광역시 세종시 수원시 고양시 용인시 성남시 청주시 "
                                + "부천시 안산시 전주시 천안시 남양주시 화성시 안양시 김철수 이영희 박민수 최지우 정현우 강수진 조은지 윤서연 장동건 "
                                + "임지현 한지민 오세훈 서현진 신동엽 권상우 황정민"));
    }
}
